/** Where the bubble appears and what opens its panel by itself: nothing of it happens unless an owner says so. */
import { z } from 'zod';
import { group, list, text, wanted } from './setting.ts';

const selector = (about: string, example: string) =>
  text({ about, write: `Write a CSS selector, for example "${example}".` }, 200, '').optional();

export const triggersSchema = group(
  {
    about: 'What opens the panel besides a tap on the bubble. Nothing remembers that a visitor closed it.',
    write: 'Write { "afterSeconds": 20 } or one of the other triggers.',
  },
  {
    afterSeconds: z
      .number({ error: wanted('a number', 'Write seconds, for example 20.') })
      .min(0, 'is below 0. Write seconds, for example 20.')
      .max(3600, 'is more than an hour. Write seconds, for example 20.')
      .optional()
      .meta({ description: 'Seconds after the page has come.' }),
    scrollPercent: z
      .number({ error: wanted('a number', 'Write how much of the page, for example 50.') })
      .min(1, 'is below 1. Write how much of the page, for example 50.')
      .max(100, 'is more than all of the page. Write how much of it, for example 50.')
      .optional()
      .meta({ description: 'Once so much of the page has been scrolled past, in percent.' }),
    whenVisible: selector('Once an element of the page comes into view: a CSS selector.', '#news'),
    hash: z
      .string({ error: wanted('text in quotation marks', 'Write it without "#", for example "whatsapp".') })
      .regex(/^[^#].*$/, 'begins with "#" or is empty. Write it without, for example "whatsapp".')
      .regex(/^[\w.-]{1,64}$/, 'may only have letters, digits, ".", "-" and "_". Write for example "whatsapp".')
      .optional()
      .meta({ description: 'When the address of the page ends with # and this word: for links in mails and menus.' }),
    click: selector('When something of the page is clicked: a CSS selector.', '.whatsapp'),
  },
);

const patternWrite = 'Write a path that begins with "/", for example "/produkte/*".';

/** As `location.pathname` will say it: a path typed with umlauts would match nothing. */
const pathPattern = z
  .string({ error: wanted('text in quotation marks', patternWrite) })
  .trim()
  .max(200, `is longer than 200 characters. ${patternWrite}`)
  .superRefine((typed, context) => {
    const message = patternProblem(typed);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .transform((typed) => URL.parse(`https://page.example${typed}`)?.pathname ?? typed)
  .meta({
    description:
      'A path that begins with "/"; * stands for anything. "/produkte/*" also means "/produkte"; a "/" at the end makes no difference.',
  });

function patternProblem(typed: string): string | undefined {
  if (!typed.startsWith('/')) {
    const path = /^https?:\/\//i.test(typed) ? URL.parse(typed)?.pathname : undefined;
    return `does not begin with "/". ${path === undefined ? patternWrite : `Write "${path}".`}`;
  }
  if (/[?#]/.test(typed)) return `has a "?" or "#" in it, but only the path counts. ${patternWrite}`;
  return /\s/.test(typed) ? `has a space in it, which browsers write as %20. ${patternWrite}` : undefined;
}

export const pagesSchema = group(
  {
    about: 'On which pages the bubble appears, by their paths.',
    write: 'Write { "include": ["/produkte/*"] } or { "exclude": ["/kasse*"] }.',
  },
  {
    include: list({ about: 'Only on these. Left out: on all.', write: patternWrite }, pathPattern, 100).default([]),
    exclude: list({ about: 'Never on these, even if included.', write: patternWrite }, pathPattern, 100).default([]),
  },
);
