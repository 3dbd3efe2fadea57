/** Writes a first opt-in down, whichever way it came: the fact, its consents, and the question that will follow. */
import { after, iso } from '../clock.ts';
import type { Channel, Commitments, RequestedConsent } from '../consent/events.ts';
import { unusual } from '../consent/retention.ts';
import type { Language, Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Question } from '../ledger/questions.ts';
import type { Context } from './context.ts';

export interface FirstStep {
  readonly site: Site;
  readonly subjectId: string;
  readonly optInId: string;
  readonly channel: Channel;
  readonly source: string;
  readonly wordingId: string;
  readonly language: Language;
  /** Purpose ids. */
  readonly purposes: readonly string[];
  readonly evidence: Commitments;
  /** Ties it to the message that has not come yet; a chat needs none. */
  readonly form?: { readonly reference: string; readonly fingerprint: string | null };
}

/** @returns the question, which has not been asked yet. */
export async function recordOptIn(context: Context, books: Books, step: FirstStep): Promise<Question> {
  const { site, subjectId, optInId, channel, source, wordingId, language, form } = step;
  const expiresAt = iso(after(context.clock.now(), { days: site.confirmation.expiresAfterDays }));
  const consents = step.purposes.map((id) => requested(context, site, id));
  const { at } = await books.chain.append(subjectId, {
    type: 'opt-in.requested',
    data: {
      optIn: optInId,
      channel,
      source,
      wording: wordingId,
      language,
      expiresAt,
      consents,
      evidence: step.evidence,
    },
  });
  await books.optIns.add({
    id: optInId,
    site: site.id,
    subjectId,
    channel,
    reference: form?.reference ?? null,
    fingerprint: form?.fingerprint ?? null,
    wordingId,
    language,
    recordedAt: at,
    expiresAt,
    // In a chat the person has written already; a form waits for that.
    claimedAt: form ? null : at,
    endedAt: null,
    eraseAt: null,
    templateAt: null,
  });
  for (const { id, purpose, retention } of consents) {
    await books.consents.add({
      id,
      subjectId,
      site: site.id,
      purpose,
      state: 'requested',
      since: at,
      requestedAt: at,
      optInId,
      source,
      lastUsedOn: null,
      retention: retention ?? null,
    });
  }
  await books.tally.requested(site.id, source, at, consents.length);
  const question: Question = {
    id: context.ids.secret(),
    site: site.id,
    subjectId,
    optInId,
    kind: 'confirm',
    language,
    wordingId,
    state: 'pending',
    via: null,
    askedLookup: null,
    askedAt: null,
    expiresAt,
    reminded: false,
  };
  await books.questions.add(question);
  return question;
}

/** With the rule for its evidence: the purpose may be gone from the configuration long before the evidence is. */
function requested(context: Context, site: Site, purpose: string): RequestedConsent {
  const rule = site.purposes.find(({ id }) => id === purpose)?.retention;
  const retention = rule && unusual(rule);
  return { id: context.ids.next('con'), purpose, ...(retention && { retention }) };
}
