/** How the bubble looks: corner, colour, size, and what an owner hangs on it. Left out, it is plain and quiet. */
import { z } from 'zod';
import { byLanguage } from './by-language.ts';
import { choice, group, text, wanted } from './setting.ts';

const pixels = (about: string) =>
  z
    .number({ error: wanted('a number', 'Write pixels, for example 16.') })
    .min(0, 'is below 0. Write pixels, for example 16.')
    .max(400, 'is more than 400, and the bubble would be out of sight. Write pixels, for example 16.')
    .default(16)
    .meta({ description: about });

const edges = {
  inline: pixels('Pixels from the side of the window.'),
  block: pixels('Pixels from the bottom of the window.'),
};

const offsetSchema = group(
  {
    about: 'Distance of the bubble from the edges, for example above a bar of yours.',
    write: 'Write { "inline": 16, "block": 16 }.',
  },
  {
    ...edges,
    mobile: group(
      {
        about: 'The same on phones. Left out: as on large windows.',
        write: 'Write { "inline": 16, "block": 80 }.',
      },
      edges,
    ).optional(),
  },
);

const greetingSchema = group(
  {
    about: 'A sentence beside the bubble, some seconds after the page has come.',
    write: 'Write { "text": { "de": "…" }, "afterSeconds": 3 }.',
  },
  {
    text: byLanguage(
      { about: 'The sentence, in each language of the site.', write: 'Write it by language: { "de": "…" }.' },
      (language) =>
        text(
          { about: `The sentence in the language "${language}".`, write: 'Write one or two short sentences.' },
          160,
          '',
        ),
    ),
    afterSeconds: z
      .number({ error: wanted('a number', 'Write seconds, for example 3.') })
      .min(0, 'is below 0. Write seconds, for example 3.')
      .max(600, 'is more than ten minutes. Write seconds, for example 3.')
      .default(3)
      .meta({ description: 'Seconds until it appears.' }),
  },
);

const pictureWrite = 'Write the name of a picture beside this file (png, jpg, webp or svg), for example "logo.png".';

export const appearanceSchema = group(
  { about: 'How the bubble looks.', write: 'Leave it out, or write { "position", "color" }.' },
  {
    position: choice(
      {
        about: 'Corner of the page: "end" is the right one in languages written from left to right.',
        write: 'Write "end" or "start".',
      },
      ['start', 'end'],
    ).default('end'),
    color: z
      .string({ error: wanted('text in quotation marks', 'Write a colour, for example "#0b6b4f".') })
      .regex(/^#[0-9a-fA-F]{6}$/, 'is not # with six digits or letters a-f. Write a colour, for example "#0b6b4f".')
      .toLowerCase()
      .default('#0b6b4f')
      .meta({
        description: 'Background of the bubble, as # and six digits; the text colour on it is chosen to be readable.',
      }),
    theme: choice(
      {
        about:
          'Light or dark: as the visitor\'s system ("auto"), always one of them, or as the page says by its own color-scheme ("page").',
        write: 'Write "auto", "light", "dark" or "page".',
      },
      ['auto', 'light', 'dark', 'page'],
    ).default('auto'),
    size: choice({ about: 'Size of the bubble.', write: 'Write "small", "medium" or "large".' }, [
      'small',
      'medium',
      'large',
    ]).default('medium'),
    show: choice(
      { about: 'Whether the bubble carries its words, or the sign only.', write: 'Write "label" or "icon".' },
      ['label', 'icon'],
    ).default('label'),
    offset: offsetSchema.optional(),
    greeting: greetingSchema.optional(),
    avatar: z
      .string({ error: wanted('text in quotation marks', pictureWrite) })
      .trim()
      .min(1, `is empty. ${pictureWrite}`)
      .max(200, `is longer than 200 characters. ${pictureWrite}`)
      .refine(
        (file) => !/[/\\]|^\.+$/.test(file),
        `is a path, but the picture has to lie beside this file. ${pictureWrite}`,
      )
      .optional()
      .meta({
        description:
          'A picture for the head of the panel: a png, jpg, webp or svg file beside this file, at most 100 KB. Your server serves it.',
      }),
  },
);
