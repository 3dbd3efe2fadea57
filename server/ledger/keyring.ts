/**
 * The keys that everything else hangs on. JAWORT_SECRET wraps them and does nothing else, so that it can be changed
 * without touching a single record.
 */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { Clock } from '../clock.ts';
import { iso } from '../clock.ts';
import { comparablePhone } from '../consent/identity.ts';
import type { Ids } from '../ids.ts';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import { seal, tryUnseal } from './sealing.ts';

type KeyPurpose = Tables['keyring']['purpose'];

export class KeyringError extends Error {
  override readonly name = 'KeyringError';
}

export interface Keyring {
  /** The master key that wraps new data keys. */
  readonly master: { readonly id: string; readonly key: KeyObject };
  /** @param inside the transaction that asks: an id that is not known is looked up once more. */
  masterById(inside: Database, id: string): Promise<KeyObject>;
  /** New data keys are wrapped by it from now on; old ones are wrapped anew by `rewrap`. The old master stays. */
  addMaster(inside: Database): Promise<string>;
  /** Reads what other processes have added. */
  refresh(inside: Database): Promise<void>;
  /** Names this ledger, wherever it is copied. */
  readonly ledgerId: string;
  readonly token: KeyObject;
  /** Ed25519: signs seals. */
  readonly seal: SealKey;
  /** Public keys of all seals that were ever made here, by key id. */
  readonly sealKeys: readonly { readonly id: string; readonly publicKey: KeyObject }[];
  /** Keyed hash under the newest index key: what is stored. */
  lookup(site: string, kind: string, value: string): string;
  /** Keyed hashes under all index keys, which are never retired: what is searched for. */
  lookups(site: string, kind: string, value: string): string[];
}

export interface SealKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * Opens the keyring, or makes it on the very first start. The caller holds the write transaction.
 * @throws KeyringError if the secret is not the one it was made with.
 */
export async function openKeyring(
  db: Database,
  secrets: { readonly secret: string; readonly previous?: string },
  context: { readonly clock: Clock; readonly ids: Ids },
): Promise<Keyring> {
  const wrapping = wrappingKey(secrets.secret);
  const previous = secrets.previous === undefined ? undefined : wrappingKey(secrets.previous);
  const keys = await readKeys(db, wrapping, previous);
  const make = async (inside: Database, purpose: KeyPurpose) => {
    const made: OpenedKey = { id: context.ids.next('key'), purpose, key: newKey(purpose) };
    const wrapped = seal(wrapping, place(purpose, made.id), made.key);
    const created_at = iso(context.clock.now());
    await inside.insertInto('keyring').values({ id: made.id, purpose, wrapped, created_at }).execute();
    return made;
  };
  // All of them on the very first start; later what an older version did not know yet.
  for (const purpose of allPurposes) {
    if (!keys.some((key) => key.purpose === purpose)) keys.push(await make(db, purpose));
  }

  let held = hold(keys);
  const refresh = async (inside: Database) => {
    held = hold(await readKeys(inside, wrapping));
  };
  return {
    get master() {
      return newest(held.masters, 'master');
    },
    async masterById(inside, id) {
      // Another process may have added one since.
      if (!held.masters.some((master) => master.id === id)) await refresh(inside);
      const found = held.masters.find((master) => master.id === id);
      if (!found) throw new KeyringError(`The master key ${id} is missing from the keyring.`);
      return found.key;
    },
    async addMaster(inside) {
      const { id } = await make(inside, 'master');
      await refresh(inside);
      return id;
    },
    refresh,
    get ledgerId() {
      return held.indexes[0]?.id ?? '';
    },
    token: newest(held.tokens, 'token').key,
    get seal() {
      return newest(held.seals, 'seal');
    },
    get sealKeys() {
      return held.seals;
    },
    lookup: (site, kind, value) => lookupUnder(newest(held.indexes, 'index').key, site, kind, value),
    lookups: (site, kind, value) => held.indexes.map(({ key }) => lookupUnder(key, site, kind, value)),
  };
}

async function readKeys(db: Database, wrapping: KeyObject, previous?: KeyObject): Promise<OpenedKey[]> {
  const rows = await db.selectFrom('keyring').selectAll().orderBy('created_at').orderBy('id').execute();
  const opened: OpenedKey[] = [];
  for (const { id, purpose, wrapped } of rows) {
    const current = tryUnseal(wrapping, place(purpose, id), wrapped);
    const key = current ?? (previous && tryUnseal(previous, place(purpose, id), wrapped));
    if (!key) {
      throw new KeyringError(
        'JAWORT_SECRET is not the one this database was made with. Set the old value (or, while changing it, put the old value into JAWORT_SECRET_PREVIOUS). Nothing was changed.',
      );
    }
    if (!current) {
      await db
        .updateTable('keyring')
        .set({ wrapped: seal(wrapping, place(purpose, id), key) })
        .where('id', '=', id)
        .execute();
    }
    opened.push({ id, purpose, key });
  }
  return opened;
}

/** Long-lived keys as key objects: making one for each use would cost more than the use. */
function hold(keys: readonly OpenedKey[]) {
  const secretsFor = (purpose: KeyPurpose) =>
    keys.filter((key) => key.purpose === purpose).map(({ id, key }) => ({ id, key: createSecretKey(key) }));
  return {
    masters: secretsFor('master'),
    indexes: secretsFor('index'),
    tokens: secretsFor('token'),
    seals: keys
      .filter(({ purpose }) => purpose === 'seal')
      .map(({ id, key }): SealKey => {
        const privateKey = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
        return { id, privateKey, publicKey: createPublicKey(privateKey) };
      }),
  };
}

function newest<T>(list: readonly T[], purpose: KeyPurpose): T {
  const last = list.at(-1);
  if (!last) throw new KeyringError(`The keyring of this database has no ${purpose} key. Restore it from a backup.`);
  return last;
}

function lookupUnder(key: KeyObject, site: string, kind: string, value: string): string {
  const compared = kind === 'phone' ? comparablePhone(value) : value;
  return createHmac('sha256', key).update(`${site}\0${kind}\0${compared}`).digest('base64url');
}

interface OpenedKey {
  readonly id: string;
  readonly purpose: KeyPurpose;
  readonly key: Uint8Array;
}

const allPurposes: readonly KeyPurpose[] = ['master', 'index', 'token', 'seal'];

function newKey(purpose: KeyPurpose): Uint8Array {
  if (purpose !== 'seal') return randomBytes(32);
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}

function wrappingKey(secret: string): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync('sha256', secret, 'jawort', 'keyring', 32)));
}

function place(purpose: KeyPurpose, id: string): string {
  return `keyring|wrapped|${purpose}|${id}`;
}
