/** Opens the ledger that the configuration names; the server and the commands do it the same way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Ids } from './ids.ts';
import { KeyringError } from './ledger/keyring.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import { databaseFile, type Place } from './ledger/open-store.ts';
import { secretFile, secretFromFolder } from './secret-file.ts';
import { noticesFor } from './usecases/queue-notices.ts';

export function placeOf({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): Place {
  return databaseUrl === undefined ? { folder: dataFolder } : { databaseUrl };
}

/** @throws if the database cannot be opened, or the secret is not the database's. */
export function openConfiguredLedger(config: Config, clock: Clock, ids: Ids): Promise<Ledger> {
  const { secret, secretPrevious } = config.secrets;
  return openLedger({
    ...placeOf(config),
    secret: secret ?? ownSecret(config),
    ...(secretPrevious !== undefined && { secretPrevious }),
    clock,
    ids,
    onFact: noticesFor(config.sites),
  });
}

/** A new secret beside an old database would open nothing, and be kept by its owner as if it did. */
function ownSecret({ dataFolder, databaseUrl }: Config): string {
  const has = (file: string) => existsSync(join(dataFolder, file));
  if (databaseUrl === undefined && has(databaseFile) && !has(secretFile)) {
    throw new KeyringError(
      'JAWORT_SECRET is not set, and this database was made with one. Set it: jawort init wrote it into jawort.env. Nothing was changed.',
    );
  }
  return secretFromFolder(dataFolder);
}
