/** Keys of the owner's routes, beside the one from the environment: each with a name, each revocable by itself. */
import { randomBytes } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import type { Keyring } from './keyring.ts';
import type { Stamp } from './stamp.ts';

export interface OwnerKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

const mark = 'jwo_';

export type OwnerKeys = ReturnType<typeof ownerKeys>;

export function ownerKeys(db: Database, keyring: Keyring, stamp: Stamp) {
  /** Keyed, so that whoever can write into the database cannot let himself in. */
  const digests = (key: string) => keyring.lookups('', 'owner-key', key);
  return {
    /** @returns the key itself, which is shown once and stored nowhere. */
    async create(name: string): Promise<{ id: string; key: string }> {
      const key = `${mark}${randomBytes(32).toString('base64url')}`;
      const id = stamp.id('okey');
      await db
        .insertInto('owner_keys')
        .values({ id, name, digest: keyring.lookup('', 'owner-key', key), created_at: stamp.now(), revoked_at: null })
        .execute();
      return { id, key };
    },

    async list(): Promise<OwnerKey[]> {
      const rows = await db.selectFrom('owner_keys').selectAll().orderBy('id').execute();
      return rows.map(({ id, name, created_at, revoked_at }) => ({
        id,
        name,
        createdAt: created_at,
        revokedAt: revoked_at,
      }));
    },

    /** @returns false if there is no such key, or it was revoked before. */
    async revoke(id: string, at: string): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('owner_keys')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Found by digest: comparing takes the same time whatever the key is, and 256 random bits need no salt. */
    async isValid(key: string): Promise<boolean> {
      if (!key.startsWith(mark) || key.length > 100) return false;
      const row = await db
        .selectFrom('owner_keys')
        .select('id')
        .where('digest', 'in', digests(key))
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
