/**
 * The whole story of one person: both texts as shown, both acts, times and ids, and whether the chain still fits. Reading
 * it decrypts evidence; that is logged, and identities are masked unless asked for.
 */

import { iso } from '../clock.ts';
import type { Consent, LedgerEvent } from '../consent/events.ts';
import { type Identity, maskIdentity } from '../consent/identity.ts';
import { saysThatItWent } from '../consent/missing-evidence.ts';
import { inOrder, projectConsents } from '../consent/projection.ts';
import { ruleFor } from '../consent/retention.ts';
import type { Retention } from '../consent/site.ts';
import type { Wording } from '../consent/wording.ts';
import { type ChainStatus, verifyChain } from '../ledger/chain.ts';
import type { Books } from '../ledger/ledger.ts';
import { merklePath, rootByPath, type Step } from '../ledger/merkle.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import { isGenuine, type Seal } from '../ledger/seal-form.ts';
import type { VaultEntry } from '../ledger/vault.ts';
import { wordingId } from '../ledger/wordings.ts';
import { type Context, siteById } from './context.ts';
import { type MessagePath, pathsOf } from './message-path.ts';
import { familyOf } from './person.ts';
import { Refusal } from './refusal.ts';
import { jurisdictionOf, recipientsOf, storedAt } from './told-about.ts';
import { identitiesIn, maskFor } from './without-identities.ts';

export interface ProvenEvidence {
  readonly name: string;
  /** What was shown or said. Absent once it is erased, or if it is not what the event committed to. */
  readonly value?: unknown;
  /** With the salt, anybody can recompute the commitment in the event. Only told together with the unmasked value. */
  readonly salt?: string;
  readonly commitment: string;
  /** Why there is no value: erased, as a fact says; or it cannot be read any more, or is gone without a fact. */
  readonly absent?: 'erased' | 'damaged' | 'missing';
}

export interface ProvenEvent {
  readonly event: LedgerEvent;
  readonly evidence: readonly ProvenEvidence[];
}

/** How far a chain is covered by a seal, and how anybody can check that. */
export interface Sealed {
  readonly seal: Seal;
  readonly seq: number;
  readonly head: string;
  readonly path: readonly Step[];
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  /** The signature, the path to the root and the event it ends in all fit. */
  readonly genuine: boolean;
}

export interface ShownWording {
  readonly id: string;
  readonly wording: Wording;
  /** Whoever began in the chat never saw the form: of such a wording, only what was said in the chat was shown. */
  readonly onForm: boolean;
  /** False: the text is not what its id says, so somebody has changed it. */
  readonly genuine: boolean;
}

export interface Proof {
  readonly subjectId: string;
  readonly site: string;
  readonly madeAt: string;
  readonly identities: readonly { readonly type: string; readonly value: string; readonly proven: boolean }[];
  readonly consents: readonly Consent[];
  readonly story: readonly ProvenEvent[];
  readonly optIns: readonly OptIn[];
  readonly recipients: readonly string[];
  readonly storedAt: readonly string[];
  readonly jurisdiction: string;
  /** The rule that is applied to each consent, by its id. */
  readonly retention: Readonly<Record<string, Retention>>;
  /** Everything that left for this person, or was held back, with its path. Of the question, the story tells more. */
  readonly messages: readonly MessagePath[];
  readonly heldSince: string | null;
  readonly restrictedSince: string | null;
  readonly wordings: readonly ShownWording[];
  /** The person's own chain first, then those of subjects that turned out to be the same person. */
  readonly chains: readonly (ChainStatus & { readonly subjectId: string; readonly sealed: Sealed | null })[];
  readonly revealed: boolean;
}

export async function prove(
  context: Context,
  subjectId: string,
  options: { readonly reveal: boolean },
): Promise<Proof> {
  const proof = await context.ledger.read((books) => storyOf(context, books, subjectId, options));
  context.log.info({ subjectId: proof.subjectId, revealed: options.reveal }, 'a proof was shown');
  return proof;
}

