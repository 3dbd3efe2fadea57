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
import type { Ids } from '../ids.ts';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import { seal, unseal } from './sealing.ts';

type KeyPurpose = Tables['keyring']['purpose'];

export class KeyringError extends Error {
  override readonly name = 'KeyringError';
}

export interface Keyring {
  /** The master key that wraps new data keys. */
  readonly master: { readonly id: string; readonly key: KeyObject };
  masterById(id: string): KeyObject;
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

/** Opens the keyring, or makes it on the very first start. @throws KeyringError if the secret is not the one it was made with. */
export async function openKeyring(
  db: Database,
  secrets: { readonly secret: string; readonly previous?: string },
  context: { readonly clock: Clock; readonly ids: Ids },
): Promise<Keyring> {
  const wrapping = wrappingKey(secrets.secret);
  const previous = secrets.previous === undefined ? undefined : wrappingKey(secrets.previous);

  const readKeys = async () => {
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
  };
  const keys = await readKeys();
  // All of them on the very first start; later what an older version did not know yet.
  for (const purpose of allPurposes) {
    if (keys.some((key) => key.purpose === purpose)) continue;
    const made: OpenedKey = { id: context.ids.next('key'), purpose, key: newKey(purpose) };
    const wrapped = seal(wrapping, place(purpose, made.id), made.key);
    await db
      .insertInto('keyring')
      .values({ id: made.id, purpose, wrapped, created_at: iso(context.clock.now()) })
      .execute();
    keys.push(made);
  }

  const ofPurpose = (purpose: KeyPurpose) =>
    keys.filter((key) => key.purpose === purpose).map(({ id, key }) => ({ id, key: createSecretKey(key) }));
  const newest = <T>(list: readonly T[], purpose: KeyPurpose): T => {
    const last = list.at(-1);
    if (!last) throw new KeyringError(`The keyring of this database has no ${purpose} key. Restore it from a backup.`);
    return last;
  };
  const masters = ofPurpose('master');
  const indexes = ofPurpose('index');
  const hash = (key: KeyObject, site: string, kind: string, value: string) =>
    createHmac('sha256', key).update(`${site}\0${kind}\0${value}`).digest('base64url');

  const indexKey = newest(indexes, 'index').key;
  const sealKeys = keys
    .filter(({ purpose }) => purpose === 'seal')
    .map(({ id, key }) => {
      const privateKey = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
      return { id, privateKey, publicKey: createPublicKey(privateKey) };
    });
  return {
    seal: newest(sealKeys, 'seal'),
    sealKeys,
    master: newest(masters, 'master'),
    masterById: (id) => {
      const found = masters.find((master) => master.id === id);
      if (!found) throw new KeyringError(`The master key ${id} is missing from the keyring.`);
      return found.key;
    },
    token: newest(ofPurpose('token'), 'token').key,
    lookup: (site, kind, value) => hash(indexKey, site, kind, value),
    lookups: (site, kind, value) => indexes.map(({ key }) => hash(key, site, kind, value)),
  };
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

function tryUnseal(key: KeyObject, where: string, sealed: Uint8Array): Buffer | undefined {
  try {
    return unseal(key, where, sealed);
  } catch {
    return undefined;
  }
}
