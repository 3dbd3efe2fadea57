/** The person's own page: what it shows, and what it does. Looking changes nothing and never uses the link up. */
import { iso } from '../clock.ts';
import { towards } from '../consent/choice.ts';
import { isAlive } from '../consent/consent.ts';
import type { Consent } from '../consent/events.ts';
import { maskIdentity } from '../consent/identity.ts';
import type { Language, Site } from '../consent/site.ts';
import type { SubjectExport } from '../http/wire.ts';
import type { Books } from '../ledger/ledger.ts';
import type { KnownIdentity } from '../ledger/subjects.ts';
import { changePreferences, spokenWording } from './change-preferences.ts';
import { type Context, siteById } from './context.ts';
import { type CorrectedByPerson, correctSubject } from './correct.ts';
import { eraseSubjects } from './erase.ts';
import { exportSubject } from './export-subject.ts';
import { forgetIdleContact } from './forget.ts';
import { resumeQuietly } from './pause.ts';
import { readPreferenceToken } from './preference-link.ts';
import { type Proof, storyOf } from './prove.ts';
import { Refusal } from './refusal.ts';
import { endConsents } from './withdraw.ts';

export interface OwnPurpose {
  readonly id: string;
  readonly label: string;
  /** `asked`: the question is waiting in the chat. */
  readonly state: 'given' | 'asked' | 'off';
  readonly since: string | null;
}

export interface OwnPage {
  readonly site: Site;
  readonly language: Language;
  readonly purposes: readonly OwnPurpose[];
  /** Masked. */
  readonly identities: readonly string[];
  readonly paused: boolean;
  readonly restricted: boolean;
  /** A dispute keeps the evidence, even from erasure. */
  readonly held: boolean;
  /** Whether a question can still reach the chat, and may: after STOP the number is gone. */
  readonly canAsk: boolean;
  /** False once everything is erased. */
  readonly hasData: boolean;
}

interface Owner {
  readonly site: Site;
  readonly subjectId: string;
}

/** @throws Refusal (gone) if the link is not ours or older than 15 minutes. */
export async function openOwnPage(context: Context, token: string): Promise<OwnPage> {
  return context.ledger.read(async (books) => {
    const owner = await ownerOf(context, books, token);
    const { site, subjectId } = owner;
    const { wording } = await spokenWording(context, books, site, subjectId);
    const consents = await books.consents.ofSubjects([subjectId]);
    const subject = await books.subjects.get(subjectId);
    const identities: string[] = [];
    for (const row of await books.subjects.identitiesOf(subjectId)) {
      const identity = await books.subjects.reveal(row);
      if (identity) identities.push(maskIdentity(identity));
    }
    return {
      site,
      language: wording.language,
      purposes: wording.purposes.map(({ id, label }) => ({ id, label, ...standing(consents, id) })),
      identities,
      paused: subject?.pausedSince != null,
      restricted: subject?.restrictedSince != null,
      held: subject?.heldSince != null,
      canAsk: subject?.restrictedSince == null && (await chatOf(books, subjectId)) !== undefined,
      hasData: identities.length > 0 || (await hasEvidence(books, subjectId)),
    };
  });
}

/** Everything stored, for reading and downloading. */
export async function readOwnData(context: Context, token: string): Promise<SubjectExport> {
  return context.ledger.read(async (books) => {
    const { site, subjectId } = await ownerOf(context, books, token);
    return exportSubject(context, books, site, subjectId);
  });
}

/** The same story as the proof, for the person's receipt. */
export async function readOwnReceipt(context: Context, token: string): Promise<{ site: Site; proof: Proof }> {
  return context.ledger.read(async (books) => {
    const { site, subjectId } = await ownerOf(context, books, token);
    return { site, proof: await storyOf(context, books, subjectId, { reveal: false }) };
  });
}

/**
 * `savedAsked`: and a question waits in the chat now. `savedNotAsked`: what was switched on cannot be asked, because the number
 * is gone or the use of the data is restricted. `notAsked`: and nothing else was changed.
 */
export type SavedChoice = 'saved' | 'savedAsked' | 'savedNotAsked' | 'notAsked';

