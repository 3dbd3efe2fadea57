/** How long things are kept, and who else is told: all of it has a safe default, and a small shop never meets it. */
import { z } from 'zod';
import { page } from './address.ts';
import { choice, group, list, name, numberOr, wanted } from './setting.ts';

export const webhookEvents = [
  'consent.requested',
  'consent.given',
  'consent.refused',
  'consent.expired',
  'consent.withdrawn',
  'preference.changed',
  'subject.corrected',
  'subject.restricted',
  'subject.erased',
] as const;

export const retentionSchema = group(
  {
    about: 'How long the evidence is kept once a consent has ended.',
    write: 'Leave it out, or write for example { "years": 3, "from": "withdrawal", "to": "year-end" }.',
  },
  {
    years: z
      .number({ error: wanted('a number', 'Write years, for example 3.') })
      .gt(0, 'has to be more than 0: without evidence nothing can be proven. Write years, for example 3.')
      .max(30, 'is more than 30 years, and nobody may keep it so long. Write years, for example 3.')
      .default(3)
      .meta({ description: 'Years. Claims in Germany usually end three years after the end of the year.' }),
    from: choice(
      {
        about: 'Counted from the withdrawal, or from the last message sent because of the consent.',
        write: 'Write "withdrawal" or "last-use".',
      },
      ['withdrawal', 'last-use'],
    ).default('withdrawal'),
    to: choice(
      {
        about: '"year-end": to the 31st of December, as limitation periods run. "exact": to the day.',
        write: 'Write "year-end" or "exact".',
      },
      ['year-end', 'exact'],
    ).default('year-end'),
  },
);

export const dormantSchema = numberOr(
  {
    about: 'Months without a use after which a consent check says "dormant"; "never" turns this off.',
    write: 'Write months, for example 24, or "never".',
  },
  'never',
  z
    .number()
    .gt(0, 'has to be more than 0. Write months, for example 24, or "never".')
    .max(600, 'is more than 50 years. Write "never" instead.'),
).default(24);

const webhookSchema = group(
  {
    about: 'A system of yours that is told, signed after Standard Webhooks, what happens to consents.',
    write: 'Write { "id": "crm", "url": "https://crm.example.com/jawort" }.',
  },
  {
    id: name({
      about: 'Short name of this receiver; its secret and its log hang on it.',
      write: 'Write a short name that never changes, for example "crm".',
    }),
    url: page({
      about: 'Where the events are sent. https://, except on this very machine.',
      write: 'Write all of it, for example "https://crm.example.com/jawort".',
    }),
    events: list(
      { about: 'Which events; all if left out.', write: `Write some of: ${webhookEvents.join(', ')}.` },
      choice({ about: 'An event.', write: `Possible: ${webhookEvents.join(', ')}.` }, webhookEvents),
      webhookEvents.length,
    ).default([...webhookEvents]),
    includeNumber: z
      .boolean({ error: wanted('true or false', 'Write true only if the receiver needs the number.') })
      .default(false)
      .meta({ description: 'Whether the phone number is sent along. Without it, ids only.' }),
  },
);

export const webhooksSchema = z
  .array(webhookSchema, { error: wanted('a list in [ ]', 'Write [{ "id": "crm", "url": "https://…" }].') })
  .max(20, 'has more than 20 entries. Tell one system, and let that one tell the others.')
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'has the same id twice. Give each its own.')
  .default([])
  .meta({ description: 'Systems of yours that are told what happens to consents.' });

export const sealsSchema = group(
  {
    about: 'Seals: signatures over all records, by which a cut-off end can be noticed.',
    write: 'Leave it out, or write { "everyMinutes": 60 }.',
  },
  {
    everyMinutes: z
      .number({ error: wanted('a number', 'Write minutes, for example 60.') })
      .gt(0, 'has to be more than 0. Write minutes, for example 60.')
      .max(10_080, 'is more than a week, and all that time nothing is protected. Write minutes, for example 60.')
      .default(60)
      .meta({ description: 'Minutes between two seals, if anything happened.' }),
    appendTo: z
      .string({ error: wanted('text in quotation marks', 'Write the path of a file.') })
      .min(1, 'is empty. Write the path of a file, best on another machine, or leave it out.')
      .optional()
      .meta({ description: 'File to which every seal is appended, best on another machine.' }),
  },
);
