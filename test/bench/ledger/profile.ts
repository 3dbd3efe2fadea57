/** Where the time goes while opt-ins are recorded: a CPU profile of the server, told by what the work is for. */
import { mkdirSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { send } from './load.ts';
import { startMeasured } from './measured.ts';
import { line, type Scale, title } from './print.ts';
import { optIns } from './requests.ts';

/** The first that fits, from the frame that runs up to its callers: what a helper does is done for whoever called it. */
const parts: readonly (readonly [what: string, fits: RegExp])[] = [
  ['SQLite: statements', /executeQuery .*sqlite-driver/],
  ['SQLite: BEGIN and COMMIT, with the disk', /transaction .*dialect\/sqlite\.ts/],
  ['Kysely: building and handing on', /node_modules\/kysely/],
  ['ids, times, random bytes', /server\/(ids|clock)\.ts/],
  [
    'cryptography and the chain',
    /server\/ledger\/(sealing|digest|chain|vault|keyring)\.ts|form-token|node:internal\/crypto|canonicalize/,
  ],
  ['the rest of the ledger', /server\/ledger\//],
  ['phone numbers', /libphonenumber|server\/phone/],
  ['parsing the request (zod, JSON)', /node_modules\/zod|http\/problem\.ts/],
  ['the log (pino)', /node_modules\/(pino|sonic-boom)/],
  ['use cases', /server\/usecases\//],
  ['HTTP: Express, middleware, sockets', /node_modules\/|node:|server\/http\/|writev|writeString|writeUtf8/],
];

export async function tellWhereTimeGoes(work: string, scale: Scale): Promise<void> {
  const folder = join(work, 'profiled');
  mkdirSync(folder);
  const server = await startMeasured(folder, 'shared');
  await send(server.port, await optIns(server.port, scale.requests), scale.atOnce);
  const requests = await optIns(server.port, scale.requests);
  const profile = await server.profiled(() => send(server.port, requests, scale.atOnce));
  await server.stop();
  title('Where the time goes while opt-ins are recorded (share of busy time)');
  for (const [what, share] of sharesOf(profile)) line(what, { '%': (share * 100).toFixed(1) });
}

/** Of the busy time, by part, the largest first. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): (readonly [string, number])[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const partOf = (id: number): string | undefined => {
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      const { functionName = '', url = '' } = byId.get(at)?.callFrame ?? {};
      if (functionName === '(idle)') return undefined;
      if (functionName === '(garbage collector)') return 'garbage collection';
      const part = parts.find(([, fits]) => fits.test(`${functionName} ${url}`));
      if (part) return part[0];
    }
    return 'Node itself';
  };
  const spent = new Map<string, number>();
  for (const [place, id] of samples.entries()) {
    const part = partOf(id);
    if (part !== undefined) spent.set(part, (spent.get(part) ?? 0) + (timeDeltas[place] ?? 0));
  }
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent].map(([what, time]) => [what, time / all] as const).toSorted((a, b) => b[1] - a[1]);
}
