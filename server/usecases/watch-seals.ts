/** Chains that grow without a seal: nobody would notice if their ends were cut off. Whatever keeps the seals from being made. */
import type { Books } from '../ledger/ledger.ts';
import { clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';

export interface SealWatch {
  look(): Promise<void>;
}

/** So many turns may be missed before the owner is troubled. */
export const turnsToMiss = 3;

/** @param everyMinutes how often a seal is made where something has grown. */
export function createSealWatch(context: Context, everyMinutes: number): SealWatch {
  /** Since when something was seen to wait, and which was the latest seal then. */
  let waiting: { readonly since: number; readonly latest: number } | undefined;

  const lookInto = async (books: Books) => {
    const latest = (await books.seals.latest())?.seq ?? 0;
    const isWaiting = (await books.seals.unsealedHeads(1)).length > 0;
    const now = context.clock.now().getTime();
    if (!isWaiting) waiting = undefined;
    else if (waiting?.latest !== latest) waiting = { since: now, latest };
    const isLate = waiting !== undefined && now - waiting.since > everyMinutes * turnsToMiss * 60_000;
    const told = (await books.alerts.open()).filter(({ kind }) => kind === 'seal').map(({ about }) => about);
    // That they cannot be made is the cause, and told: this would be the same trouble twice.
    return { isMissing: isLate && !told.includes('job'), isTold: told.includes('') };
  };

  return {
    async look() {
      const { isMissing, isTold } = await context.ledger.read(lookInto);
      if (isMissing === isTold) return;
      const key = { site: '', kind: 'seal', about: '' } as const;
      const sentence = `No seal was made for longer than ${turnsToMiss} times seals.everyMinutes, although the ledger grew. Its end is not protected. Run "jawort seal", and look into the log.`;
      await context.ledger.transact((books) =>
        isMissing
          ? raiseAlert(context, books, key, { severity: 'warning', sentence })
          : clearAlert(context, books, key),
      );
    },
  };
}
