/** Seals as they are kept, with the list of heads each covers. Neither is ever changed; the database refuses. */
import type { Database } from './dialect/dialect.ts';
import type { Head } from './merkle.ts';
import type { Tables } from './schema.ts';
import type { Seal } from './seal-form.ts';

export type Seals = ReturnType<typeof seals>;

export interface Covered {
  readonly seal: Seal;
  readonly head: Head;
  readonly position: number;
}

/** So many bound parameters are fine for both databases. */
const leavesAtATime = 500;

export function seals(db: Database) {
  return {
    /** Ends of chains that grew since they were sealed, in the order of their subjects. */
    async unsealedHeads(most: number): Promise<Head[]> {
      const rows = await db
        .selectFrom('subjects')
        .select(['id', 'seq', 'head'])
        .whereRef('seq', '>', 'sealed_seq')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.flatMap(({ id, seq, head }) => (head === null ? [] : [{ subject: id, seq, head }]));
    },

    async add(seal: Seal, heads: readonly Head[]): Promise<void> {
      await db.insertInto('seals').values(asRow(seal)).execute();
      for (let from = 0; from < heads.length; from += leavesAtATime) {
        const some = heads.slice(from, from + leavesAtATime);
        const rows = some.map(({ subject, seq, head }, place) => ({
          seal_seq: seal.seq,
          position: from + place,
          subject_id: subject,
          seq,
          head,
        }));
        await db.insertInto('seal_leaves').values(rows).execute();
        // Nothing is appended beside this transaction, so what was read above is still the end of the chain.
        await db
          .updateTable('subjects')
          .set((eb) => ({ sealed_seq: eb.ref('seq') }))
          .where(
            'id',
            'in',
            some.map(({ subject }) => subject),
          )
          .execute();
      }
    },

    async latest(): Promise<Seal | undefined> {
      const row = await db.selectFrom('seals').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();
      return row && asSeal(row);
    },

    /** @param after number of the last seal of the page before; 0 for the first page. */
    async page(after: number, most: number): Promise<Seal[]> {
      const rows = await db
        .selectFrom('seals')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(most)
        .execute();
      return rows.map(asSeal);
    },

    async headsOf(sealSeq: number): Promise<Head[]> {
      const rows = await db
        .selectFrom('seal_leaves')
        .selectAll()
        .where('seal_seq', '=', sealSeq)
        .orderBy('position')
        .execute();
      return rows.map(({ subject_id: subject, seq, head }) => ({ subject, seq, head }));
    },

    /** The newest seal that covers this subject's chain, and how far. */
    async covering(subjectId: string): Promise<Covered | undefined> {
      const leaf = await db
        .selectFrom('seal_leaves')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('seal_seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      const row =
        leaf && (await db.selectFrom('seals').selectAll().where('seq', '=', leaf.seal_seq).executeTakeFirst());
      if (!leaf || !row) return undefined;
      return {
        seal: asSeal(row),
        position: leaf.position,
        head: { subject: subjectId, seq: leaf.seq, head: leaf.head },
      };
    },
  };
}

function asSeal(row: Tables['seals']): Seal {
  const { key_id: key, ...rest } = row;
  return { ...rest, key };
}

function asRow({ key, seq, at, leaves, root, previous, hash, signature }: Seal): Tables['seals'] {
  return { seq, at, key_id: key, leaves, root, previous, hash, signature };
}
