/** Subjects (persons, by random id) and the identities they are found by. */
import type { Identity } from '../consent/identity.ts';
import type { Database } from './dialect/dialect.ts';
import type { Keyring } from './keyring.ts';
import { remembered, rememberedInsert } from './remembered.ts';
import type { Stamp } from './stamp.ts';
import type { Vault } from './vault.ts';

export interface Subject {
  readonly id: string;
  readonly site: string;
  readonly head: string | null;
  readonly mergedInto: string | null;
  readonly pausedSince: string | null;
  /** GDPR 18. */
  readonly restrictedSince: string | null;
  /** Legal hold. */
  readonly heldSince: string | null;
}

export interface KnownIdentity {
  readonly id: string;
  readonly subjectId: string;
  readonly type: Identity['type'];
  readonly lookup: string;
  readonly proven: boolean;
  readonly vaultId: string | null;
}

export type Subjects = ReturnType<typeof subjects>;

export function subjects(db: Database, keyring: Keyring, vault: Vault, stamp: Stamp) {
  const identityRows = () =>
    db
      .selectFrom('identities')
      .select(['id', 'subject_id as subjectId', 'type', 'lookup', 'proven', 'vault_id as vaultId']);
  const known = (row: Omit<KnownIdentity, 'proven'> & { proven: number }): KnownIdentity => ({
    ...row,
    proven: row.proven === 1,
  });
  const insertSubject = rememberedInsert(db, 'subjects');
  const insertIdentity = rememberedInsert(db, 'identities');
  const withLookup = remembered(db, (site: string, lookup: string) =>
    identityRows().where('site', '=', site).where('lookup', '=', lookup),
  );
  const ownWithLookup = remembered(db, (subjectId: string, lookup: string) =>
    identityRows().where('subject_id', '=', subjectId).where('lookup', '=', lookup),
  );
  const ownIdentity = async (subjectId: string, lookups: readonly string[]) => {
    for (const lookup of lookups) {
      const row = (await ownWithLookup(subjectId, lookup)).rows[0];
      if (row) return row;
    }
    return undefined;
  };
  const withId = remembered(db, (id: string) =>
    db
      .selectFrom('subjects')
      .select([
        'id',
        'site',
        'head',
        'merged_into as mergedInto',
        'paused_since as pausedSince',
        'restricted_since as restrictedSince',
        'held_since as heldSince',
      ])
      .where('id', '=', id),
  );

  return {
    /** A new subject with its own keys. */
    async create(site: string): Promise<string> {
      const id = stamp.id('sub');
      await insertSubject({
        id,
        site,
        created_at: stamp.now(),
        seq: 0,
        head: null,
        merged_into: null,
        paused_since: null,
        restricted_since: null,
        held_since: null,
      });
      await vault.makeKeys(id);
      return id;
    },

    async get(id: string): Promise<Subject | undefined> {
      return (await withId(id)).rows[0];
    },

    /** The subjects that went up in this one, in the order in which they were made. */
    async absorbedBy(id: string): Promise<string[]> {
      const rows = await db.selectFrom('subjects').select('id').where('merged_into', '=', id).orderBy('id').execute();
      return rows.map((row) => row.id);
    },

    /** People who objected without ever having asked for anything: made by then, with evidence that can still be read. */
    async withoutConsentsBefore(time: string, after: string, most: number): Promise<string[]> {
      const found = await db
        .selectFrom('subjects')
        .innerJoin('data_keys', (join) =>
          join
            .onRef('data_keys.subject_id', '=', 'subjects.id')
            .on('data_keys.kind', '=', 'evidence')
            .on('data_keys.wrapped', 'is not', null),
        )
        .select('subjects.id')
        .where('subjects.created_at', '<=', time)
        .where('subjects.merged_into', 'is', null)
        .where('subjects.id', '>', after)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('consents').select('consents.id').whereRef('consents.subject_id', '=', 'subjects.id'))),
        )
        .orderBy('subjects.id')
        .limit(most)
        .execute();
      return found.map(({ id }) => id);
    },

    async pause(id: string, since: string | null): Promise<void> {
      await db.updateTable('subjects').set({ paused_since: since }).where('id', '=', id).execute();
    },

    async restrict(id: string, since: string | null): Promise<void> {
      await db.updateTable('subjects').set({ restricted_since: since }).where('id', '=', id).execute();
    },

    async hold(id: string, since: string | null): Promise<void> {
      await db.updateTable('subjects').set({ held_since: since }).where('id', '=', id).execute();
    },

    /** Under a legal hold, the longest first. */
    async held(): Promise<{ subjectId: string; site: string; heldSince: string }[]> {
      const rows = await db
        .selectFrom('subjects')
        .select(['id', 'site', 'held_since'])
        .where('held_since', 'is not', null)
        // Whoever went up in another is held there.
        .where('merged_into', 'is', null)
        .orderBy('held_since')
        .execute();
      return rows.flatMap(({ id, site, held_since }) =>
        held_since === null ? [] : { subjectId: id, site, heldSince: held_since },
      );
    },

    /** Stores an identity encrypted and findable by keyed hash; a second time it only becomes proven. */
    async addIdentity(subjectId: string, site: string, identity: Identity, proven: boolean): Promise<string> {
      const lookups = keyring.lookups(site, identity.type, identity.value);
      const there = await ownIdentity(subjectId, lookups);
      if (there?.vaultId) {
        if (proven) await db.updateTable('identities').set({ proven: 1 }).where('id', '=', there.id).execute();
        return there.id;
      }
      const id = there?.id ?? stamp.id('idn');
      // Somebody whose contact data was destroyed after STOP writes again.
      await vault.renewKey(subjectId, 'contact');
      const entry = await vault.put({ subjectId, kind: 'contact', name: 'identity', about: id, value: identity });
      if (there) {
        await db
          .updateTable('identities')
          .set({ vault_id: entry.id, ...(proven && { proven: 1 }) })
          .where('id', '=', id)
          .execute();
        return id;
      }
      await insertIdentity({
        id,
        site,
        subject_id: subjectId,
        type: identity.type,
        lookup: keyring.lookup(site, identity.type, identity.value),
        proven: proven ? 1 : 0,
        vault_id: entry.id,
        created_at: stamp.now(),
      });
      return id;
    },

    /** What was asked of this identity was answered: nobody else could have. */
    async prove(subjectId: string, lookup: string): Promise<void> {
      await db
        .updateTable('identities')
        .set({ proven: 1 })
        .where('subject_id', '=', subjectId)
        .where('lookup', '=', lookup)
        .execute();
    },

    /** Every identity row of any subject that matches one of these identities. */
    async findIdentities(site: string, identities: readonly Identity[]): Promise<KnownIdentity[]> {
      const lookups = identities.flatMap((identity) => keyring.lookups(site, identity.type, identity.value));
      const found: KnownIdentity[] = [];
      for (const lookup of lookups) found.push(...(await withLookup(site, lookup)).rows.map(known));
      return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },

    /** Proven ones with these keyed hashes, known before that time. */
    async provenBefore(site: string, lookups: readonly string[], time: string): Promise<KnownIdentity[]> {
      if (lookups.length === 0) return [];
      const rows = await identityRows()
        .where('site', '=', site)
        .where('lookup', 'in', lookups)
        .where('proven', '=', 1)
        .where('created_at', '<', time)
        .orderBy('id')
        .execute();
      return rows.map(known);
    },

    async identitiesOf(subjectId: string): Promise<KnownIdentity[]> {
      return (await identityRows().where('subject_id', '=', subjectId).orderBy('id').execute()).map(known);
    },

    async identity(id: string): Promise<KnownIdentity | undefined> {
      const row = await identityRows().where('id', '=', id).executeTakeFirst();
      return row && known(row);
    },

    /** The readable identity, while the contact key lives. */
    async reveal(identity: KnownIdentity): Promise<Identity | undefined> {
      const entry = identity.vaultId ? await vault.get(identity.subjectId, identity.vaultId) : undefined;
      return entry && (entry.value as Identity);
    },

    /** Forgets the readable part; the keyed hash stays as long as the evidence. */
    async forgetContact(identity: KnownIdentity): Promise<void> {
      await vault.remove(identity.subjectId, identity.id, 'identity');
      await db.updateTable('identities').set({ vault_id: null }).where('id', '=', identity.id).execute();
    },

    /** Forgets an identity wholly: readable part and keyed hash. */
    async removeIdentity(identity: KnownIdentity): Promise<void> {
      await vault.remove(identity.subjectId, identity.id, 'identity');
      await db.deleteFrom('identities').where('id', '=', identity.id).execute();
    },

    /** An identity of a person who turned out to be this one: found by its keyed hash from now on, also if it is readable no more. */
    async adoptIdentity(identity: KnownIdentity, into: string): Promise<void> {
      await vault.remove(identity.subjectId, identity.id, 'identity');
      await db
        .updateTable('identities')
        .set({ subject_id: into, vault_id: null })
        .where('id', '=', identity.id)
        .execute();
    },

    async forgetAllContacts(subjectId: string): Promise<void> {
      await db.updateTable('identities').set({ vault_id: null }).where('subject_id', '=', subjectId).execute();
    },

    async removeAllIdentities(subjectId: string): Promise<void> {
      await db.deleteFrom('identities').where('subject_id', '=', subjectId).execute();
    },

    async markMerged(id: string, into: string): Promise<void> {
      await db.updateTable('subjects').set({ merged_into: into }).where('id', '=', id).execute();
      // What was merged into this one before follows, so that one step always leads to the person.
      await db.updateTable('subjects').set({ merged_into: into }).where('merged_into', '=', id).execute();
    },
  };
}
