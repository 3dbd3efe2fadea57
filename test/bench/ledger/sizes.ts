/** What a thousand times as many people change: speed of opt-ins, checks and proofs, and the room that each of them takes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile } from '../../../server/ledger/open-store.ts';
import { sealWhatGrew } from '../../../server/usecases/seal.ts';
import { send } from './load.ts';
import { type Measured, startMeasured } from './measured.ts';
import { multiply } from './multiply.ts';
import { goal, line, row, type Scale, title } from './print.ts';
import { checkBatch, checks, optIns, proof } from './requests.ts';
import { inTurns, median, medianRatio } from './rounds.ts';
import { openShopLedger, quiet, shopConfig, shopContext } from './shop.ts';

const mostChecks = 1000;
const proofs = 20;
const batches = 5;

export async function compareSizes(people: string, work: string, scale: Scale): Promise<void> {
  const large = await makeLarge(people, join(work, 'million'), scale);
  tellRoom(people, large, scale);
  const all = scale.thousand * scale.times;
  const few = await startMeasured(people, 'shared');
  const many = await startMeasured(large, 'shared');
  const originals = subjectsOf(people);
  const anybody = (of: number, count: number) => Array.from({ length: count }, () => Math.floor(Math.random() * of));
  const both = (measure: (server: Measured, of: number) => ReturnType<typeof send>) =>
    inTurns(scale.turns, { few: () => measure(few, scale.thousand), many: () => measure(many, all) });
  try {
    const names = [`${scale.thousand} people`, `${all} people`] as const;
    const show = (what: string, { few, many }: Awaited<ReturnType<typeof both>>) => {
      title(what);
      row(names[0], few);
      row(names[1], many);
    };
    const tell = (what: string, measured: Awaited<ReturnType<typeof both>>) => {
      const { few, many } = measured;
      show(what, measured);
      goal(`times the p50 at ${scale.thousand}`, medianRatio(many.p50, few.p50), 'most', 1.2);
    };
    tell(
      `First opt-ins, ${scale.atOnce} at once`,
      await both(async ({ port }) => send(port, await optIns(port, scale.requests), scale.atOnce)),
    );
    tell(
      `Consent checks, one per request, ${scale.atOnce} at once`,
      await both(({ port }, of) => send(port, checks(anybody(of, scale.requests)), scale.atOnce)),
    );
    tell(
      `Consent checks, ${mostChecks} per request, one request at a time`,
      await both(({ port }, of) =>
        send(
          port,
          Array.from({ length: batches }, () => checkBatch(anybody(of, mostChecks))),
          1,
        ),
      ),
    );
    const sheets = await both(({ port }) => send(port, originals.slice(0, proofs).map(proof), 1));
    show('The proof of one person as a page, with its place in the seal, one at a time', sheets);
    goal('seconds for a proof (p99)', median(sheets.many.p99) / 1000, 'most', 1);
  } finally {
    await few.stop();
    await many.stop();
  }
}

/** Sealed as after a large import: by the product, in seals as large as it makes them. */
async function makeLarge(from: string, into: string, { thousand: originals, times }: Scale): Promise<string> {
  mkdirSync(into);
  await (await openShopLedger(into)).close();
  const source = await openShopLedger(from);
  multiply({ from, into, originals, times, keyring: source.keyring });
  await source.close();
  const ledger = await openShopLedger(into);
  await sealWhatGrew(await shopContext(shopConfig(into), ledger, quiet));
  await ledger.forgetDeletedPages();
  await ledger.close();
  return into;
}

function subjectsOf(folder: string): string[] {
  const db = new DatabaseSync(join(folder, databaseFile), { readOnly: true });
  const rows = db.prepare('SELECT id FROM subjects ORDER BY id').all();
  db.close();
  return rows.map(({ id }) => String(id));
}

/** What is kept for weeks only: it takes room, but not more from year to year. */
const passing = ['inbound', 'inbound_age', 'outbox_network', 'subjects_unsealed'];

function tellRoom(few: string, many: string, { thousand, times }: Scale): void {
  title('Room for one proven consent: form, message, question, delivery reports, JA, welcome');
  for (const [folder, people] of [[few, thousand] as const, [many, thousand * times] as const]) {
    const bytes = bytesByTable(folder);
    const each = (names: (name: string) => boolean) =>
      bytes.reduce((sum, [name, size]) => (names(name) ? sum + size : sum), 0) / people;
    const kilobytes = (names: (name: string) => boolean) => (each(names) / 1000).toFixed(2);
    line(`${people} people`, {
      'KB in all': kilobytes(() => true),
      events: kilobytes((name) => name === 'events'),
      vault: kilobytes((name) => name === 'vault' || name === 'data_keys'),
      outbox: kilobytes((name) => name.startsWith('outbox')),
      'gone after two weeks': kilobytes((name) => passing.includes(name)),
    });
    if (people !== thousand)
      goal(
        'KB per proven consent that stay',
        (each(() => true) - each((name) => passing.includes(name))) / 1000,
        'most',
        3,
      );
  }
}

/** Tables and their indexes, each by its own name. */
function bytesByTable(folder: string): (readonly [name: string, bytes: number])[] {
  const db = new DatabaseSync(join(folder, databaseFile));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const rows = db.prepare('SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE').all();
  db.close();
  return rows.map(({ name, pgsize }) => [String(name).replace('sqlite_autoindex_', ''), Number(pgsize)]);
}
