/** Why Meta would refuse the confirmation template, in sentences for the check command: before review instead of after. */
import { type ConfirmationWording, confirmationParameters, type QuestionFilling } from './templates.ts';

const limits = { body: 1024, footer: 60, quickReply: 25 };

/** `longest`: the longest filling this site can produce. An empty list means: nothing that we know of. */
export function templateProblems(
  name: string,
  wording: ConfirmationWording,
  longest: QuestionFilling,
): readonly string[] {
  const { question, questionFooter, yes, no } = wording.texts;
  const problems: string[] = [];
  if (!/^[a-z0-9_]{1,512}$/.test(name)) {
    problems.push(`The template name "${name}" may only contain a to z, 0 to 9 and _.`);
  }
  problems.push(...placeholderProblems(question));
  const filled = confirmationParameters(wording, longest).reduce(
    (text, parameter) => text.replaceAll(`{${parameter.name}}`, () => parameter.text),
    question,
  );
  problems.push(...tooLong('The question', filled, limits.body));
  problems.push(...tooLong('The footer', questionFooter, limits.footer));
  for (const button of [yes, no]) problems.push(...tooLong(`The button "${button}"`, button, limits.quickReply));
  if (yes === no) problems.push('Both buttons carry the same text.');
  return problems;
}

function placeholderProblems(question: string): readonly string[] {
  const problems: string[] = [];
  if (!question.includes('{purposes}'))
    problems.push('The question does not name what is asked for: {purposes} is missing.');
  for (const [unknown] of question.matchAll(/\{(?!(?:kind|purposes)\})[^{}]*\}/g)) {
    problems.push(`The question contains ${unknown}, which nothing fills in.`);
  }
  // Punctuation alone does not count as text to Meta's check.
  if (/^[^\p{L}\p{N}{}]*\{/u.test(question)) problems.push('The question begins with a placeholder.');
  if (/\}[^\p{L}\p{N}{}]*$/u.test(question)) problems.push('The question ends with a placeholder.');
  if (/\}\s*\{/.test(question)) problems.push('Two placeholders of the question stand side by side.');
  return problems;
}

function tooLong(what: string, text: string, limit: number): readonly string[] {
  return text.length > limit ? [`${what} has ${text.length} characters; Meta allows ${limit}.`] : [];
}
