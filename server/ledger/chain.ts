/** The append-only events: one hash chain per subject. Changing, dropping or swapping an event breaks every hash after it. */
import type { Fact, LedgerEvent } from '../consent/events.ts';
import type { Database } from './dialect/dialect.ts';
import { sha256Of } from './digest.ts';
import type { Tables } from './schema.ts';
import type { Stamp } from './stamp.ts';

export type Chain = ReturnType<typeof chain>;

/** @param onFact runs in the transaction of each fact, whoever appends it. */
export function chain(db: Database, stamp: Stamp, onFact?: (event: LedgerEvent) => Promise<void>) {
  return {
    /** Appends a fact to the subject's chain. The caller holds the write transaction, so no two facts get the same number. */
    async append(subjectId: string, fact: Fact): Promise<LedgerEvent> {
      const subject = await db
        .selectFrom('subjects')
        .select(['seq', 'head'])
        .where('id', '=', subjectId)
        .executeTakeFirstOrThrow();
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
      await db
        .insertInto('events')
        .values({
          id: unhashed.id,
          subject_id: subjectId,
          seq: unhashed.seq,
          type: fact.type,
          at: unhashed.at,
          data: JSON.stringify(fact.data),
          previous: unhashed.previous,
          hash,
        })
        .execute();
      await db.updateTable('subjects').set({ seq: unhashed.seq, head: hash }).where('id', '=', subjectId).execute();
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
      return rows.map(asEvent);
    },

    async all(): Promise<LedgerEvent[]> {
      const rows = await db.selectFrom('events').selectAll().orderBy('id').execute();
      return rows.map(asEvent);
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

function asEvent(row: Tables['events']): LedgerEvent {
  const { id, subject_id: subjectId, seq, type, at, data, previous, hash } = row;
  return { id, subjectId, seq, type, at, data: JSON.parse(data), previous, hash } as LedgerEvent;
}
