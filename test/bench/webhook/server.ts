/**
 * The server under test, in a process of its own. Started by `measured.ts` with a folder and a way of keeping. Nothing is sent:
 * what leaves afterwards is the outbox's affair, and no effect waits for it.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { createApp } from '../../../server/app.ts';
import { systemClock } from '../../../server/clock.ts';
import { createMetrics } from '../../../server/http/metrics/metrics.ts';
import { createIds } from '../../../server/ids.ts';
import { createIntake } from '../../../server/intake/intake.ts';
import { type Ledger, openLedgerOn } from '../../../server/ledger/ledger.ts';
import { databaseFile, openStore } from '../../../server/ledger/open-store.ts';
import type { Context } from '../../../server/usecases/context.ts';
import { beMeasured } from '../ledger/be-measured.ts';
import { openShopLedger, secret, shopConfig, shopContext } from '../ledger/shop.ts';
import { type Effects, type Row, storeOfOnePerson } from './one-person.ts';

const [folder = '', keeping = ''] = process.argv.slice(2);
const effects: Effects = { given: 0, settled: 0 };
const config = shopConfig(folder);
const ledger = keeping === 'nothing' ? await openLedgerThatKeepsNothing() : await openShopLedger(folder);
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
const alone = await shopContext(config, ledger, log);
const context: Context = {
  ...alone,
  backlog: {
    wake: () => intake.wake(),
    caughtUp: () => intake.caughtUp(),
    workOff: (books) => intake.workOff(books),
  },
};
const intake = createIntake(context);
intake.start();
const widget = () => {
  throw new Error('The benchmark asks for no widget.');
};
const app = createApp({ config, context, widget, metrics: createMetrics(), isDraining: () => false });
const close = async () => {
  await intake.stop();
  await ledger.close();
};
await beMeasured(app, close, { effects: () => effects });

function openLedgerThatKeepsNothing(): Promise<Ledger> {
  const store = storeOfOnePerson(openStore({ folder }), rowsIn(join(folder, databaseFile)), effects);
  return openLedgerOn(store, { secret, clock: systemClock, ids: createIds(systemClock) });
}

function rowsIn(file: string): Map<string, Row[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  const tables = new Map(names.map(({ name }) => [String(name), db.prepare(`SELECT * FROM ${name}`).all() as Row[]]));
  db.close();
  return tables;
}
