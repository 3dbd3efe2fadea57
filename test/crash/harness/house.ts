/** What a run takes place in: a database, a misbehaving WhatsApp, servers that die, and one door in front of them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SimulatedWhatsApp } from '../../../demo/whatsapp/contract.ts';
import { startSimulatedWhatsApp } from '../../../demo/whatsapp/start.ts';
import type { TestDatabase } from '../../support/database.ts';
import { makeFastFolder } from '../../support/fast-folder.ts';
import { freePort } from '../../support/free-port.ts';
import { account, environmentBeside, siteConfig } from '../../support/jawort.ts';
import { writeConfig } from '../../support/server-process.ts';
import { type Arrivals, watchArrivals } from './arrivals.ts';
import type { Chance } from './chance.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

export interface House {
  readonly database: TestDatabase;
  readonly whatsapp: SimulatedWhatsApp;
  readonly arrivals: Arrivals;
  readonly fleet: Fleet;
  readonly door: FrontDoor;
  /** As the servers have it, for a command beside them. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** However little time there is. */
const killsAtLeast = 4;
/** As Meta repeats, only faster. */
const retries = { times: 7, firstDelayMs: 150 };

export async function openHouse(options: {
  /** @param folder for what lies beside it. */
  readonly makeDatabase: (folder: string) => TestDatabase | Promise<TestDatabase>;
  readonly servers: number;
  readonly kills: number;
  /** No more killing then. */
  readonly until: number;
  readonly chance: Chance;
}): Promise<House> {
  const { kills, until, chance } = options;
  const folder = makeFastFolder('jawort-crash-');
  const database = await options.makeDatabase(join(folder, 'data'));
  const whatsapp = await startSimulatedWhatsApp({
    ...account,
    businessAccountId: '102290129340398',
    retries,
  });
  const arrivals = watchArrivals(whatsapp);
  const env = {
    ...database.env,
    JAWORT_CONFIG: writeConfig(folder, {
      sites: [siteConfig({ confirmation: { templateAfterSeconds: 3 } })],
      seals: { everyMinutes: 0.1, appendTo: join(folder, 'seals.jsonl') },
    }),
    JAWORT_SECRET: 'a secret that only this test uses 0123456789',
    ...environmentBeside(whatsapp),
    // Starting again is most of the time that this takes.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  };
  const environments: Record<string, string>[] = [];
  for (let count = 0; count < options.servers; count += 1)
    environments.push({ ...env, PORT: String(await freePort()) });
  const atLeast = Math.min(kills, killsAtLeast);
  const fleet = startFleet({ environments, kills, killsAtLeast: atLeast, until, chance: chance.of('fleet') });
  const door = await openFrontDoor(fleet.alive, chance.of('door'));
  whatsapp.setWebhookUrl(`${door.url}/webhooks/whatsapp`);
  return {
    database,
    whatsapp,
    arrivals,
    fleet,
    door,
    env,
    async close() {
      await fleet.close();
      await door.close();
      await whatsapp.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
