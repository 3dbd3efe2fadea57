/**
 * What one key of a site means for another. Every rule looks only at the keys it needs, as soon as those are readable,
 * so that a typo in one corner does not hide the mistakes in all others until the next start.
 */
import type { z } from 'zod';
import { aboutNumber, asE164 } from '../phone.ts';
import { chatPurposeOf, formCountries, formCountry } from './complete-site.ts';
import type { Mistake } from './mistakes.ts';
import { didYouMean } from './nearest.ts';
import { siteShape } from './site-schema.ts';

export interface Findings {
  readonly mistakes: readonly Mistake[];
  /** Allowed, but probably not meant. */
  readonly warnings: readonly Mistake[];
}

type Parts = { readonly [Key in keyof typeof siteShape]?: z.output<(typeof siteShape)[Key]> | undefined };

/** `raw` is a site as it stands in the file, readable or not. */
export function siteFindings(raw: unknown, path: readonly PropertyKey[]): Findings {
  const parts = readableParts(raw);
  const within = (found: readonly Mistake[]) => found.map((one) => ({ ...one, path: [...path, ...one.path] }));
  return {
    mistakes: within(
      [number(parts), ids(parts), labels(parts), chatPurpose(parts), countries(parts), words(parts)].flat(),
    ),
    warnings: within([unusualNumber(parts), unusualIds(parts), unseenLabels(parts), late(parts)].flat()),
  };
}

function readableParts(raw: unknown): Parts {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  const found = new Map<string, unknown>(Object.entries(raw));
  return {
    whatsapp: siteShape.whatsapp.safeParse(found.get('whatsapp')).data,
    languages: siteShape.languages.safeParse(found.get('languages')).data,
    purposes: siteShape.purposes.safeParse(found.get('purposes')).data,
    chatPurpose: siteShape.chatPurpose.safeParse(found.get('chatPurpose')).data,
    phone: siteShape.phone.safeParse(found.get('phone')).data,
    confirmation: siteShape.confirmation.safeParse(found.get('confirmation')).data,
    optOutWords: siteShape.optOutWords.safeParse(found.get('optOutWords')).data,
    startWords: siteShape.startWords.safeParse(found.get('startWords')).data,
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

function labels({ languages, purposes }: Parts): Mistake[] {
  return (purposes ?? []).flatMap(({ label }, index) =>
    (languages ?? [])
      .filter((language) => label[language] === undefined)
      .map((language) => ({
        path: ['purposes', index, 'label', language],
        what: `is missing, and the site speaks "${language}". Write there what you will send and how often, or take "${language}" out of languages.`,
      })),
  );
}

function unseenLabels({ languages, purposes }: Parts): Mistake[] {
  if (languages === undefined) return [];
  return (purposes ?? []).flatMap(({ label }, index) =>
    Object.keys(label)
      .filter((language) => !languages.some((spoken) => spoken === language))
      .map((language) => ({
        path: ['purposes', index, 'label', language],
        what: `is never shown, because "${language}" is not in the site's languages.`,
      })),
  );
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
