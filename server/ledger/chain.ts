/** The append-only events: one hash chain per subject. Changing, dropping or swapping an event breaks every hash after it. */
import type { Fact, LedgerEvent } from '../consent/events.ts';
import type { Database } from './dialect/dialect.ts';
import { sha256Of } from './digest.ts';
import { remembered, rememberedInsert } from './remembered.ts';
import type { Tables } from './schema.ts';
import type { Stamp } from './stamp.ts';

export type Chain = ReturnType<typeof chain>;

/** @param onFact runs in the transaction of each fact, whoever appends it. */
export function chain(db: Database, stamp: Stamp, onFact?: (event: LedgerEvent) => Promise<void>) {
  const endOf = remembered(db, (subjectId: string) =>
    db.selectFrom('subjects').select(['seq', 'head']).where('id', '=', subjectId),
  );
  const moveEnd = remembered(db, (subjectId: string, seq: number, head: string) =>
    db.updateTable('subjects').set({ seq, head }).where('id', '=', subjectId),
  );
  const insert = rememberedInsert(db, 'events');

  return {
    /** Appends a fact to the subject's chain. The caller holds the write transaction, so no two facts get the same number. */
    async append(subjectId: string, fact: Fact): Promise<LedgerEvent> {
      const subject = (await endOf(subjectId)).rows[0];
      if (!subject) throw new Error(`There is no subject ${subjectId}.`);
      const unhashed = {
        id: stamp.id('evt'),
        subjectId,
        seq: subject.seq + 1,
        type: fact.type,
        at: stamp.now(),
        data: fact.data,
        previous: subject.head,
      };
      const hash = hashOf(unhashed);
      await insert({
        id: unhashed.id,
        subject_id: subjectId,
        seq: unhashed.seq,
        type: fact.type,
        at: unhashed.at,
        data: JSON.stringify(fact.data),
        hash: Buffer.from(hash, 'hex'),
      });
      await moveEnd(subjectId, unhashed.seq, hash);
      const event = { ...unhashed, hash } as LedgerEvent;
      await onFact?.(event);
      return event;
    },

    async ofSubject(subjectId: string): Promise<LedgerEvent[]> {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('seq')
        .execute();
      return asChain(rows);
    },

    /** In the order in which they happened. */
    async all(): Promise<LedgerEvent[]> {
      const rows = await db.selectFrom('events').selectAll().orderBy('subject_id').orderBy('seq').execute();
      const chains = Map.groupBy(rows, ({ subject_id }) => subject_id);
      return [...chains.values()].flatMap(asChain).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

/** Everything but the hash itself is hashed, in RFC 8785 form. */
function hashOf(event: Omit<LedgerEvent, 'hash'>): string {
  const { id, subjectId, seq, type, at, data, previous } = event;
  return sha256Of({ id, subject: subjectId, seq, type, at, data, previous });
}

export interface ChainStatus {
  readonly intact: boolean;
  readonly length: number;
  readonly head: string | null;
  /** Number of the first event that does not fit. */
  readonly brokenAt?: number;
}

/** Recomputes a subject's chain, first event to last. */
export function verifyChain(events: readonly LedgerEvent[]): ChainStatus {
  let head: string | null = null;
  for (const [position, event] of events.entries()) {
    const fits = event.seq === position + 1 && event.previous === head && hashOf(event) === event.hash;
    if (!fits) return { intact: false, length: events.length, head, brokenAt: position + 1 };
    head = event.hash;
  }
  return { intact: true, length: events.length, head };
}

/** @param rows of one subject, first to last. */
function asChain(rows: readonly Tables['events'][]): LedgerEvent[] {
  return withLinks(rows).map(
    ({ subject_id: subjectId, data, ...rest }) => ({ ...rest, subjectId, data: JSON.parse(data) }) as LedgerEvent,
  );
}

/**
 * The hash of the event before each one. It is not stored a second time: the event's own hash is over it, so that another
 * event in that place, or none, does not fit. @param rows of one subject, first to last.
 */
export function withLinks<Row extends { readonly hash: Uint8Array }>(
  rows: readonly Row[],
): (Omit<Row, 'hash'> & { readonly previous: string | null; readonly hash: string })[] {
  const hashes = rows.map(({ hash }) => Buffer.from(hash).toString('hex'));
  return rows.map((row, place) => ({ ...row, previous: hashes[place - 1] ?? null, hash: hashes[place] ?? '' }));
}
