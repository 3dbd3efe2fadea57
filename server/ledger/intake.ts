/**
 * Webhook bodies between "200" and "worked on". One insert makes a body ours for good; what it means is found out afterwards,
 * in the order of arrival.
 */
import type { KeyObject } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import { seal, unseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

export interface TakenIn {
  readonly id: string;
  readonly receivedAt: string;
  /** As it came over the wire: the signature is over these bytes. */
  readonly body: Buffer;
  /** `X-Hub-Signature-256`. */
  readonly signature: string;
  /** How often somebody began to work on it. */
  readonly attempts: number;
}

export type Intake = ReturnType<typeof intake>;

export function intake(db: Database, sealingKey: KeyObject, stamp: Stamp) {
  return {
    async take(body: Uint8Array, signature: string): Promise<string> {
      const id = stamp.id('itk');
      const sealed = seal(sealingKey, place(id), body);
      await db.insertInto('intake').values({ id, received_at: stamp.now(), sealed, signature, attempts: 0 }).execute();
      return id;
    },

    /** The oldest, in the order of arrival. */
    async next(): Promise<TakenIn | undefined> {
      const row = await db.selectFrom('intake').selectAll().orderBy('id').limit(1).executeTakeFirst();
      return (
        row && {
          id: row.id,
          receivedAt: row.received_at,
          body: unseal(sealingKey, place(row.id), row.sealed),
          signature: row.signature,
          attempts: row.attempts,
        }
      );
    },

    /** The newest that waits: whoever has seen it worked on has seen all before it worked on. */
    async newest(): Promise<string | undefined> {
      const row = await db.selectFrom('intake').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
      return row?.id;
    },

    async count(): Promise<number> {
      const row = await db
        .selectFrom('intake')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    async attempt(id: string): Promise<void> {
      await db
        .updateTable('intake')
        .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    async done(id: string): Promise<void> {
      await db.deleteFrom('intake').where('id', '=', id).execute();
    },
  };
}

function place(id: string): string {
  return `intake|sealed|${id}`;
}
