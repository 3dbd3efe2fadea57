/** Whom a request of the owner is about: one person of one site, by phone number or WhatsApp user id. */
import type { Identity } from '../consent/identity.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import { asE164 } from '../phone.ts';
import { type Context, siteById } from './context.ts';
import { type FieldError, Refusal } from './refusal.ts';

export interface Named {
  readonly site: string;
  readonly phone?: string | undefined;
  readonly userId?: string | undefined;
}

export interface Whom {
  readonly site: Site;
  readonly identity: Identity;
}

/** Notes what is wrong in `errors`. @param at JSON pointer of the object that names the person, `#` at the top. */
export function readWhom(context: Context, named: Named, at: string, errors: FieldError[]): Whom | undefined {
  const wrong = (field: string, code: string, detail: string) => {
    errors.push({ pointer: `${at}/${field}`, code, detail });
    return undefined;
  };
  const site = siteById(context, named.site);
  if (!site) return wrong('site', 'unknown-site', 'There is no such site on this server.');
  const { phone, userId } = named;
  if ((phone === undefined) === (userId === undefined)) {
    return wrong('phone', 'one-person', 'Name the person by exactly one of "phone" and "userId".');
  }
  if (userId !== undefined) return { site, identity: { type: 'user-id', value: userId } };
  const e164 = phone === undefined ? undefined : asE164(phone, site.phone.country);
  if (e164 === undefined)
    return wrong('phone', 'phone-invalid', 'This is no telephone number. Use E.164, for instance +491711234567.');
  return { site, identity: { type: 'phone', value: e164 } };
}

/** @throws Refusal that names the field that is wrong. */
export function mustReadWhom(context: Context, named: Named): Whom {
  const errors: FieldError[] = [];
  const whom = readWhom(context, named, '#', errors);
  if (whom) return whom;
  throw new Refusal(
    'unprocessable',
    errors[0]?.code ?? 'invalid',
    'The request cannot be answered as it stands.',
    errors,
  );
}

export interface KnownPerson {
  /** The subject for whom this identity itself wrote. */
  readonly subjectId: string | undefined;
  /** Subjects for whom somebody only typed this number. */
  readonly typedFor: readonly string[];
  /** Keyed hashes of the identity that was named, under every index key. */
  readonly lookups: readonly string[];
}

/** Looks only: nothing is joined or stored. */
export async function findPerson(books: Books, { site, identity }: Whom): Promise<KnownPerson> {
  const rows = await books.subjects.findIdentities(site.id, [identity]);
  const proven = rows.find((row) => row.proven)?.subjectId;
  const typedFor = rows.filter((row) => !row.proven && row.subjectId !== proven).map((row) => row.subjectId);
  return {
    subjectId: proven,
    typedFor: [...new Set(typedFor)],
    lookups: books.keyring.lookups(site.id, identity.type, identity.value),
  };
}

export function subjectsOf({ subjectId, typedFor }: KnownPerson): string[] {
  return subjectId === undefined ? [...typedFor] : [subjectId, ...typedFor];
}

export function unknownPerson(): Refusal {
  return new Refusal('not-found', 'unknown-person', 'Nothing is stored about this person on this site.');
}

/** @returns whose consents these are first, then those for whom somebody typed the number. @throws Refusal if there are none. */
export async function subjectsNamed(context: Context, named: Named): Promise<string[]> {
  const whom = mustReadWhom(context, named);
  const subjects = await context.ledger.read(async (books) => subjectsOf(await findPerson(books, whom)));
  if (subjects.length === 0) throw unknownPerson();
  return subjects;
}
