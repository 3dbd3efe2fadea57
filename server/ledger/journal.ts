/**
 * What must hold even after an old backup was restored: objections, ended consents, erasures, restrictions, legal holds.
 * Noted in the transaction of the act itself, then appended to a file outside the database. Ids and keyed hashes only.
 */
import type { Database } from './dialect/dialect.ts';
import type { Stamp } from './stamp.ts';
import type { VaultKind } from './vault.ts';

export type JournalEntry =
  | {
      readonly kind: 'suppressed';
      readonly site: string;
      readonly lookups: readonly string[];
      readonly since: string;
      readonly scope: 'all' | 'marketing';
    }
  | { readonly kind: 'lifted'; readonly site: string; readonly lookups: readonly string[] }
  /** Consents that were withdrawn or refused. */
  | { readonly kind: 'ended'; readonly consents: readonly string[] }
  | { readonly kind: 'erased'; readonly subjects: readonly string[]; readonly what: readonly VaultKind[] }
  | { readonly kind: 'restricted'; readonly subject: string; readonly since: string | null }
  /** Legal hold, or its end (null). The reason for it lies in the vault and is not told here. */
  | { readonly kind: 'held'; readonly subjects: readonly string[]; readonly since: string | null }
  /** Erasure was asked for under the hold; done when that ends. */
  | { readonly kind: 'erasure-postponed'; readonly subjects: readonly string[] };

export interface JournalLine {
  readonly id: string;
  readonly at: string;
  readonly entry: JournalEntry;
}

export type Journal = ReturnType<typeof journal>;

export function journal(db: Database, stamp: Stamp) {
  return {
    async note(entry: JournalEntry): Promise<void> {
      await db
        .insertInto('journal')
        .values({ id: stamp.id('jnl'), at: stamp.now(), entry: JSON.stringify(entry), written: 0 })
        .execute();
    },

    /** What does not stand in the file yet, oldest first. */
    async unwritten(most: number): Promise<JournalLine[]> {
      const rows = await db
        .selectFrom('journal')
        .selectAll()
        .where('written', '=', 0)
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(({ id, at, entry }) => ({ id, at, entry: JSON.parse(entry) as JournalEntry }));
    },

    async written(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      await db.updateTable('journal').set({ written: 1 }).where('id', 'in', ids).execute();
    },

    /** Those of the ids that the database has never heard of: they come from after the copy that was restored. */
    async unknown(ids: readonly string[]): Promise<string[]> {
      if (ids.length === 0) return [];
      const rows = await db.selectFrom('journal').select('id').where('id', 'in', ids).execute();
      const known = new Set(rows.map(({ id }) => id));
      return ids.filter((id) => !known.has(id));
    },

    /** A line of the file that has just been applied again. */
    async remember({ id, at, entry }: JournalLine): Promise<void> {
      await db
        .insertInto('journal')
        .values({ id, at, entry: JSON.stringify(entry), written: 1 })
        .execute();
    },

    /** Ids of all lines that stand in a file, as far as the database knows. */
    async everWritten(): Promise<string[]> {
      const rows = await db.selectFrom('journal').select('id').where('written', '=', 1).execute();
      return rows.map(({ id }) => id);
    },

    /** They are in no file after all, or in another one. */
    async writeAgain(ids: readonly string[]): Promise<void> {
      await db.updateTable('journal').set({ written: 0 }).where('id', 'in', ids).execute();
    },
  };
}
