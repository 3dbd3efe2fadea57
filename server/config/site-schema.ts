/** One site in the config file, key by key, as an owner reads it. Descriptions end up in config.schema.json. */
import { z } from 'zod';
import { languages, purposeKinds } from '../http/wire.ts';
import { exactOrigin } from './address.ts';
import { pagesSchema, triggersSchema } from './appear-schema.ts';
import { appearanceSchema } from './appearance-schema.ts';
import { companySchema, whatsappSchema } from './company-schema.ts';
import { confirmationSchema, phoneSchema } from './form-schema.ts';
import { hoursSchema } from './hours-schema.ts';
import { forwardSchema } from './owner-schema.ts';
import { dormantSchema, retentionSchema, webhooksSchema } from './record-schema.ts';
import { choice, group, list, name, text, wanted } from './setting.ts';
import { prefillSchema, textsSchema } from './texts-schema.ts';

const label = {
  about:
    'What you will send and how often, in each language of the site. It stands in the form, the question and the proof.',
  write: 'Write it by language, for example { "de": "Angebote zu Blumen, höchstens 4-mal im Monat" }.',
};
const labelText = (language: string) =>
  text(
    {
      about: `Range of goods and frequency, in the language "${language}".`,
      write: 'Name the range of goods and how often, for example "Angebote zu Blumen, höchstens 4-mal im Monat".',
    },
    300,
  ).optional();

const labelTexts = Object.fromEntries(languages.map((language) => [language, labelText(language)])) as Record<
  (typeof languages)[number],
  ReturnType<typeof labelText>
>;

const purposeSchema = group(
  { about: 'One thing that people can say yes to.', write: 'Write { "id": …, "label": … }.' },
  {
    id: name({
      about: 'Short name of the purpose. It is kept in every record: choose it once, never change it.',
      write: 'Write a short name that never changes, for example "offers".',
    }),
    kind: choice(
      {
        about: 'What the law sees in it: marketing (advertising of any kind), transactional (about an order), support.',
        write: 'Write "marketing", "transactional" or "support".',
      },
      purposeKinds,
    ).default('marketing'),
    label: group(label, labelTexts),
    retention: retentionSchema.prefault({}),
  },
);

const keyword = text(
  { about: 'One word or short phrase; capitals do not matter.', write: 'Write a word, for example "BLUMEN".' },
  40,
);

/** Keys of a site. What one key means for another (labels per language, chat purpose) stands in site-rules.ts. */
export const siteShape = {
  id: name({
    about: "Short name of the site. It stands in the script's address and in every record: never change it.",
    write: 'Write a short name that never changes, for example "blumen-mueller".',
  }).refine(
    (id) => id !== 'element',
    'is the name of a script of Jawort itself (/w/element.js). Write another short name, for example "blumen-mueller".',
  ),
  origins: list(
    {
      about: 'Origins of the pages that carry the bubble. Left out: those of the privacy and imprint pages.',
      write: 'Write origins, for example ["https://blumen-mueller.example"].',
    },
    exactOrigin({
      about: 'https:// and the host, without a path, for example "https://blumen-mueller.example".',
      write: 'Write https:// and the host, for example "https://blumen-mueller.example".',
    }),
    100,
  ).optional(),
  company: companySchema,
  whatsapp: whatsappSchema,
  languages: list(
    {
      about: "Languages of the form and the chat; the first is the site's own.",
      write: 'Write for example ["de"], or ["de", "en"].',
    },
    choice({ about: 'A language Jawort speaks.', write: `Possible: ${languages.join(', ')}.` }, languages),
    languages.length,
  )
    .min(1, 'is empty. Write for example ["de"], or ["de", "en"].')
    .default(['de']),
  formality: choice(
    {
      about: 'How people are addressed: "informal" (du) or "formal" (Sie).',
      write: 'Write "informal" (du) or "formal" (Sie).',
    },
    ['informal', 'formal'],
  ),
  purposes: z
    .array(purposeSchema, { error: wanted('a list in [ ]', 'Write [{ "id": "offers", "label": { "de": "…" } }].') })
    .min(1, 'is empty. Write at least one purpose, for example [{ "id": "offers", "label": { "de": "…" } }].')
    .max(20, 'has more than 20 entries, and nobody reads so many boxes. Join some of them.')
    .meta({ description: 'What people can say yes to; each gets a box of its own in the form.' }),
  chatPurpose: z
    .string({ error: wanted('text in quotation marks', 'Write the id of one purpose.') })
    .optional()
    .meta({
      description:
        'Id of the purpose that is asked for when somebody writes START. Left out: the first marketing purpose.',
    }),
  phone: phoneSchema.prefault({}),
  confirmation: confirmationSchema.prefault({}),
  evidence: group(
    { about: 'What is kept as proof besides texts and times.', write: 'Leave it out, or write { "ip": "full" }.' },
    {
      ip: choice(
        {
          about: 'The visitor\'s IP address: "full", "truncated" (last part removed) or "off".',
          write: 'Write "full", "truncated" or "off".',
        },
        ['full', 'truncated', 'off'],
      ).default('full'),
    },
  ).prefault({}),
  optOutWords: list(
    { about: 'Your own words for STOP, besides the usual ones.', write: 'Write words, for example ["INFOSTOP"].' },
    keyword,
    50,
  ).default([]),
  startWords: list(
    { about: 'Your own words for START, besides the usual ones.', write: 'Write words, for example ["BLUMEN"].' },
    keyword,
    50,
  ).default([]),
  appearance: appearanceSchema.prefault({}),
  triggers: triggersSchema.optional(),
  pages: pagesSchema.optional(),
  hours: hoursSchema.optional(),
  texts: textsSchema.prefault({}),
  prefill: prefillSchema.optional(),
  dormantAfterMonths: dormantSchema,
  webhooks: webhooksSchema,
  forward: forwardSchema.prefault({}),
  questionLink: z
    .boolean({ error: wanted('true or false', 'Write true to show it.') })
    .default(false)
    .meta({
      description:
        'Whether the form carries a second link, "Just a question?", that opens WhatsApp without any consent or record.',
    }),
};

export const siteSchema = group(
  {
    about: 'One company on one WhatsApp number.',
    write: 'Write { "id", "company", "whatsapp", "formality", "purposes" } with their values.',
  },
  siteShape,
);

export type SiteInFile = z.output<typeof siteSchema>;
