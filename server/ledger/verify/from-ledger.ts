/** The items of a ledger, read page by page while others go on writing. */
import { withLinks } from '../chain.ts';
import type { Database } from '../dialect/dialect.ts';
import type { Keyring } from '../keyring.ts';
import type { EventItem, Item, LeafItem, Unreadable } from './item.ts';
import { type Rooms, tableProblems } from './tables.ts';

export type Whole = ReturnType<typeof whole>;

const subjectsAtATime = 200;
const leavesAtATime = 2000;

export function whole(db: Database, keyring: Pick<Keyring, 'sealKeys'>, rooms: Omit<Rooms, 'db'>) {
  const eventsOf = async (subjects: readonly string[]) =>
    db
      .selectFrom('events')
      .selectAll()
      .where('subject_id', 'in', subjects)
      .orderBy('subject_id')
      .orderBy('seq')
      .execute();
  const leavesOf = async (subjects: readonly string[], upTo: number) =>
    db
      .selectFrom('seal_leaves')
      .selectAll()
      .where('subject_id', 'in', subjects)
      .where('seal_seq', '<=', upTo)
      .orderBy('subject_id')
      .orderBy('seq')
      .execute();

  return {
    /** What the tables say against the events; see tables.ts. */
    tableProblems: () => tableProblems({ db, ...rooms }),

    /** @param at for the header. */
    async *items(at: string): AsyncGenerator<Item | Unreadable> {
      const last = await db.selectFrom('seals').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
      const upTo = last?.seq ?? 0;
      const count = { events: 0, subjects: 0, seals: 0 };
      const keys = keyring.sealKeys.map(
        ({ id, publicKey }) => [id, publicKey.export({ format: 'jwk' }).x ?? ''] as const,
      );
      yield { kind: 'ledger', version: 1, at, keys: Object.fromEntries(keys) };

      for (let after = ''; ; ) {
        // The subjects first: what is appended meanwhile has a higher number, and is left for the next time.
        const subjects = await db
          .selectFrom('subjects')
          .select(['id', 'seq', 'head'])
          .where('id', '>', after)
          .orderBy('id')
          .limit(subjectsAtATime)
          .execute();
        const ids = subjects.map(({ id }) => id);
        const lastId = ids.at(-1);
        if (lastId === undefined) break;
        const events = Map.groupBy(await eventsOf(ids), ({ subject_id }) => subject_id);
        const leaves = Map.groupBy(await leavesOf(ids, upTo), ({ subject_id }) => subject_id);
        for (const { id, seq, head } of subjects) {
          for (const row of withLinks(events.get(id) ?? [])) {
            if (row.seq > seq) break;
            count.events += 1;
            yield asEventItem(row);
          }
          for (const row of leaves.get(id) ?? []) yield asLeafItem(row);
          count.subjects += 1;
          yield { kind: 'subject', subject: id, seq, head };
        }
        after = lastId;
      }
      yield* strayLeaves(db, upTo);
      const seals = await db.selectFrom('seals').selectAll().where('seq', '<=', upTo).orderBy('seq').execute();
      for (const { key_id: key, ...seal } of seals) {
        count.seals += 1;
        yield { kind: 'seal', ...seal, key };
      }
      yield { kind: 'end', ...count };
    },
  };
}

/** Heads of subjects that are not there any more: somebody has dropped them whole. */
async function* strayLeaves(db: Database, upTo: number): AsyncGenerator<Item> {
  const rows = await db
    .selectFrom('seal_leaves')
    .leftJoin('subjects', 'subjects.id', 'seal_leaves.subject_id')
    .selectAll('seal_leaves')
    .where('subjects.id', 'is', null)
    .where('seal_seq', '<=', upTo)
    .orderBy('subject_id')
    .limit(leavesAtATime)
    .execute();
  for (const row of rows) yield asLeafItem(row);
}

function asLeafItem(row: {
  readonly seal_seq: number;
  readonly position: number;
  readonly subject_id: string;
  readonly seq: number;
  readonly head: string;
}): LeafItem {
  const { seal_seq: seal, position, subject_id: subject, seq, head } = row;
  return { kind: 'leaf', seal, position, subject, seq, head };
}

function asEventItem(row: {
  readonly id: string;
  readonly subject_id: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly data: string;
  readonly previous: string | null;
  readonly hash: string;
}): EventItem | Unreadable {
  const { id, subject_id: subject, seq, type, at, previous, hash } = row;
  const data = parsed(row.data);
  if (data === undefined) return { kind: 'unreadable', where: `event ${id}`, why: 'its data is not as it was written' };
  return { kind: 'event', id, subject, seq, type, at, data, previous, hash };
}

/** Every byte counts: what reads the same but is written differently was changed by somebody. */
function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isObject && JSON.stringify(data) === text ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
