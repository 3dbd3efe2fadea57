/**
 * How many webhooks have had their effect each second: taps on JA that became *given*, delivery reports that settled a send, one in
 * a POST and fifty, beside the same app with a store that keeps nothing; and how long a JA takes until a consent check says
 * "given". The real app over HTTP in processes of its own, in turns within one run: only the ratios say something.
 * `--quick` takes some seconds and proves little.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { send } from './ledger/load.ts';
import { line, note, row, title } from './ledger/print.ts';
import { sharesOf } from './ledger/profile.ts';
import { inTurns, medianRatio } from './ledger/rounds.ts';
import { openShopLedger, quiet, shopConfig, shopContext } from './ledger/shop.ts';
import { type Asked, ask } from './webhook/asked.ts';
import { effective, type Measured, startMeasured } from './webhook/measured.ts';
import { checks, untilGiven } from './webhook/until-given.ts';
import { type Kind, webhooks } from './webhook/webhooks.ts';

const isQuick = process.argv.includes('--quick');
/** Effects of each kind and size in each turn, and turns. */
const effects = isQuick ? 100 : 300;
const turns = isQuick ? 2 : 3;
/** JAs that are timed in each turn. */
const timed = isQuick ? 50 : 150;
const batch = 50;
const atOnce = 50;
const inAHurry = 20;

const work = mkdtempSync(join(tmpdir(), 'jawort-bench-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

/** Nobody says JA twice: everybody who taps in a turn, in the one that warms up and in the profile is somebody else. */
const rounds = turns + 1;
const tapping = effects * 2 * rounds;
const people = (await prepare('durable', tapping + timed * 2 * rounds + effects)).values();
const take = (count: number) => Array.from(people.take(count));
const forCounting = take(tapping);
const [somebody] = await prepare('nothing', 1);
if (!somebody) throw new Error('Nobody was asked.');
const everywhere: readonly Asked[] = Array.from({ length: effects }, () => somebody);
const durable = await startMeasured(join(work, 'durable'), 'durable');
const nothing = await startMeasured(join(work, 'nothing'), 'nothing');

try {
  await compare('status', 'Delivery reports that became settled');
  await compare('tap', 'Taps on JA that became given');
  await timeJa();
  await tellWhereTimeGoes();
} finally {
  await durable.stop();
  await nothing.stop();
}

async function compare(kind: Kind, what: string): Promise<void> {
  const chunks = chunksOf(forCounting);
  const run = (server: Measured, whom: () => readonly Asked[], inOne: number) => async () => {
    const requests = webhooks(kind, whom(), inOne);
    // As many connections as Meta opens; a batch is a POST like another.
    return effective(server, kind, requests, effects, Math.min(atOnce, requests.length));
  };
  const fresh = () => chunks.next().value ?? [];
  const told = await inTurns(turns, {
    single: run(durable, fresh, 1),
    singleNothing: run(nothing, () => everywhere, 1),
    batched: run(durable, fresh, batch),
    batchedNothing: run(nothing, () => everywhere, batch),
  });
  title(`${what}, committed and visible (the p50 and p99 are of the 200 to Meta)`);
  row('one in a POST, durable', told.single);
  row('one in a POST, nothing kept', told.singleNothing);
  row(`${batch} in a POST, durable`, told.batched);
  row(`${batch} in a POST, nothing kept`, told.batchedNothing);
  note(
    'of the app that keeps nothing, one in a POST',
    medianRatio(told.single.perSecond, told.singleNothing.perSecond),
  );
  note(`of it, ${batch} in a POST`, medianRatio(told.batched.perSecond, told.batchedNothing.perSecond));
  // Steadier than the clock on a machine that others use too, but blind to waiting for the disk.
  note('of it by CPU time, one in a POST', medianRatio(told.singleNothing.cpu, told.single.cpu));
  note(`of it by CPU time, ${batch} in a POST`, medianRatio(told.batchedNothing.cpu, told.batched.cpu));
  note(`times as many with ${batch} in a POST`, medianRatio(told.batched.perSecond, told.single.perSecond));
}

async function timeJa(): Promise<void> {
  const saidJa = forCounting.slice(0, timed);
  const told = await inTurns(turns, {
    alone: () => untilGiven(durable.port, take(timed), 1),
    asking: () => send(durable.port, checks(saidJa), 1),
    crowd: () => untilGiven(durable.port, take(timed), inAHurry),
    asking20: () => send(durable.port, checks(saidJa), inAHurry),
  });
  title('From sending the JA until a consent check says given');
  row('one person at a time', told.alone);
  row('one consent check alone, one at a time', told.asking);
  row(`${inAHurry} people at the same time`, told.crowd);
  row(`one consent check alone, ${inAHurry} at once`, told.asking20);
  note('consent checks long is a JA (p50), one at a time', medianRatio(told.alone.p50, told.asking.p50));
  note(`consent checks long is a JA (p50), ${inAHurry} at once`, medianRatio(told.crowd.p50, told.asking20.p50));
  note('times its p50 is the p99 of a JA, one at a time', medianRatio(told.alone.p99, told.alone.p50));
}

async function tellWhereTimeGoes(): Promise<void> {
  const requests = webhooks('tap', take(effects), 1);
  const profile = await durable.profiled(() => effective(durable, 'tap', requests, effects, atOnce));
  title('Where the time goes while taps become given, one in a POST (share of busy time)');
  for (const [what, share] of sharesOf(profile)) line(what, { '%': (share * 100).toFixed(1) });
  console.log(`
An effect counts when it is committed and another connection sees it, not when Meta has its "200": that comes after one
durable insert of the body. What the ratios to "nothing kept" cost is SQL, the disk, and reading back what was taken in; sending
is left out on both sides. A JA is as old as its p50 says when the next consent check allows the first message.`);
}

async function prepare(name: string, count: number): Promise<Asked[]> {
  const folder = join(work, name);
  mkdirSync(folder);
  const ledger = await openShopLedger(folder);
  const asked = await ask(await shopContext(shopConfig(folder), ledger, quiet), 0, count);
  await ledger.close();
  return asked;
}

function chunksOf(all: readonly Asked[]): Iterator<readonly Asked[]> {
  return Array.from({ length: all.length / effects }, (_, place) =>
    all.slice(place * effects, (place + 1) * effects),
  ).values();
}
