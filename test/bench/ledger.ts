/**
 * What sharing a commit is worth: durable opt-ins recorded side by side (they share commits) against the same opt-ins one
 * after the other (each pays for its own). Printed as a ratio measured in one run, in turns, because machines differ.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../server/clock.ts';
import { loadConfig } from '../../server/config.ts';
import { createIds } from '../../server/ids.ts';
import { openLedger } from '../../server/ledger/ledger.ts';
import type { Context } from '../../server/usecases/context.ts';
import { keepWordings } from '../../server/usecases/keep-wordings.ts';
import { requestOptIn } from '../../server/usecases/request-opt-in.ts';
import { showForm } from '../../server/usecases/show-form.ts';
import { siteConfig, siteId } from '../support/jawort.ts';

const rounds = 5;
const perRound = 200;
const together = 50;

const folder = mkdtempSync(join(tmpdir(), 'jawort-bench-'));
const ids = createIds(systemClock);
const { sites, limits } = loadConfig({}, () => JSON.stringify({ sites: [siteConfig()] }));
const ledger = await openLedger({
  folder,
  secret: 'a secret for the benchmark only 0123456789',
  clock: systemClock,
  ids,
});
const quiet = () => {};
const context: Context = {
  sites,
  publicUrl: 'http://127.0.0.1',
  limits,
  ledger,
  processId: 'prc_bench',
  ids,
  clock: systemClock,
  wordingOf: await keepWordings(ledger, sites),
  log: { info: quiet, warn: quiet, error: quiet },
  wakeOutbox: quiet,
  erased: quiet,
};

let made = 0;
async function optIn(): Promise<void> {
  const form = showForm(context, siteId, 'de');
  made += 1;
  const phone = `+49171${String(1_000_000 + made)}`;
  const request = { token: form.token, wording: form.wording.id, purposes: ['offers'], phone };
  await requestOptIn(context, { siteId, request, ip: '127.0.0.1', origin: undefined });
}

async function perSecond(atOnce: number): Promise<number> {
  const started = performance.now();
  for (let done = 0; done < perRound; done += atOnce) await Promise.all(Array.from({ length: atOnce }, optIn));
  return perRound / ((performance.now() - started) / 1000);
}

await perSecond(together);
const ratios: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const alone = await perSecond(1);
  const shared = await perSecond(together);
  ratios.push(shared / alone);
  console.log(
    `one by one ${alone.toFixed(0)}/s, ${together} side by side ${shared.toFixed(0)}/s: ${(shared / alone).toFixed(2)} times`,
  );
}
const median = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
console.log(
  `\nGroup commit: ${median.toFixed(2)} times one commit per request (median of ${rounds} rounds of ${perRound}).`,
);
await ledger.close();
rmSync(folder, { recursive: true, force: true });
