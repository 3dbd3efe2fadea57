/**
 * How fast the ledger is, and how large: the real app over HTTP in processes of its own, against itself with a store that
 * keeps nothing and with one commit per request, and at a thousand and a million people. Machines differ and are busy, so
 * everything is measured in turns within one run, and goals are ratios. `--quick` takes a minute and proves little.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quick, whole } from './ledger/print.ts';
import { tellWhereTimeGoes } from './ledger/profile.ts';
import { openShopLedger, quiet, shopConfig, shopContext } from './ledger/shop.ts';
import { compareSizes } from './ledger/sizes.ts';
import { compareStores } from './ledger/stores.ts';
import { subscribe } from './ledger/subscribers.ts';

const scale = process.argv.includes('--quick') ? quick : whole;
const work = mkdtempSync(join(tmpdir(), 'jawort-bench-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

const people = join(work, 'thousand');
mkdirSync(people);
const ledger = await openShopLedger(people);
await subscribe(await shopContext(shopConfig(people), ledger, quiet), 0, scale.thousand);
await ledger.close();

await compareStores(people, work, scale);
await tellWhereTimeGoes(work, scale);
await compareSizes(people, work, scale);
