/**
 * Webhook bodies between "200" and "worked on". One insert makes a body ours for good; what it means is found out afterwards,
 * in the order of arrival.
 */
import type { KeyObject } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import { seal, unseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

/** A body without its bytes. */
export interface Waiting {
  readonly id: string;
  /** So many of its parts are done. */
  readonly worked: number;
}

export interface TakenIn {
  readonly id: string;
  readonly receivedAt: string;
  /** As it came over the wire: the signature is over these bytes. */
  readonly bytes: Buffer;
  /** `X-Hub-Signature-256`. */
  readonly signature: string;
}

export type Intake = ReturnType<typeof intake>;

export function intake(db: Database, sealingKey: KeyObject, stamp: Stamp) {
  return {
    async take(body: Uint8Array, signature: string): Promise<string> {
      const id = stamp.id('itk');
      const sealed = seal(sealingKey, place(id), body);
      await db
        .insertInto('intake')
        .values({ id, received_at: stamp.now(), sealed, signature, attempts: 0, worked: 0 })
        .execute();
      return id;
    },

    /** In the order of arrival. */
    async oldest(most: number): Promise<Waiting[]> {
      return db.selectFrom('intake').select(['id', 'worked']).orderBy('id').limit(most).execute();
    },

    /** @throws if somebody has touched what is stored. Undefined if it has been worked on meanwhile. */
    async open(id: string): Promise<TakenIn | undefined> {
      const row = await db.selectFrom('intake').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { received_at: receivedAt, signature } = row;
      return { id, receivedAt, signature, bytes: unseal(sealingKey, place(id), row.sealed) };
    },

    /** The newest that waits: whoever has seen it worked on has seen all before it worked on. */
    async newest(): Promise<string | undefined> {
      const row = await db.selectFrom('intake').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
      return row?.id;
    },

    /** Whether this one, or one that came before it, still waits. */
    async hasUpTo(id: string): Promise<boolean> {
      const row = await db.selectFrom('intake').select('id').where('id', '<=', id).limit(1).executeTakeFirst();
      return row !== undefined;
    },

    async count(): Promise<number> {
      const row = await db
        .selectFrom('intake')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    /** @returns how often somebody has begun on it since it last got any further; undefined if it is done. */
    async attempt(id: string): Promise<number | undefined> {
      const row = await db
        .updateTable('intake')
        .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .returning('attempts')
        .executeTakeFirst();
      return row?.attempts;
    },

    /** It got further. */
    async workedOn(id: string, worked: number): Promise<void> {
      await db.updateTable('intake').set({ worked, attempts: 0 }).where('id', '=', id).execute();
    },

    async done(id: string): Promise<void> {
      await db.deleteFrom('intake').where('id', '=', id).execute();
    },

    /** What came in before that time. @returns how many. */
    async drop(before: string): Promise<number> {
      const { numDeletedRows } = await db.deleteFrom('intake').where('received_at', '<', before).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function place(id: string): string {
  return `intake|sealed|${id}`;
}
