/**
 * Everything stored about one person, readable by people and machines (GDPR 15, 20): number, declarations, message history,
 * texts as shown, recipients, retention. That it was handed over stands in the chain.
 */
import type { Channel, Consent } from '../consent/events.ts';
import { keptUntil } from '../consent/retention.ts';
import type { Site } from '../consent/site.ts';
import type { SubjectExport } from '../http/wire.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { type Context, siteById } from './context.ts';
import { familyOf } from './person.ts';
import { type Proof, type ProvenEvent, storyOf } from './prove.ts';
import { recipientsOf, retentionOf } from './told-about.ts';
import { findPerson, mustReadWhom, type Named, subjectsOf, unknownPerson } from './whom.ts';

/** @throws Refusal if nothing is stored about the person. */
export async function exportPerson(context: Context, named: Named, channel: Channel): Promise<SubjectExport> {
  const whom = mustReadWhom(context, named);
  return context.ledger.transact(async (books) => {
    const [subjectId] = subjectsOf(await findPerson(books, whom));
    if (subjectId === undefined) throw unknownPerson();
    const told = await exportSubject(context, books, whom.site, subjectId);
    await books.chain.append(subjectId, { type: 'data.exported', data: { channel } });
    return told;
  });
}

/** @throws Refusal if there is no such subject. Reads only. */
export async function exportSubject(
  context: Context,
  books: Books,
  site: Site,
  subjectId: string,
): Promise<SubjectExport> {
  const proof = await storyOf(context, books, subjectId, { reveal: true });
  const { company } = site;
  return {
    made_at: proof.madeAt,
    site: site.id,
    controller: {
      name: company.legalName,
      address: company.address,
      contact: company.email,
      privacy_notice: company.privacyUrl,
    },
    identities: proof.identities.map((identity) => ({ ...identity })),
    consents: proof.consents.map((consent) => describe(context, proof, consent)),
    declarations: declarationsIn(proof.story),
    messages: [...received(proof.story), ...(await sent(books, proof))].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    texts_shown: proof.wordings.map(({ id, wording }) => ({
      wording: id,
      language: wording.language,
      content: { ...wording },
    })),
    recipients: recipientsOf(site),
    retention: [
      { what: 'contact data (number, WhatsApp id)', rule: 'until the last purpose ends' },
      ...site.purposes.map(({ id }) => ({ what: `evidence: ${id}`, rule: retentionOf(site, id) })),
      { what: 'suppression (keyed hash)', rule: 'as long as the objection counts' },
    ],
    restricted_since: (await books.subjects.get(proof.subjectId))?.restrictedSince ?? null,
    rights: [
      'access (GDPR 15)',
      'rectification (GDPR 16)',
      'erasure (GDPR 17)',
      'restriction (GDPR 18)',
      'data portability (GDPR 20)',
      'withdrawal at any time with effect for the future (GDPR 7)',
      'complaint to a supervisory authority (GDPR 77)',
    ],
  };
}

function describe(context: Context, proof: Proof, consent: Consent): SubjectExport['consents'][number] {
  const purpose = siteById(context, consent.site)?.purposes.find(({ id }) => id === consent.purpose);
  const shown = proof.wordings.flatMap(({ wording }) => wording.purposes).findLast(({ id }) => id === consent.purpose);
  return {
    id: consent.id,
    purpose: consent.purpose,
    label: shown?.label ?? consent.purpose,
    state: consent.state,
    since: consent.since,
    source: consent.source,
    last_used_on: consent.lastUsedOn,
    evidence_kept_until: keptUntil(consent, purpose?.retention) ?? null,
  };
}

function declarationsIn(story: readonly ProvenEvent[]): SubjectExport['declarations'] {
  return story.flatMap(({ event, evidence }) =>
    evidence.map(({ name, value }) => ({
      at: event.at,
      event: event.type,
      what: name,
      ...(value !== undefined && { content: value }),
    })),
  );
}

/** The person's own messages, as far as they were kept: what belongs to no opt-in never was. */
function received(story: readonly ProvenEvent[]): SubjectExport['messages'] {
  const kept = story.flatMap(({ event, evidence }) =>
    evidence
      .filter(({ name }) => ['message', 'answer', 'objection', 'unclear'].includes(name))
      .map((one) => ({ event, one })),
  );
  return kept.map(({ event, one }) => ({
    at: event.at,
    direction: 'received' as const,
    kind: event.type,
    text: textOf(one.value),
    delivery: null,
  }));
}

async function sent(books: Books, { subjectId, story, wordings }: Proof): Promise<SubjectExport['messages']> {
  const rows = await books.outbox.ofSubjects(await familyOf(books, subjectId));
  return rows
    .filter(({ claimedAt }) => claimedAt !== null)
    .map((row) => ({
      at: row.claimedAt ?? row.createdAt,
      direction: 'sent' as const,
      kind: row.kind,
      text: textSent(row, story, wordings),
      delivery: row.delivery ?? row.state,
    }));
}

/** A question as it was sent, from the evidence; the fixed answers from their wording. */
function textSent(row: OutboxRow, story: readonly ProvenEvent[], wordings: Proof['wordings']): string | null {
  const asked = story.find(
    ({ event }) =>
      event.type === 'question.asked' && event.data.question === row.questionId && event.data.via === row.kind,
  );
  if (asked) return textOf(asked.evidence[0]?.value);
  const texts = wordings.find(({ id }) => id === row.wordingId)?.wording.texts;
  const fixed: Partial<Record<OutboxRow['kind'], string | undefined>> = {
    welcome: texts?.welcome,
    refused: texts?.refused,
    stopped: texts?.stopped,
    remind: texts?.unclearWhileAsked,
    pause: texts?.unclearWhileSubscribed,
  };
  return fixed[row.kind] ?? null;
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  return typeof value.text === 'string' ? value.text : null;
}