/** @param wanted ids of the purposes whose switch is on. */
export async function saveOwnChoice(context: Context, token: string, wanted: readonly string[]): Promise<SavedChoice> {
  const saved = await context.ledger.transact(async (books): Promise<SavedChoice> => {
    const { site, subjectId } = await ownerOf(context, books, token);
    // A page that was still open after everything was erased: what it sends must not begin a new record.
    if (!(await hasEvidence(books, subjectId))) return 'saved';
    const restricted = (await books.subjects.get(subjectId))?.restrictedSince != null;
    const consents = await books.consents.ofSubjects([subjectId]);
    // A question that is still open falls away with its switch, too.
    const alive = [...new Set(consents.filter(({ state }) => isAlive(state)).map(({ purpose }) => purpose))];
    const outcome = towards(new Set(wanted), site, alive);
    const chat = await chatOf(books, subjectId);
    // Restricted on the person's own wish: ending is possible, beginning is not.
    const asks = chat && !restricted ? outcome.asks : [];
    if (outcome.keeps.length + outcome.asks.length === 0) {
      await stopEverything(context, books, site, subjectId, wanted);
      return 'saved';
    }
    // Whoever wants something has not said STOP, also if it cannot be asked.
    if (outcome.keeps.length + asks.length + outcome.drops.length === 0) return 'notAsked';
    const evidence = await keepChoice(context, books, subjectId, wanted);
    await changePreferences(context, books, {
      site,
      subjectId,
      outcome: { ...outcome, asks },
      channel: 'preference-centre',
      evidence,
      identityId: chat?.id ?? '',
    });
    if (outcome.keeps.length > 0) await resumeQuietly({ books }, subjectId, evidence);
    await forgetIdleContact(context, books, subjectId);
    if (asks.length === outcome.asks.length) return asks.length > 0 ? 'savedAsked' : 'saved';
    return outcome.drops.length > 0 ? 'savedNotAsked' : 'notAsked';
  });
  context.wakeOutbox();
  return saved;
}

/**
 * Nothing happens if nothing is given: there is nothing to carry over.
 * @throws Refusal with the sentence for the field if the new number cannot be used.
 */
export async function correctOwnNumber(
  context: Context,
  token: string,
  newPhone: string,
  ip: string | undefined,
): Promise<CorrectedByPerson> {
  const corrected = await context.ledger.transact(async (books) => {
    const { site, subjectId } = await ownerOf(context, books, token);
    const consents = await books.consents.ofSubjects([subjectId]);
    if (!consents.some(({ state }) => state === 'given')) return { ended: [], asked: [], comesByItself: false };
    return correctSubject(context, books, { site, subjectId, newPhone, channel: 'preference-centre', ip });
  });
  context.wakeOutbox();
  return corrected;
}

export async function eraseOwnData(context: Context, token: string): Promise<void> {
  await context.ledger.transact(async (books) => {
    const { subjectId } = await ownerOf(context, books, token);
    await eraseSubjects(context, books, [subjectId], 'preference-centre');
  });
}

async function ownerOf(context: Context, books: Books, token: string): Promise<Owner> {
  const read = readPreferenceToken(books.keyring.token, token, context.clock.now());
  const named = read && (await books.subjects.get(read.subjectId));
  const subject = named?.mergedInto ? await books.subjects.get(named.mergedInto) : named;
  const site = subject && siteById(context, subject.site);
  if (subject && site) return { site, subjectId: subject.id };
  throw new Refusal(
    'gone',
    'link-expired',
    'This link has expired. Write the word into the chat once more for a new one.',
  );
}

function standing(consents: readonly Consent[], purpose: string): Pick<OwnPurpose, 'state' | 'since'> {
  const own = consents.filter((consent) => consent.purpose === purpose);
  const given = own.findLast(({ state }) => state === 'given');
  if (given) return { state: 'given', since: given.since };
  const asked = own.findLast(({ state }) => state === 'requested');
  return asked ? { state: 'asked', since: asked.since } : { state: 'off', since: null };
}

async function hasEvidence(books: Books, subjectId: string): Promise<boolean> {
  return (await books.vault.ofSubject(subjectId, 'evidence')).length > 0;
}

/** The identity that a question can be sent to. */
async function chatOf(books: Books, subjectId: string): Promise<KnownIdentity | undefined> {
  const rows = (await books.subjects.identitiesOf(subjectId)).filter(
    ({ proven, vaultId }) => proven && vaultId !== null,
  );
  return rows.find(({ type }) => type === 'phone') ?? rows[0];
}

async function keepChoice(context: Context, books: Books, subjectId: string, wanted: readonly string[]) {
  await books.vault.renewKey(subjectId, 'evidence');
  const { commitment } = await books.vault.put({
    subjectId,
    kind: 'evidence',
    name: 'choice',
    about: subjectId,
    value: { channel: 'preference-centre', purposes: wanted, receivedAt: iso(context.clock.now()) },
  });
  return { choice: commitment };
}

/** Every switch off is a STOP. Said once more it changes nothing. */
async function stopEverything(
  context: Context,
  books: Books,
  site: Site,
  subjectId: string,
  wanted: readonly string[],
): Promise<void> {
  const lookups = (await books.subjects.identitiesOf(subjectId)).map(({ lookup }) => lookup);
  const consents = await books.consents.ofSubjects([subjectId]);
  const isOver = !consents.some(({ state }) => isAlive(state));
  if (isOver && (await books.gates.stoppedSince(site.id, lookups)) !== undefined) return;
  const evidence = await keepChoice(context, books, subjectId, wanted);
  await endConsents({ context, books }, subjectId, { channel: 'preference-centre', evidence });
  await books.gates.suppress(site.id, lookups, iso(context.clock.now()));
  await forgetIdleContact(context, books, subjectId);
}
