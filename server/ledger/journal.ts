/**
 * What must hold even after an old backup was restored: objections, ended consents, erasures, restrictions, pauses, legal
 * holds, numbers that changed hands, revoked keys. Noted in the transaction of the act itself, then appended to a file outside
 * the database. Ids and keyed hashes only.
 *
 * Each line has a number, without gaps: so the file shows what it lacks, and lines written again may stand in any order.
 * Beside them stand marks: they say nothing but that the database was at work, so that an older copy of it is known as one.
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
  /** A message that might mean STOP: nothing is sent until the person has said which it was (null). */
  | { readonly kind: 'paused'; readonly subjects: readonly string[]; readonly since: string | null }
  /** Whoever had these until then is not found by them any more; absent: the number changed hands. */
  | {
      readonly kind: 'detached';
      readonly site: string;
      readonly lookups: readonly string[];
      readonly why?: 'identity-changed';
    }
  /** Legal hold, or its end (null). The reason for it lies in the vault and is not told here. */
  | { readonly kind: 'held'; readonly subjects: readonly string[]; readonly since: string | null }
  /** Erasure was asked for under the hold; done when that ends. */
  | { readonly kind: 'erasure-postponed'; readonly subjects: readonly string[] }
  /** A key of the owner's routes. */
  | { readonly kind: 'key-revoked'; readonly key: string; readonly since: string };

export interface JournalLine {
  /** 1, 2, 3 … in the order in which they were first written. */
  readonly line: number;
  readonly id: string;
  readonly at: string;
  readonly entry: JournalEntry;
}

export interface JournalMark {
  /** 1, 2, 3 … by themselves: a mark that is missing is no loss. */
  readonly mark: number;
  readonly at: string;
  /** The highest number of a line until now. */
  readonly lines: number;
}

export type Journal = ReturnType<typeof journal>;

export function journal(db: Database, stamp: Stamp) {
  const highest = async () => {
    const { line } = await db
      .selectFrom('journal')
      .select((eb) => eb.fn.max('line').as('line'))
      .executeTakeFirstOrThrow();
    return line ?? 0;
  };
  const lastMark = async () => (await db.selectFrom('journal_mark').select('mark').executeTakeFirst())?.mark ?? 0;
  const setMark = async (mark: number, at: string) => {
    await db
      .insertInto('journal_mark')
      .values({ id: 1, mark, at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ mark, at }))
      .execute();
  };

  return {
    async note(entry: JournalEntry): Promise<void> {
      await db
        .insertInto('journal')
        .values({ id: stamp.id('jnl'), at: stamp.now(), entry: JSON.stringify(entry), line: null, written: 0 })
        .execute();
    },

    async hasUnwritten(): Promise<boolean> {
      const row = await db.selectFrom('journal').select('id').where('written', '=', 0).limit(1).executeTakeFirst();
      return row !== undefined;
    },

    /** What does not stand in the file yet, oldest first, each with its number: the same one however often it is written. */
    async unwritten(most: number): Promise<JournalLine[]> {
      const rows = await db
        .selectFrom('journal')
        .selectAll()
        .where('written', '=', 0)
        .orderBy('id')
        .limit(most)
        .execute();
      let last = rows.some(({ line }) => line === null) ? await highest() : 0;
      const lines: JournalLine[] = [];
      for (const { id, at, entry, line: given } of rows) {
        const line = given ?? ++last;
        if (given === null) await db.updateTable('journal').set({ line }).where('id', '=', id).execute();
        lines.push({ line, id, at, entry: JSON.parse(entry) as JournalEntry });
      }
      return lines;
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
    async remember({ line, id, at, entry }: JournalLine): Promise<void> {
      await db
        .insertInto('journal')
        .values({ id, at, entry: JSON.stringify(entry), line, written: 1 })
        .execute();
    },

    /** Lines that stand in the file, although the database had no time to write that down. */
    async foundWritten(lines: readonly JournalLine[]): Promise<void> {
      const ids = lines.map(({ id }) => id);
      if (ids.length === 0) return;
      const rows = await db
        .selectFrom('journal')
        .select('id')
        .where('id', 'in', ids)
        .where('written', '=', 0)
        .execute();
      const late = new Set(rows.map(({ id }) => id));
      for (const { id, line } of lines) {
        if (late.has(id)) await db.updateTable('journal').set({ line, written: 1 }).where('id', '=', id).execute();
      }
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

    /** Those of the numbers whose lines the database does not have either. */
    async lost(numbers: readonly number[]): Promise<number[]> {
      if (numbers.length === 0) return [];
      const rows = await db.selectFrom('journal').select('line').where('line', 'in', numbers).execute();
      const known = new Set(rows.map(({ line }) => line));
      return numbers.filter((number) => !known.has(number));
    },

    /** The next mark. Committed before it is appended: a file that is ahead of its database then has one meaning only. */
    async mark(): Promise<JournalMark> {
      const mark = (await lastMark()) + 1;
      const at = stamp.now();
      await setMark(mark, at);
      return { mark, at, lines: await highest() };
    },

    lastMark,

    /** What the file says is behind us now. */
    passMark: (mark: number) => setMark(mark, stamp.now()),
  };
}
