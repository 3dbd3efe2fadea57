/**
 * Everything stored about one person, readable by people and machines (GDPR 15, 20): number, declarations, message history,
 * texts as shown, recipients, retention. That it was handed over stands in the chain.
 */
import { iso } from '../clock.ts';
import { composeChat, fill } from '../consent/compose.ts';
import type { Channel, Consent } from '../consent/events.ts';
import type { Identity } from '../consent/identity.ts';
import { keptUntil, usualRetention } from '../consent/retention.ts';
import type { Site } from '../consent/site.ts';
import type { SubjectExport } from '../http/wire.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { Context } from './context.ts';
import { toldSteps } from './message-path.ts';
import { familyOf } from './person.ts';
import { type Proof, type ProvenEvent, storyOf } from './prove.ts';
import { recipientsOf, retentionInWords } from './told-about.ts';
import { formsWithNumber } from './typed-by-somebody.ts';
import { findPerson, mustReadWhom, type Named, unknownPerson, type Whom } from './whom.ts';

/** @throws Refusal if nothing is stored about the person. */
export async function exportPerson(context: Context, named: Named, channel: Channel): Promise<SubjectExport> {
  const whom = mustReadWhom(context, named);
  return context.ledger.transact(async (books) => {
    const { subjectId, typedFor } = await findPerson(books, whom);
    if (subjectId !== undefined) {
      const told = await exportSubject(context, books, whom.site, subjectId);
      await books.chain.append(subjectId, { type: 'data.exported', data: { channel } });
      return told;
    }
    if (typedFor.length === 0) throw unknownPerson();
    for (const id of typedFor) await books.chain.append(id, { type: 'data.exported', data: { channel } });
    return { ...frameOf(context, whom.site), ...(await onlyTyped(books, whom)) };
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
  return {
    ...frameOf(context, site),
    identities: proof.identities.map((identity) => ({ ...identity })),
    consents: proof.consents.map((consent) => describe(proof, consent)),
    declarations: declarationsIn(proof.story),
    messages: [...received(proof.story), ...(await sent(books, site, proof))].toSorted((a, b) =>
      a.at < b.at ? -1 : 1,
    ),
    texts_shown: proof.wordings.map(({ id, wording, onForm }) => ({
      wording: id,
      language: wording.language,
      on_form: onForm,
      content: { ...wording },
    })),
    forms_with_this_number: await formsWithNumber(books, site.id, asIdentities(proof.identities), proof.subjectId),
    retention: [contactRule, ...rulesOf(proof), suppressionRule],
    restricted_since: (await books.subjects.get(proof.subjectId))?.restrictedSince ?? null,
  };
}

const contactRule = { what: 'contact data (number, WhatsApp id)', rule: 'until the last purpose ends' };
const suppressionRule = { what: 'suppression (keyed hash)', rule: 'as long as the objection counts' };

/** What is the same for everybody. */
function frameOf({ clock }: Context, site: Site) {
  const { company } = site;
  return {
    made_at: iso(clock.now()),
    site: site.id,
    controller: {
      name: company.legalName,
      address: company.address,
      contact: company.email,
      privacy_notice: company.privacyUrl,
    },
    recipients: recipientsOf(site),
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

/** Somebody typed the number and nobody wrote with it: nothing shows that what was recorded is this person's. */
async function onlyTyped(books: Books, { site, identity }: Whom) {
  return {
    identities: [{ ...identity, proven: false }],
    consents: [],
    declarations: [],
    messages: [],
    texts_shown: [],
    forms_with_this_number: await formsWithNumber(books, site.id, [identity]),
    retention: [contactRule, suppressionRule],
    restricted_since: null,
  };
}

function asIdentities(known: Proof['identities']): Identity[] {
  return known.map(({ type, value }) => (type === 'phone' ? { type, value } : { type: 'user-id', value }));
}

/** For this person's own consents, and as they are applied: a purpose may be gone from the configuration. */
function rulesOf({ consents, retention }: Proof): SubjectExport['retention'] {
  const rules = consents.map(({ id, purpose }) => ({
    what: `evidence: ${purpose}`,
    rule: retentionInWords(retention[id] ?? usualRetention),
  }));
  if (rules.length === 0) return [{ what: 'evidence: objection', rule: retentionInWords(usualRetention) }];
  return [...new Map(rules.map((one) => [`${one.what} ${one.rule}`, one])).values()];
}

function describe(proof: Proof, consent: Consent): SubjectExport['consents'][number] {
  const rule = proof.retention[consent.id] ?? usualRetention;
  const shown = proof.wordings.flatMap(({ wording }) => wording.purposes).findLast(({ id }) => id === consent.purpose);
  return {
    id: consent.id,
    purpose: consent.purpose,
    label: shown?.label ?? consent.purpose,
    state: consent.state,
    since: consent.since,
    source: consent.source,
    last_used_on: consent.lastUsedOn,
    evidence_retention: { ...rule },
    evidence_kept_until: keptUntil(consent, rule) ?? null,
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
    message_id: messageIdOf(one.value),
    delivery: null,
    steps: [],
  }));
}

type Sent = SubjectExport['messages'][number];

async function sent(books: Books, site: Site, proof: Proof): Promise<Sent[]> {
  const rows = await books.outbox.ofSubjects(await familyOf(books, proof.subjectId));
  return rows
    .filter(({ claimedAt }) => claimedAt !== null)
    .map((row) => ({
      at: row.claimedAt ?? row.createdAt,
      direction: 'sent' as const,
      kind: row.kind,
      text: textSent(row, site, proof),
      ...wayOf(proof, row.id),
    }));
}

function wayOf({ messages }: Proof, rowId: string): Pick<Sent, 'message_id' | 'delivery' | 'steps'> {
  const path = messages.find(({ id }) => id === rowId);
  return { message_id: path?.messageId ?? null, delivery: path?.status ?? null, steps: toldSteps(path?.steps ?? []) };
}

/**
 * A question as it was sent, from the evidence; the fixed answers from their wording. Answers about settings and data are
 * told without the link and the list they carried: the one is a key, the other a moment.
 */
function textSent(row: OutboxRow, site: Site, proof: Proof): string | null {
  const { story, wordings } = proof;
  const asked = story.find(
    ({ event }) =>
      event.type === 'question.asked' && event.data.question === row.questionId && event.data.via === row.kind,
  );
  if (asked) return textOf(asked.evidence[0]?.value);
  const wording = wordings.find(({ id }) => id === row.wordingId)?.wording;
  const language = site.languages.find((one) => one === wording?.language) ?? site.languages[0];
  const chat = composeChat(site, language);
  const texts = wording?.texts;
  const purposes = labelsGivenAt(row.claimedAt ?? row.createdAt, proof);
  const fixed: Partial<Record<OutboxRow['kind'], string | undefined>> = {
    welcome: texts && fill(texts.welcome, { purposes }),
    refused: texts?.refused,
    stopped: texts?.stopped,
    remind: texts?.unclearWhileAsked,
    pause: texts?.unclearWhileSubscribed,
    settings: fill(chat.settings, { link: '…' }),
    data: fill(chat.data, { link: '…' }),
    erasure: fill(chat.erasure, { link: '…' }),
    changed: fill(chat.changed, { purposes }),
    'nothing-stored': chat.nothingStored,
  };
  return fixed[row.kind] ?? null;
}

/** What was given at that moment, as a message of that moment named it. */
function labelsGivenAt(at: string, { story, consents, wordings }: Proof): string {
  const given = new Set<string>();
  for (const { event } of story) {
    if (event.at > at) break;
    if (event.type === 'consent.given') for (const id of event.data.consents) given.add(id);
    if (event.type === 'consent.withdrawn') for (const id of event.data.consents) given.delete(id);
  }
  const purposes = new Set(consents.filter(({ id }) => given.has(id)).map(({ purpose }) => purpose));
  const shown = wordings.at(-1)?.wording.purposes ?? [];
  return shown.flatMap(({ id, label }) => (purposes.has(id) ? [label] : [])).join('; ') || '…';
}

function messageIdOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('messageId' in value)) return null;
  return typeof value.messageId === 'string' ? value.messageId : null;
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  return typeof value.text === 'string' ? value.text : null;
}
