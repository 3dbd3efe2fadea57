/** Verifies a ledger, from the database or from an exported file. */
import type { Seal } from '../seal-form.ts';
import { createChecker, type VerifyReport } from './checker.ts';
import type { Item, Unreadable } from './item.ts';

const tellEvery = 5000;

export async function verifyLedger(
  items: AsyncIterable<Item | Unreadable>,
  options: {
    /** Seals that were written down elsewhere. */
    readonly known?: readonly Seal[] | undefined;
    readonly onProgress?: ((items: number) => void) | undefined;
  } = {},
): Promise<VerifyReport> {
  const checker = createChecker();
  let taken = 0;
  for await (const item of items) {
    checker.take(item);
    taken += 1;
    if (taken % tellEvery === 0) options.onProgress?.(taken);
  }
  return checker.report(options.known);
}
