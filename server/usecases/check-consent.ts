/** "May I write to this person about this?" Asked by tools before every send. */

import { iso } from '../clock.ts';
import { answerCheck, type CheckAnswer } from '../consent/check.ts';
import type { Consent } from '../consent/events.ts';
import type { Identity } from '../consent/identity.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import { asE164 } from '../phone.ts';
import { type Context, siteById } from './context.ts';
import { type FieldError, Refusal } from './refusal.ts';

export interface CheckInput {
  readonly site: string;
  readonly purpose: string;
  readonly phone?: string | undefined;
  readonly userId?: string | undefined;
}

export interface CheckOutcome extends CheckAnswer {
  readonly asOf: string;
}

interface CheckQuestion {
  readonly site: Site;
  readonly purpose: string;
  readonly identity: Identity;
}

/** @param pointers where each check stands in the request, for the error. @throws Refusal naming every check that is wrong. */
export async function checkConsents(
  context: Context,
  inputs: readonly CheckInput[],
  pointers: readonly string[],
): Promise<CheckOutcome[]> {
  const errors: FieldError[] = [];
  const questions = inputs.map((input, position) => readCheck(context, input, pointers[position] ?? '#', errors));
  if (errors.length > 0)
    throw new Refusal('unprocessable', 'invalid', 'Some checks cannot be answered as they stand.', errors);

  const asOf = iso(context.clock.now());
  return context.ledger.read(async (books) => {
    const outcomes: CheckOutcome[] = [];
    for (const question of questions) {
      if (question) outcomes.push({ ...(await answer(books, question, asOf)), asOf });
    }
    return outcomes;
  });
}

function readCheck(context: Context, input: CheckInput, at: string, errors: FieldError[]): CheckQuestion | undefined {
  const wrong = (field: string, code: string, detail: string) => {
    errors.push({ pointer: at === '#' ? `#/${field}` : `${at}/${field}`, code, detail });
    return undefined;
  };
  const site = siteById(context, input.site);
  if (!site) return wrong('site', 'unknown-site', 'There is no such site on this server.');
  if (!site.purposes.some(({ id }) => id === input.purpose)) {
    return wrong('purpose', 'unknown-purpose', 'This site has no such purpose.');
  }
  const { phone, userId } = input;
  if ((phone === undefined) === (userId === undefined)) {
    return wrong('phone', 'one-person', 'Name the person by exactly one of "phone" and "userId".');
  }
  if (userId !== undefined) return { site, purpose: input.purpose, identity: { type: 'user-id', value: userId } };
  const e164 = phone === undefined ? undefined : asE164(phone, site.phone.country);
  if (e164 === undefined)
    return wrong('phone', 'phone-invalid', 'This is no telephone number. Use E.164, for instance +491711234567.');
  return { site, purpose: input.purpose, identity: { type: 'phone', value: e164 } };
}

async function answer(books: Books, { site, purpose, identity }: CheckQuestion, now: string): Promise<CheckAnswer> {
  const rows = await books.subjects.findIdentities(site.id, [identity]);
  const proven = new Set(rows.filter((row) => row.proven).map((row) => row.subjectId));
  const found = await books.consents.ofSubjects([...new Set(rows.map((row) => row.subjectId))]);
  const consents: Consent[] = [];
  for (const consent of found) {
    if (consent.purpose !== purpose) continue;
    // A number that was only typed proves nothing about who gave the consent.
    if (consent.state === 'given' && !proven.has(consent.subjectId)) continue;
    consents.push(await asOf(books, consent, now));
  }
  const isMarketing = site.purposes.some(({ id, kind }) => id === purpose && kind === 'marketing');
  const pausedSince = isMarketing ? await pausedSinceOf(books, [...proven]) : undefined;
  const lookups = books.keyring.lookups(site.id, identity.type, identity.value);
  const suppressedSince = await books.gates.suppressedSince(site.id, lookups);
  return answerCheck({ consents, ...(pausedSince && { pausedSince }), ...(suppressedSince && { suppressedSince }) });
}

/** An open request whose time is up counts as expired, also before anybody has tidied up. */
async function asOf(books: Books, consent: Consent, now: string): Promise<Consent> {
  if (consent.state !== 'requested') return consent;
  const expiresAt = (await books.optIns.get(consent.optInId))?.expiresAt;
  return expiresAt !== undefined && expiresAt <= now ? { ...consent, state: 'expired', since: expiresAt } : consent;
}

async function pausedSinceOf(books: Books, subjectIds: readonly string[]): Promise<string | undefined> {
  for (const id of subjectIds) {
    const since = (await books.subjects.get(id))?.pausedSince;
    if (since) return since;
  }
  return undefined;
}
