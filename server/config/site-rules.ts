/**
 * What one key of a site means for another. Every rule looks only at the keys it needs, as soon as those are readable,
 * so that a typo in one corner does not hide the mistakes in all others until the next start.
 */
import { aboutNumber, asE164 } from '../phone.ts';
import { chatPurposeOf, formCountries, formCountry } from './complete-site.ts';
import { missingLanguages, unseenTexts } from './language-rules.ts';
import type { Mistake } from './mistakes.ts';
import { didYouMean } from './nearest.ts';
import { type Parts, readableParts } from './site-parts.ts';

export interface Findings {
  readonly mistakes: readonly Mistake[];
  /** Allowed, but probably not meant. */
  readonly warnings: readonly Mistake[];
}

/** `raw` is a site as it stands in the file, readable or not. */
export function siteFindings(raw: unknown, path: readonly PropertyKey[]): Findings {
  const parts = readableParts(raw);
  const within = (found: readonly Mistake[]) => found.map((one) => ({ ...one, path: [...path, ...one.path] }));
  return {
    mistakes: within(
      [number(parts), ids(parts), missingLanguages(parts), chatPurpose(parts), countries(parts), words(parts)].flat(),
    ),
    warnings: within([unusualNumber(parts), unusualIds(parts), unseenTexts(parts), late(parts)].flat()),
  };
}

function number({ whatsapp }: Parts): Mistake[] {
  if (whatsapp === undefined || (isE164(whatsapp.number) && aboutNumber(whatsapp.number))) return [];
  const meant = asE164(whatsapp.number);
  const write = `Write it with plus and country code, without spaces, for example "${meant ?? '+493012345678'}".`;
  const what = isE164(whatsapp.number) ? 'is not a complete phone number.' : 'is not an international phone number.';
  return [{ path: ['whatsapp', 'number'], what: `${what} ${write}` }];
}

function unusualNumber({ whatsapp }: Parts): Mistake[] {
  if (whatsapp === undefined || aboutNumber(whatsapp.number)?.known !== false) return [];
  const what = 'is in no numbering plan. That is right for a test number of Meta; otherwise check the digits.';
  return [{ path: ['whatsapp', 'number'], what }];
}

function ids({ whatsapp, purposes }: Parts): Mistake[] {
  const twice = (purposes ?? []).flatMap(({ id }, index, all) =>
    all.findIndex((other) => other.id === id) < index
      ? [{ path: ['purposes', index, 'id'], what: 'is the id of another purpose too. Give each its own.' }]
      : [],
  );
  if (whatsapp === undefined || whatsapp.phoneNumberId !== whatsapp.number.replace(/\D/g, '')) return twice;
  const what = 'is the phone number itself. Copy the "Phone number ID" from the WhatsApp settings of your Meta app.';
  return [...twice, { path: ['whatsapp', 'phoneNumberId'], what }];
}

function unusualIds({ whatsapp }: Parts): Mistake[] {
  return (['phoneNumberId', 'businessAccountId'] as const)
    .filter((key) => whatsapp !== undefined && /\D/.test(whatsapp[key]))
    .map((key) => ({
      path: ['whatsapp', key],
      what: "is not only digits, as Meta's ids are. Check that it is the right one.",
    }));
}

function chatPurpose({ chatPurpose: chosen, purposes }: Parts): Mistake[] {
  if (purposes === undefined || chatPurposeOf({ chatPurpose: chosen, purposes }) !== undefined) return [];
  const known = purposes.map(({ id }) => id);
  const what =
    chosen === undefined
      ? 'is missing. Somebody who writes START is asked for one purpose only, and none of yours is marketing: choose it.'
      : 'is not the id of a purpose of this site.';
  const write = didYouMean(chosen ?? '', known) ?? `Write one of: ${known.join(', ')}.`;
  return [{ path: ['chatPurpose'], what: `${what} ${write}` }];
}

function countries({ phone, whatsapp }: Parts): Mistake[] {
  if (phone?.country === undefined || whatsapp === undefined) return [];
  const accepted = formCountries(phone, whatsapp.number);
  if (accepted.includes(formCountry(phone, whatsapp.number))) return [];
  return [
    {
      path: ['phone', 'country'],
      what: `is not in phone.countries. Add it there, or write one of: ${accepted.join(', ')}.`,
    },
  ];
}

/** What always means yes, no, stop or start; the domain knows more, these are what an owner might think of. */
const taken = ['STOP', 'STOPP', 'JA', 'NEIN', 'YES', 'NO', 'START'];

function words({ optOutWords = [], startWords = [] }: Parts): Mistake[] {
  const plain = (word: string) => word.toUpperCase();
  const stops = optOutWords.map(plain);
  const clash = (key: string, list: readonly string[], isTaken: (word: string) => boolean) =>
    list.flatMap((word, index) =>
      isTaken(plain(word))
        ? [{ path: [key, index], what: 'already means something else to Jawort. Take another word.' }]
        : [],
    );
  return [
    ...clash('optOutWords', optOutWords, (word) => taken.includes(word) && !word.startsWith('STOP')),
    ...clash('startWords', startWords, (word) => (taken.includes(word) && word !== 'START') || stops.includes(word)),
  ];
}

function late({ confirmation }: Parts): Mistake[] {
  if (confirmation === undefined || confirmation.templateAfterSeconds === 'never') return [];
  if (confirmation.templateAfterSeconds < confirmation.expiresAfterDays * 86_400) return [];
  const what = 'is later than expiresAfterDays, so no template will ever leave. "never" says the same more clearly.';
  return [{ path: ['confirmation', 'templateAfterSeconds'], what }];
}

function isE164(typed: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(typed);
}
