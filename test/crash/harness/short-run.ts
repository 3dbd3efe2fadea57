/** The short form of `npm run test:crash`, which tests can wait for. */
import { printReport } from './print.ts';
import { type CrashOptions, type CrashReport, crash } from './run.ts';

/** What happened stands in the output too: whoever looks into a failure needs its seed. */
export async function crashBriefly(where: Pick<CrashOptions, 'database' | 'makeDatabase'>): Promise<CrashReport> {
  // Always the same: dice that are new each time are thrown by the long form.
  const seed = Number(process.env.CRASH_SEED ?? 1);
  const report = await crash({ ...where, kills: 10, seed, mostSeconds: 25, settleSeconds: 10 });
  console.log(printReport(report));
  return report;
}
