/**
 * What a page pays for the widget, beside what it would pay for others: sizes as they travel, and visits by a phone six
 * times slower than this machine, everybody in turns within one run. `npm run bench:widget` takes three to four minutes and
 * prints the README's tables. The peers come from npm into a folder of their own, which is gone afterwards; everything else
 * happens on loopback. The budgets of our own sizes, and that nothing moves or calls strangers, are failing tests besides.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../support/chromium.ts';
import { type Bundled, bundle } from './widget/bundle.ts';
import { installPeers } from './widget/install.ts';
import { ourWidget } from './widget/ours.ts';
import { type Peer, peers } from './widget/peers.ts';
import { inRounds } from './widget/rounds.ts';
import { serve } from './widget/serve.ts';
import { printOurSizes, printPeersSizes } from './widget/sizes-table.ts';
import { barePage, plainLink, type Subject } from './widget/subject.ts';
import { phone } from './widget/visit.ts';
import { printVisits } from './widget/visits-table.ts';

/** Four minutes at most, on whatever machine: rounds that would end later are left out. */
const begun = Date.now();
const seconds = (count: number) => begun + count * 1000;

const work = mkdtempSync(join(tmpdir(), 'jawort-bench-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

await printOurSizes();

const bundles = new Map<Peer, Bundled>();
const trouble = await installPeers(work);
if (trouble) console.log(`\n${trouble}`);
else {
  for (const peer of peers) bundles.set(peer, await bundle(peer, work));
  await printPeersSizes(bundles);
}

const ours = await ourWidget();
const theirs = [...bundles].flatMap(([{ name, visit }, { files }]): Subject[] =>
  visit ? [{ name, files, script: 'first.js', ...visit }] : [],
);
const subjects = [barePage, plainLink, ours, ...theirs];
const served = await serve(subjects);
const context = await launchChromium(phone);
try {
  // Whoever comes first finds a browser that has done nothing yet.
  await inRounds(context, served, subjects, { slowdown: 1, rounds: 1, until: begun });
  const slow = await inRounds(context, served, subjects, { slowdown: 6, rounds: 5, until: seconds(170) });
  printVisits('A phone, six times slower than this machine', slow, ours);
  const full = await inRounds(context, served, subjects, { slowdown: 1, rounds: 3, until: seconds(210) });
  printVisits('This machine at full speed', full, ours);
  const [load = 0] = loadavg();
  if (load > 2 * availableParallelism()) {
    console.log(
      `\nThis machine had much else to do (load ${load.toFixed(0)}): long tasks and waiting are partly its, not theirs.`,
    );
  }
  console.log(`
Compiled, evaluated and mounted counts from the script's last byte; the panel from the finger on the bubble. Main thread is
without what a bare page costs. Everything is on loopback: what the bytes themselves cost on the way is in the sizes.`);
} finally {
  await context.close();
  await served.close();
}
