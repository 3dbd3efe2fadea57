/** Verifies the ledger that is open, and shows how far it has come. */
import { iso } from '../clock.ts';
import type { Seal } from '../ledger/seal-form.ts';
import type { VerifyReport } from '../ledger/verify/checker.ts';
import { verifyLedger } from '../ledger/verify/verify.ts';
import type { Context } from '../usecases/context.ts';
import type { Desk } from './desk.ts';

export async function verifyDatabase(
  desk: Desk,
  { ledger }: Context,
  known: readonly Seal[] = [],
): Promise<VerifyReport> {
  const items = await ledger.read(async (books) => books.whole.items(iso(desk.clock.now())));
  return verifyLedger(items, { known, onProgress: (count) => desk.terminal.progress(`${count} checked`) });
}
