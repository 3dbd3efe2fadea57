/**
 * What a database can be asked beside its chains: whether the table of consents says what the events say, whether wordings are
 * what their ids say, and whether the evidence that events committed to can still be read. An export has none of these.
 */
import { createHash } from 'node:crypto';
import type { LedgerEvent } from '../../consent/events.ts';
import { saysThatItWent } from '../../consent/missing-evidence.ts';
import { projectConsents } from '../../consent/projection.ts';
import type { Chain } from '../chain.ts';
import type { Consents } from '../consents.ts';
import type { Database } from '../dialect/dialect.ts';
import type { Vault } from '../vault.ts';
import type { Problem } from './checker.ts';

const subjectsAtATime = 200;

export interface Rooms {
  readonly db: Database;
  readonly chain: Chain;
  readonly consents: Consents;
  readonly vault: Vault;
}

/** One step per person, so that the asker can show how far it has come. */
export async function* tableProblems(rooms: Rooms): AsyncGenerator<readonly Problem[]> {
  yield await wordingProblems(rooms);
  for (let after = ''; ; ) {
    const people = await rooms.db
      .selectFrom('subjects')
      .select('id')
      .where('merged_into', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(subjectsAtATime)
      .execute();
    for (const { id } of people) yield await personProblems(rooms, id);
    const last = people.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function wordingProblems({ db }: Rooms): Promise<Problem[]> {
  const rows = await db.selectFrom('wordings').select(['id', 'content']).execute();
  return rows.flatMap(({ id, content }) =>
    createHash('sha256').update(content).digest('hex') === id
      ? []
      : [{ what: `the wording ${id} is not what its id says: its text was changed` }],
  );
}

async function personProblems(rooms: Rooms, id: string): Promise<Problem[]> {
  const absorbed = await rooms.db.selectFrom('subjects').select('id').where('merged_into', '=', id).execute();
  const family = [id, ...absorbed.map((one) => one.id)];
  const events = (await Promise.all(family.map((one) => rooms.chain.ofSubject(one)))).flat();
  return [...(await consentProblems(rooms, family, events)), ...(await evidenceProblems(rooms, family, events))];
}

async function consentProblems(
  { consents }: Rooms,
  family: readonly string[],
  events: readonly LedgerEvent[],
): Promise<Problem[]> {
  const rows = new Map((await consents.ofSubjects(family)).map((row) => [row.id, row]));
  const told = new Map(projectConsents(events, () => '').map((consent) => [consent.id, consent]));
  return [...new Set([...rows.keys(), ...told.keys()])].flatMap((id) => {
    const row = rows.get(id);
    const { state, purpose, subjectId } = told.get(id) ?? {};
    if (row && row.state === state && row.purpose === purpose && row.subjectId === subjectId) return [];
    const says = row ? `"${row.state}"` : 'nothing';
    return [
      { what: `the table of consents says ${says} of ${id} (${family[0]}), and its events "${state ?? 'nothing'}"` },
    ];
  });
}

async function evidenceProblems(
  { vault }: Rooms,
  family: readonly string[],
  events: readonly LedgerEvent[],
): Promise<Problem[]> {
  const readable = new Set<string>();
  const problems: Problem[] = [];
  for (const subject of family) {
    const { entries, damaged } = await vault.readAll(subject, 'evidence');
    for (const { commitment } of entries) readable.add(commitment);
    for (const entry of damaged)
      problems.push({ what: `the ${entry.name} of ${subject} cannot be decrypted any more (${entry.id})` });
  }
  if (problems.length > 0 || saysThatItWent(events)) return problems;
  const lost = events.flatMap((event) =>
    Object.entries('evidence' in event.data ? (event.data.evidence ?? {}) : {})
      .filter(([, commitment]) => !readable.has(commitment))
      .map(([name]) => ({
        event: { subject: event.subjectId, seq: event.seq, id: event.id, type: event.type, at: event.at },
        what: `its evidence "${name}" is missing, and nothing says that it was erased`,
      })),
  );
  return lost;
}
