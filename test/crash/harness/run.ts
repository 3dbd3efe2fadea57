/** One run: a house full of people, servers that die, and a WhatsApp that misbehaves; then everything is looked at. */
import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../../support/database.ts';
import { siteId } from '../../support/jawort.ts';
import type { Life } from './book.ts';
import { chanceFrom } from './chance.ts';
import { asOutbox, gather, sendsTo } from './evidence.ts';
import { wrongFiles } from './files.ts';
import { openHouse } from './house.ts';
import { judge, wrongAtTheGate } from './judge.ts';
import { asOwner, live, type World } from './visitor.ts';

export interface CrashOptions {
  readonly database: 'sqlite' | 'postgres';
  /** @param folder for what lies beside it. */
  readonly makeDatabase: (folder: string) => TestDatabase | Promise<TestDatabase>;
  readonly kills: number;
  readonly seed: number;
  /** No more killing after so many seconds, however many it were. */
  readonly mostSeconds: number;
  /** How long the servers are given to send what is left. Longer than three minutes, and all sends of unknown outcome are settled too. */
  readonly settleSeconds: number;
}

export interface CrashReport {
  readonly database: string;
  readonly seed: number;
  readonly seconds: number;
  readonly kills: number;
  readonly people: number;
  readonly acknowledged: number;
  readonly requests: number;
  readonly webhooks: number;
  readonly repeated: number;
  readonly unanswered: number;
  readonly sends: number;
  /** Sends that may or may not have happened, each written down. */
  readonly unknown: number;
  readonly violations: readonly string[];
}

const peopleAtOnce = 20;

export async function crash(options: CrashOptions): Promise<CrashReport> {
  const { seed, kills, makeDatabase } = options;
  const began = Date.now();
  const chance = chanceFrom(seed);
  const servers = options.database === 'postgres' ? 2 : 1;
  const until = began + options.mostSeconds * 1000;
  const house = await openHouse({ makeDatabase, servers, kills, until, chance });
  const { database, whatsapp, arrivals, fleet, door } = house;

  const violations: string[] = [];
  let isOver = false;
  const world: World = {
    url: door.url,
    whatsapp,
    arrivals,
    chance,
    mishapShare: 0.35,
    patienceMilliseconds: Math.min(40_000, options.settleSeconds * 600),
    isOver: () => isOver,
    onViolation: (what) => violations.push(what),
  };
  const lives: Life[] = [];
  const living = new Set<Promise<void>>();
  let born = 0;
  const beBorn = () => {
    born += 1;
    const life: Promise<void> = live(world, `+49151${String(20_000_000 + born)}`)
      .then((book) => void lives.push(book))
      .finally(() => {
        living.delete(life);
        if (!isOver) beBorn();
      });
    living.add(life);
  };

  try {
    for (let count = 0; count < peopleAtOnce; count += 1) beBorn();
    await fleet.enough();
    isOver = true;
    await Promise.all(living);
    await whatsapp.settled();
    await settle(database, options.settleSeconds);

    const evidence = await gather(database.rows, arrivals.all);
    for (const life of lives) {
      const answer = await asOwner(world, '/v1/consent-checks', { site: siteId, phone: life.phone, purpose: 'offers' });
      const said = answer && ((await answer.json()) as { allowed: boolean; reason: string });
      for (const what of wrongAtTheGate(life, said)) violations.push(`${what}; ${sendsTo(life, evidence)}`);
    }
    violations.push(...judge(lives, evidence), ...door.scandals, ...fleet.failures);
    violations.push(...(await wrongFiles(house.env, database.rows, fleet.printed())));
    return {
      database: options.database,
      seed,
      seconds: Math.round((Date.now() - began) / 1000),
      kills: fleet.kills(),
      people: lives.length,
      acknowledged: lives.reduce(
        (sum, { acts }) => sum + acts.filter(({ heardAt }) => heardAt !== undefined).length,
        0,
      ),
      ...door.counts,
      sends: whatsapp.sends.length,
      unknown: [...evidence.outbox.values()].reduce((sum, { doubts }) => sum + doubts, 0),
      violations,
    };
  } finally {
    isOver = true;
    await house.close();
  }
}

/** What a busy machine may need to work on what was acknowledged. */
const mostSecondsForWork = 120;

/** Until all that came in is worked on; and then until nothing is due any more, or time is up: it is judged as it is. */
async function settle(database: TestDatabase, seconds: number): Promise<void> {
  await waitFor(mostSecondsForWork, async () => {
    const [intake] = await database.rows('SELECT count(*) AS n FROM intake');
    const [journal] = await database.rows('SELECT count(*) AS n FROM journal WHERE written = 0');
    return Number(intake?.n) + Number(journal?.n) === 0;
  });
  await waitFor(seconds, async () => {
    const open = (await database.rows('SELECT * FROM outbox WHERE settled_at IS NULL')).map(asOutbox);
    return open.every(({ heldBy }) => heldBy !== null);
  });
}

async function waitFor(seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until && !(await isSo())) await pause(300);
}
