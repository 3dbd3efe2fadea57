/**
 * The kinds of settings the file is made of. Each knows a description (editors show it) and a sentence on what to
 * write; its messages continue the key: "sites[0].id is missing. Write …".
 */
import { z } from 'zod';
import { kindOf } from './mistakes.ts';
import { didYouMean } from './nearest.ts';

export interface About {
  /** For editors and the JSON Schema, in the owner's words. */
  readonly about: string;
  /** What to do about a missing or wrong value: one or two sentences. */
  readonly write: string;
}

interface Found {
  readonly input?: unknown;
}

/** The message for a value that is missing or of another kind. */
export function wanted(what: string, write: string): (found: Found) => string {
  return ({ input }) =>
    input === undefined ? `is missing. ${write}` : `is ${kindOf(input)}, but has to be ${what}. ${write}`;
}

/**
 * An object in which every unknown key is a mistake: a misspelt setting that is ignored is the worst kind.
 * @param refused says of a key why it may not stand here, if there is more to say than that nobody knows it.
 */
export function group<Shape extends z.core.$ZodLooseShape>(
  { about, write }: About,
  shape: Shape,
  refused: (key: string) => string | undefined = () => undefined,
) {
  const known = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: (found) =>
        found.code === 'unrecognized_keys'
          ? // One sentence per key, in the order of the keys: `fileMistakes` makes one line of each.
            found.keys.map((key) => refused(key) ?? unknownKey(key, known)).join('\n')
          : wanted('an object in { }', write)(found),
    })
    .meta({ description: about });
}

/**
 * One line of text, trimmed, in one Unicode form: it goes into wordings, whose id is a hash of every byte.
 * @param where a line break would do harm.
 */
export function text({ about, write }: About, longest = 200, where = ', which WhatsApp refuses') {
  return z
    .string({ error: wanted('text in quotation marks', write) })
    .trim()
    .normalize('NFC')
    .min(1, `is empty. ${write}`)
    .max(longest, `is longer than ${longest} characters. ${write}`)
    .refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), `has a line break or tab${where}. ${write}`)
    .meta({ description: about });
}

/** A name that stays in addresses and in the ledger for years. */
export function name({ about, write }: About) {
  return z
    .string({ error: wanted('text in quotation marks', write) })
    .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, `may only have small letters a-z, digits, "-" and "_", up to 64. ${write}`)
    .meta({ description: about });
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>({ about, write }: About, words: Words) {
  return z
    .enum(words, {
      error: ({ input }) => {
        if (typeof input !== 'string') return wanted('text in quotation marks', write)({ input });
        return `is none of the possible words. ${didYouMean(input, words) ?? write}`;
      },
    })
    .meta({ description: about });
}

/** A list without repetitions. */
export function list<Item extends z.ZodType>({ about, write }: About, item: Item, most: number) {
  return z
    .array(item, { error: wanted('a list in [ ]', write) })
    .max(most, `has more than ${most} entries. ${write}`)
    .refine((items) => new Set(items).size === items.length, `names something twice. ${write}`)
    .meta({ description: about });
}

/** A number, or the word that stands for none. */
export function numberOr<const Word extends string>({ about, write }: About, word: Word, number: z.ZodNumber) {
  return z
    .union([number, z.literal(word)], { error: wanted(`a number or "${word}"`, write) })
    .meta({ description: about });
}

function unknownKey(key: string, known: readonly string[]): string {
  const secret = /token|secret|passw|api.?key|owner.?key/i.test(key);
  if (secret)
    return 'is not a setting of this file. Secrets stand only in the environment, for example WHATSAPP_TOKEN.';
  return `is not a setting that Jawort knows. ${didYouMean(key, known) ?? `Known here: ${known.join(', ')}.`}`;
}
