/** An owner's own words for bubble and form, and the last line of the visitor's message. */
import type { z } from 'zod';
import { legalTextKeys, type OwnTextKey } from '../consent/own-texts.ts';
import { pageLineProblem } from '../consent/page-line.ts';
import { byLanguage } from './by-language.ts';
import { group, list, text } from './setting.ts';

const label = 60;
const sentence = 300;

const own = (about: string, longest: number) =>
  text({ about, write: 'Write the text as visitors shall read it.' }, longest, '')
    .refine(
      (typed) => !/\{\w+\}/.test(typed),
      'has a placeholder in braces, which nobody fills in here. Write the text as visitors shall read it.',
    )
    .optional();

const ownTexts = {
  bubble: own('On the bubble.', label),
  bubbleSorry: own('When the form cannot be loaded.', sentence),
  heading: own('Above the form.', 100),
  phoneLabel: own('At the field for the number.', label),
  phoneOptionalLabel: own('The same where the number may be left out.', label),
  countryLabel: own('At the choice of the country.', label),
  privacyLabel: own('Link to the privacy policy.', label),
  imprintLabel: own('Link to the imprint.', label),
  link: own('On the button that leads to WhatsApp.', label),
  close: own('Closes the panel.', label),
  opensNewTab: own('Read aloud after the button.', label),
  missingPurpose: own('When no box is ticked.', sentence),
  missingPhone: own('When the number is missing.', sentence),
  invalidPhone: own('When the number cannot be one.', sentence),
  nextHeading: own('Above the next steps.', 100),
  nextSteps: list(
    { about: 'What happens next, step by step.', write: 'Write up to five sentences: ["…", "…"].' },
    text({ about: 'One step.', write: 'Write one sentence.' }, sentence, ''),
    5,
  )
    .min(1, 'is empty. Write up to five sentences: ["…", "…"], or leave it out.')
    .optional(),
  waiting: own('While the answer in WhatsApp is awaited.', sentence),
  confirmedHeading: own('Once the answer was JA: the heading.', 100),
  confirmed: own('Once the answer was JA.', sentence),
  openAgain: own('Opens WhatsApp once more.', label),
  edit: own('Leads back to the form.', label),
  notRecorded: own('When the form could not be recorded.', sentence),
  showQr: own('Shows a QR code in place of the link.', label),
  qrHint: own('Beside the QR code.', sentence),
  questionLink: own('The second link, without any opt-in (questionLink).', label),
} satisfies Record<OwnTextKey, z.ZodType>;

const legal = (key: string) =>
  legalTextKeys.some((known) => known === key)
    ? 'is a legal text: by it people agree, learn to what, or get out again. It stays as Jawort writes it; leave it out.'
    : undefined;

/** One for all languages: the JSON Schema says it once. */
const inOneLanguage = group(
  { about: 'Your words in one language.', write: 'Write { "bubble": "…" }.' },
  ownTexts,
  legal,
).meta({ id: 'OwnTexts' });

export const textsSchema = byLanguage(
  {
    about: 'Your own words for texts of the bubble and the form, by language. Legal texts stay as Jawort writes them.',
    write: 'Write { "de": { "bubble": "…" } }.',
  },
  (language) => inOneLanguage.optional().meta({ description: `Your words in the language "${language}".` }),
);

const prefillWrite = 'Write for example "Ich war gerade auf {title}: {url}".';

export const prefillSchema = byLanguage(
  {
    about:
      "A last line for the visitor's message, by language: {title}, {url} and {host} of the page they came from are filled in.",
    write: 'Write { "de": "Ich war gerade auf {title}: {url}" }.',
  },
  (language) =>
    text({ about: `The line in the language "${language}".`, write: prefillWrite }, 200).superRefine(
      (typed, context) => {
        const [strange] = (typed.match(/\{[^{}]*\}?|\}/g) ?? []).filter(
          (part) => !/^\{(?:title|url|host)\}$/.test(part),
        );
        const problem =
          strange === undefined
            ? pageLineProblem(typed)
            : 'has braces around something else than {title}, {url} or {host}.';
        if (problem !== undefined) context.addIssue({ code: 'custom', message: `${problem} ${prefillWrite}` });
      },
    ),
);
