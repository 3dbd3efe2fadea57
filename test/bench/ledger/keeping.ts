/** The ways of keeping that are compared, all under the same app. */
import { systemClock } from '../../../server/clock.ts';
import { createIds } from '../../../server/ids.ts';
import { type Ledger, openLedgerOn } from '../../../server/ledger/ledger.ts';
import { openStore } from '../../../server/ledger/open-store.ts';
import { storeThatKeepsNothing } from './nothing.ts';
import { openShopLedger, secret } from './shop.ts';

/** `shared`: the product, group commit. `each`: one commit per request. `nothing`: the app without a store. */
export type Keeping = 'shared' | 'each' | 'nothing';

export async function openLedgerThat(keeping: Keeping, folder: string): Promise<Ledger> {
  if (keeping === 'nothing') {
    const options = { secret, clock: systemClock, ids: createIds(systemClock) };
    return openLedgerOn(storeThatKeepsNothing(openStore({ folder })), options);
  }
  const ledger = await openShopLedger(folder);
  return keeping === 'each' ? oneAfterTheOther(ledger) : ledger;
}

/** Who waits for the commit before can share none. */
function oneAfterTheOther(ledger: Ledger): Ledger {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...ledger,
    transact(work) {
      const mine = last.then(() => ledger.transact(work));
      last = mine.catch(() => {});
      return mine;
    },
  };
}
