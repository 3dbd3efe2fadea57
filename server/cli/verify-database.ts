/** Verifies the ledger that is open, its tables too, and shows how far it has come. */
import { iso } from '../clock.ts';
import type { Seal } from '../ledger/seal-form.ts';
import type { Problem, VerifyReport } from '../ledger/verify/checker.ts';
import { verifyLedger } from '../ledger/verify/verify.ts';
import type { Context } from '../usecases/context.ts';
import type { Desk } from './desk.ts';

const mostProblems = 50;
const tellEvery = 200;

export async function verifyDatabase(
  desk: Desk,
  { ledger }: Context,
  known: readonly Seal[] = [],
): Promise<VerifyReport> {
  const items = await ledger.read(async (books) => books.whole.items(iso(desk.clock.now())));
  const onProgress = (count: number) => desk.terminal.progress(`${count} checked`);
  const report = await verifyLedger(items, { known, onProgress });
  const problems: Problem[] = [...report.problems];
  let people = 0;
  for await (const found of await ledger.read(async (books) => books.whole.tableProblems())) {
    problems.push(...found);
    if (people > 0 && people % tellEvery === 0) desk.terminal.progress(`evidence of ${people} people checked`);
    people += 1;
    if (problems.length >= mostProblems) break;
  }
  return { ...report, problems, intact: problems.length === 0 };
}
