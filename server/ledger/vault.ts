/**
 * Where personal data lies: encrypted under the subject's own keys, so that destroying a key erases everything under it,
 * in backups too as soon as they rotate. Events hold commitments to what is in here.
 */
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import { commitmentTo } from './digest.ts';
import type { Keyring } from './keyring.ts';
import { remembered, rememberedInsert } from './remembered.ts';
import type { Tables } from './schema.ts';
import { seal, tryUnseal, unseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

export type VaultKind = Tables['vault']['kind'];

export interface VaultEntry {
  readonly id: string;
  readonly subjectId: string;
  readonly kind: VaultKind;
  readonly name: string;
  /** Id of the opt-in or question that it belongs to. */
  readonly about: string;
  readonly value: unknown;
  /** The salt of the commitment: with it, anybody can check that the event meant this value. */
  readonly salt: string;
  readonly commitment: string;
}

export type DamagedEntry = Pick<VaultEntry, 'id' | 'name' | 'about'>;

export type Vault = ReturnType<typeof vault>;

export function vault(db: Database, keyring: Keyring, stamp: Stamp) {
  const wrappedKey = remembered(db, (subjectId: string, kind: VaultKind) =>
    db
      .selectFrom('data_keys')
      .select(['master_id', 'wrapped'])
      .where('subject_id', '=', subjectId)
      .where('kind', '=', kind),
  );
  const withId = remembered(db, (subjectId: string, id: string) =>
    db.selectFrom('vault').selectAll().where('subject_id', '=', subjectId).where('id', '=', id),
  );
  const insertKey = rememberedInsert(db, 'data_keys');
  const insertEntry = rememberedInsert(db, 'vault');

  const dataKey = async (subjectId: string, kind: VaultKind): Promise<KeyObject | undefined> => {
    const row = (await wrappedKey(subjectId, kind)).rows[0];
    if (!row?.wrapped) return undefined;
    return createSecretKey(unseal(await keyring.masterById(db, row.master_id), keyPlace(subjectId, kind), row.wrapped));
  };

  const open = (key: KeyObject, row: Tables['vault']): VaultEntry => {
    const { salt, value } = JSON.parse(unseal(key, entryPlace(row), row.sealed).toString()) as {
      salt: string;
      value: unknown;
    };
    const { id, subject_id: subjectId, kind, name, about } = row;
    return { id, subjectId, kind, name, about, value, salt, commitment: commitmentTo(value, salt) };
  };

  const tryOpen = (key: KeyObject, row: Tables['vault']): VaultEntry | undefined => {
    try {
      return open(key, row);
    } catch {
      return undefined;
    }
  };

  /**
   * Everything of one kind, oldest first. One damaged entry must not hide the others: `damaged` is there, under a key that is
   * there, and cannot be read, because its bytes were changed.
   */
  const readAll = async (
    subjectId: string,
    kind: VaultKind,
  ): Promise<{ entries: VaultEntry[]; damaged: DamagedEntry[] }> => {
    const key = await dataKey(subjectId, kind);
    if (!key) return { entries: [], damaged: [] };
    const rows = await db
      .selectFrom('vault')
      .selectAll()
      .where('subject_id', '=', subjectId)
      .where('kind', '=', kind)
      .orderBy('id')
      .execute();
    const entries: VaultEntry[] = [];
    const damaged: DamagedEntry[] = [];
    for (const row of rows) {
      const entry = tryOpen(key, row);
      if (entry) entries.push(entry);
      else damaged.push({ id: row.id, name: row.name, about: row.about });
    }
    return { entries, damaged };
  };

  return {
    /** Gives a subject its two keys. */
    async makeKeys(subjectId: string): Promise<void> {
      const { id: master_id, key } = keyring.master;
      for (const kind of ['contact', 'evidence'] as const) {
        const wrapped = seal(key, keyPlace(subjectId, kind), randomBytes(32));
        await insertKey({ subject_id: subjectId, kind, master_id, wrapped });
      }
    },

    /** Gives a subject a new key in place of a destroyed one; what lay under the old one stays unreadable. */
    async renewKey(subjectId: string, kind: VaultKind): Promise<void> {
      const there = (await wrappedKey(subjectId, kind)).rows[0];
      if (!there || there.wrapped !== null) return;
      const wrapped = seal(keyring.master.key, keyPlace(subjectId, kind), randomBytes(32));
      await db
        .updateTable('data_keys')
        .set({ wrapped, master_id: keyring.master.id })
        .where('subject_id', '=', subjectId)
        .where('kind', '=', kind)
        .execute();
    },

    /** Wraps some data keys anew under the newest master. @returns how many; 0 when none is left under an older one. */
    async rewrap(most: number): Promise<number> {
      const { id: master_id, key } = keyring.master;
      const rows = await db
        .selectFrom('data_keys')
        .selectAll()
        .where('master_id', '!=', master_id)
        .where('wrapped', 'is not', null)
        .limit(most)
        .execute();
      for (const { subject_id, kind, wrapped, master_id: old } of rows) {
        if (wrapped === null) continue;
        const dataKey = unseal(await keyring.masterById(db, old), keyPlace(subject_id, kind), wrapped);
        await db
          .updateTable('data_keys')
          .set({ master_id, wrapped: seal(key, keyPlace(subject_id, kind), dataKey) })
          .where('subject_id', '=', subject_id)
          .where('kind', '=', kind)
          .execute();
      }
      return rows.length;
    },

    /** @returns the entry's id and the salted commitment for the event. @throws if the subject's key was destroyed. */
    async put(entry: { subjectId: string; kind: VaultKind; name: string; about: string; value: unknown }) {
      const key = await dataKey(entry.subjectId, entry.kind);
      if (!key) throw new Error(`The ${entry.kind} key of ${entry.subjectId} is destroyed.`);
      const { subjectId, kind, name, about, value } = entry;
      const id = stamp.id('vlt');
      const salt = randomBytes(16).toString('base64url');
      const row = { id, subject_id: subjectId, kind, name, about };
      const sealed = seal(key, entryPlace(row), Buffer.from(JSON.stringify({ salt, value })));
      await insertEntry({ ...row, sealed });
      return { id, commitment: commitmentTo(value, salt) };
    },

    /** Whether anything can still be written and read under this key. */
    async canOpen(subjectId: string, kind: VaultKind): Promise<boolean> {
      return (await wrappedKey(subjectId, kind)).rows[0]?.wrapped != null;
    },

    /**
     * For what is too small for an entry of its own and stands, sealed, in a row of another table.
     * @param place names table, column and row. @returns null if the subject's key was destroyed.
     */
    async sealInRow(subjectId: string, kind: VaultKind, place: string, text: string): Promise<Uint8Array | null> {
      const key = await dataKey(subjectId, kind);
      return key ? seal(key, place, Buffer.from(text)) : null;
    },

    /** @param subjectIds of one family: a row moves when two subjects turn out to be one person, and its key does not. */
    async openInRow(
      subjectIds: readonly string[],
      kind: VaultKind,
      place: string,
      sealed: Uint8Array,
    ): Promise<string | undefined> {
      for (const subjectId of subjectIds) {
        const key = await dataKey(subjectId, kind);
        const text = key && tryUnseal(key, place, sealed);
        if (text) return text.toString();
      }
      return undefined;
    },

    /** Undefined when the entry or its key is gone. */
    async get(subjectId: string, id: string): Promise<VaultEntry | undefined> {
      const row = (await withId(subjectId, id)).rows[0];
      const key = row && (await dataKey(row.subject_id, row.kind));
      return row && key ? open(key, row) : undefined;
    },

    readAll,

    /** Everything of one kind that can still be read, oldest first. */
    async ofSubject(subjectId: string, kind: VaultKind): Promise<VaultEntry[]> {
      return (await readAll(subjectId, kind)).entries;
    },

    async hasKey(subjectIds: readonly string[], kinds: readonly VaultKind[]): Promise<boolean> {
      const row = await db
        .selectFrom('data_keys')
        .select('subject_id')
        .where('subject_id', 'in', subjectIds)
        .where('kind', 'in', kinds)
        .where('wrapped', 'is not', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    async hasAbout(subjectIds: readonly string[], about: readonly string[]): Promise<boolean> {
      const row = await db
        .selectFrom('vault')
        .select('id')
        .where('subject_id', 'in', subjectIds)
        .where('about', 'in', about)
        .executeTakeFirst();
      return row !== undefined;
    },

    async remove(subjectId: string, about: string, name: string): Promise<void> {
      await db
        .deleteFrom('vault')
        .where('subject_id', '=', subjectId)
        .where('about', '=', about)
        .where('name', '=', name)
        .execute();
    },

    async removeEntry({ subjectId, id }: Pick<VaultEntry, 'subjectId' | 'id'>): Promise<void> {
      await db.deleteFrom('vault').where('subject_id', '=', subjectId).where('id', '=', id).execute();
    },

    /** Everything that belongs to these opt-ins or questions. */
    async removeAbout(subjectId: string, about: readonly string[]): Promise<void> {
      await db.deleteFrom('vault').where('subject_id', '=', subjectId).where('about', 'in', about).execute();
    },

    /** @returns false if it was destroyed before. */
    async destroyKey(subjectId: string, kind: VaultKind): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('data_keys')
        .set({ wrapped: null })
        .where('subject_id', '=', subjectId)
        .where('kind', '=', kind)
        .where('wrapped', 'is not', null)
        .executeTakeFirst();
      await db.deleteFrom('vault').where('subject_id', '=', subjectId).where('kind', '=', kind).execute();
      return numUpdatedRows > 0n;
    },
  };
}

function keyPlace(subjectId: string, kind: VaultKind): string {
  return `data_keys|wrapped|${subjectId}|${kind}`;
}

function entryPlace(row: Pick<Tables['vault'], 'id' | 'subject_id' | 'kind' | 'name'>): string {
  return `vault|sealed|${row.subject_id}|${row.kind}|${row.name}|${row.id}`;
}
