/**
 * The confirmation question as a template that Meta approves once, and the parameters that turn it back into the
 * question of a wording, letter by letter: the proof shows one text, whichever way it was sent.
 */
import type { Language } from '../consent/site.ts';

/** The part of a wording that the template is made of. A whole `Wording` fits. */
export interface ConfirmationWording {
  readonly language: Language;
  readonly texts: {
    /** With the placeholders `{kind}` and `{purposes}`. */
    readonly question: string;
    readonly questionFooter: string;
    readonly yes: string;
    readonly no: string;
  };
}

/** What the placeholders stand for, with one person's choice or, for Meta's reviewers, with an example. */
export interface QuestionFilling {
  readonly kind: string;
  readonly purposes: string;
}

/**
 * Our language → the code Meta knows the template by; a send must name exactly the one it was created with (132001).
 * English is `en`, not `en_US`: Meta has it as a language of its own, our English text is nobody's national variant,
 * and a shop that looks for it in the WhatsApp Manager finds "English".
 */
export const metaLanguages: Readonly<Record<Language, string>> = {
  de: 'de',
  en: 'en',
  fr: 'fr',
  it: 'it',
  es: 'es',
  nl: 'nl',
  pl: 'pl',
  // Portuguese has no code without a country; ours is European.
  pt: 'pt_PT',
  tr: 'tr',
};

/** Half a day: a question that arrives later answers to nothing the person remembers. */
const timeToLiveSeconds = 43_200;

/** The body of `POST /{waba-id}/message_templates`. */
export function confirmationTemplate(name: string, wording: ConfirmationWording, example: QuestionFilling) {
  const { question, questionFooter, yes, no } = wording.texts;
  return {
    name,
    language: metaLanguages[wording.language],
    category: 'utility',
    parameter_format: 'named',
    message_send_ttl_seconds: timeToLiveSeconds,
    components: [
      {
        type: 'body',
        text: question.replace(placeholder, '{{$1}}'),
        example: {
          body_text_named_params: confirmationParameters(wording, example).map(({ name: param_name, text }) => ({
            param_name,
            example: text,
          })),
        },
      },
      { type: 'footer', text: questionFooter },
      // Only quick replies: mixed with a link button the template is not shown on WhatsApp desktop.
      { type: 'buttons', buttons: [yes, no].map((text) => ({ type: 'quick_reply', text })) },
    ],
  };
}

/** The named parameters of a send, in the template's order and only those it has: one too many is refused (132000). */
export function confirmationParameters(
  { texts }: ConfirmationWording,
  filling: QuestionFilling,
): readonly { readonly name: string; readonly text: string }[] {
  return variables(texts.question).map((name) => ({ name, text: onOneLine(filling[name]) }));
}

const placeholder = /\{(kind|purposes)\}/g;

/** The placeholders of a question, each once, in order of appearance. */
function variables(question: string): readonly (keyof QuestionFilling)[] {
  const names = [...question.matchAll(placeholder)].map(([, name]) => (name === 'kind' ? 'kind' : 'purposes'));
  return [...new Set(names)];
}

/** Meta refuses line breaks, tabs and runs of spaces inside a parameter (132018). */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