/** The same, inside somebody else's reading. */
export async function storyOf(
  context: Context,
  books: Books,
  subjectId: string,
  options: { readonly reveal: boolean },
): Promise<Proof> {
  const named = await books.subjects.get(subjectId);
  const subject = named?.mergedInto ? await books.subjects.get(named.mergedInto) : named;
  if (!subject) throw new Refusal('not-found', 'unknown-subject', 'There is no person with this id.');
  const family = await familyOf(books, subject.id);
  const chains = await Promise.all(family.map((id) => books.chain.ofSubject(id)));
  const kept = await Promise.all(family.map((id) => books.vault.readAll(id, 'evidence')));
  const entries = kept.flatMap((one) => one.entries);
  // As the events tell it, not as the table says, which is only a copy and could have been changed.
  const consents = projectConsents(chains.flat(), () => subject.site);
  const optIns = await books.optIns.ofSubjects(family);
  const site = siteById(context, subject.site);
  const story = inOrder(chains.flat());
  const damaged = kept.flatMap((one) => one.damaged.map(({ name }) => name));
  const absence = absenceIn(new Set(damaged), chains.flat());
  const mask = options.reveal ? undefined : maskFor(await knownIdentities(books, family, entries));
  const seals = await Promise.all(chains.map((events, place) => sealOf(books, family[place] ?? '', events)));
  return {
    subjectId: subject.id,
    site: subject.site,
    madeAt: iso(context.clock.now()),
    identities: await identitiesFor(books, subject.id, options.reveal),
    consents,
    optIns,
    recipients: recipientsOf(site),
    storedAt: storedAt(site, context.publicUrl),
    jurisdiction: jurisdictionOf(site),
    messages: await pathsOf(books, family, entries, options.reveal),
    retention: Object.fromEntries(consents.map((consent) => [consent.id, ruleFor(consent, site?.purposes)])),
    heldSince: subject.heldSince,
    restrictedSince: subject.restrictedSince,
    story: story.map((event) => ({ event, evidence: evidenceOf(event, entries, mask, absence) })),
    wordings: await wordingsFor(books, optIns),
    chains: chains.map((events, position) => ({
      subjectId: family[position] ?? '',
      ...verifyChain(events),
      sealed: seals[position] ?? null,
    })),
    revealed: options.reveal,
  };
}

function evidenceOf(
  event: LedgerEvent,
  entries: readonly VaultEntry[],
  mask: ((value: unknown) => unknown) | undefined,
  absence: (name: string) => NonNullable<ProvenEvidence['absent']>,
): ProvenEvidence[] {
  const commitments = 'evidence' in event.data ? Object.entries(event.data.evidence ?? {}) : [];
  return commitments.map(([name, commitment]) => {
    const entry = entries.find((one) => one.commitment === commitment);
    if (!entry) return { name, commitment, absent: absence(name) };
    if (mask) return { name, commitment, value: mask(entry.value) };
    return { name, commitment, value: entry.value, salt: entry.salt };
  });
}

/** By which the person can be reached, or could be: after STOP only the evidence still tells. */
async function knownIdentities(
  books: Books,
  family: readonly string[],
  entries: readonly VaultEntry[],
): Promise<Identity[]> {
  const known = identitiesIn(entries.map(({ value }) => value));
  for (const id of family) {
    for (const row of await books.subjects.identitiesOf(id)) {
      const identity = await books.subjects.reveal(row);
      if (identity) known.push(identity);
    }
  }
  return known;
}

function absenceIn(
  damaged: ReadonlySet<string>,
  events: readonly LedgerEvent[],
): (name: string) => NonNullable<ProvenEvidence['absent']> {
  const otherwise = saysThatItWent(events) ? 'erased' : 'missing';
  return (name) => (damaged.has(name) ? 'damaged' : otherwise);
}

async function sealOf(books: Books, subjectId: string, events: readonly LedgerEvent[]): Promise<Sealed | null> {
  const covered = await books.seals.covering(subjectId);
  const key = covered && books.keyring.sealKeys.find(({ id }) => id === covered.seal.key);
  if (!covered || !key) return null;
  const { seal, head, position } = covered;
  const path = merklePath(await books.seals.headsOf(seal.seq), position);
  const genuine =
    isGenuine(seal, key.publicKey) &&
    rootByPath(head, path) === seal.root &&
    events.find(({ seq }) => seq === head.seq)?.hash === head.head;
  const publicKey = key.publicKey.export({ format: 'jwk' }).x ?? '';
  return { seal, seq: head.seq, head: head.head, path, publicKey, genuine };
}

async function identitiesFor(books: Books, subjectId: string, reveal: boolean): Promise<Proof['identities']> {
  const shown: { type: string; value: string; proven: boolean }[] = [];
  for (const row of await books.subjects.identitiesOf(subjectId)) {
    const identity = await books.subjects.reveal(row);
    if (identity)
      shown.push({ type: row.type, proven: row.proven, value: reveal ? identity.value : maskIdentity(identity) });
  }
  return shown;
}

async function wordingsFor(books: Books, optIns: readonly OptIn[]): Promise<ShownWording[]> {
  const shown: ShownWording[] = [];
  for (const [id, under] of Map.groupBy(optIns, ({ wordingId }) => wordingId)) {
    const onForm = under.some(({ channel }) => channel === 'form');
    const wording = await books.wordings.mustGet(id);
    shown.push({ id, wording, onForm, genuine: wordingId(wording) === id });
  }
  return shown;
}
