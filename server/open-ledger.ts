/** Opens the ledger that the configuration names; the server and the commands do it the same way. */
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Ids } from './ids.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import type { Place } from './ledger/open-store.ts';
import { secretFromFolder } from './secret-file.ts';
import { noticesFor } from './usecases/queue-notices.ts';

export function placeOf({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): Place {
  return databaseUrl === undefined ? { folder: dataFolder } : { databaseUrl };
}

/** @throws if the database cannot be opened, or the secret is not the database's. */
export function openConfiguredLedger(config: Config, clock: Clock, ids: Ids): Promise<Ledger> {
  const { secret, secretPrevious } = config.secrets;
  return openLedger({
    ...placeOf(config),
    secret: secret ?? secretFromFolder(config.dataFolder),
    ...(secretPrevious !== undefined && { secretPrevious }),
    clock,
    ids,
    onFact: noticesFor(config.sites),
  });
}
