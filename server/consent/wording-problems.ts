/** Finds, before anybody is asked, the texts that WhatsApp would refuse or cut off, and says so in the owner's words. */
import { composeWording, renderQuestion, renderSentence } from './compose.ts';
import type { Site } from './site.ts';
import type { Wording } from './wording.ts';

const questionLimit = 1024;
/** Nobody promises that a longer one is kept whole; most phones do. */
const comfortableSentence = 300;
/** Longer addresses are cut off by some phones and in-app browsers. */
const addressLimit = 2000;

/** One sentence for each thing that has to change; empty if all is well. Missing labels are reported elsewhere. */
export function wordingProblems(site: Site): string[] {
  const values = ownWords(site);
  const problems = values.flatMap(({ key, value }) => unprintable(key, value));
  // Lengths of a text with broken parts would only repeat the same complaint.
  if (problems.length > 0) return problems;
  return wordingsOf(site).flatMap((wording) => tooLong(site, wording));
}

/** What works, but had better be shorter. */
export function wordingWarnings(site: Site): string[] {
  return wordingsOf(site).flatMap((wording) => {
    const excess = longestSentence(wording).length - comfortableSentence;
    if (excess <= 0) return [];
    return (
      `The prefilled message with all purposes (${wording.language}) has ${comfortableSentence + excess} characters; ` +
      `above ${comfortableSentence} some phones may cut it off. Shorten the labels or company.name by ${excess}.`
    );
  });
}

function wordingsOf(site: Site): Wording[] {
  return site.languages
    .filter((language) => site.purposes.every((purpose) => purpose.label[language] !== undefined))
    .map((language) => composeWording(site, language));
}

function longestSentence(wording: Wording): string {
  return renderSentence(
    wording,
    wording.purposes.map((purpose) => purpose.id),
    '0000-0000-00',
  );
}

function ownWords(site: Site): { key: string; value: string }[] {
  const { name, legalName, privacyUrl } = site.company;
  return [
    { key: 'company.name', value: name },
    { key: 'company.legalName', value: legalName },
    { key: 'company.privacyUrl', value: privacyUrl },
    ...site.purposes.flatMap((purpose) =>
      Object.entries(purpose.label).map(([language, value]) => ({
        key: `the label of the purpose "${purpose.id}" (${language})`,
        value,
      })),
    ),
  ];
}

function unprintable(key: string, value: string): string[] {
  if (value.trim() === '') return [`${key} is empty. Write the text that people shall read.`];
  const problems: string[] = [];
  if (/[\n\r\t\u2028\u2029]| {5}/.test(value)) {
    problems.push(
      `${key} contains a line break, a tab or more than four spaces in a row, which WhatsApp refuses. Write it in one line.`,
    );
  }
  if (key.startsWith('company.') && /\{(kind|purposes|ref)\}/.test(value)) {
    problems.push(`${key} contains {kind}, {purposes} or {ref}, which would be replaced. Leave the braces out.`);
  }
  return problems;
}

function tooLong(site: Site, wording: Wording): string[] {
  const { language } = wording;
  const all = wording.purposes.map((purpose) => purpose.id);
  const question = renderQuestion(wording, all);
  const sentence = longestSentence(wording);
  const address = `https://wa.me/${site.whatsapp.number.replace(/\D/g, '')}?text=${encodeURIComponent(sentence)}`;
  const problems: string[] = [];
  if (question.length > questionLimit) {
    problems.push(
      `The question with all purposes (${language}) has ${question.length} characters; WhatsApp allows ${questionLimit}. ` +
        `Shorten the labels, company.legalName or company.privacyUrl by ${question.length - questionLimit}.`,
    );
  }
  if (address.length > addressLimit) {
    problems.push(
      `The WhatsApp link with all purposes (${language}) has ${address.length} characters; above ${addressLimit} some ` +
        'phones cut it off. Shorten the labels or company.name, or use fewer emoji in them.',
    );
  }
  return problems;
}
