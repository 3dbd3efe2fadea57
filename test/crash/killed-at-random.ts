/**
 * `npm run test:crash`: servers are killed several hundred times under load, on both databases.
 * `-- --kills 300 --database sqlite|postgres|both --seed 7 --minutes 30`, or CRASH_KILLS, CRASH_DATABASE, CRASH_SEED,
 * CRASH_MINUTES. The kills are shared between the databases. Ends with 1 if anything is wrong.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { postgresDatabase, sqliteIn } from '../support/database.ts';
import { startPostgres } from '../support/postgres.ts';
import { printReport } from './harness/print.ts';
import { crash } from './harness/run.ts';

const { CRASH_KILLS, CRASH_DATABASE, CRASH_SEED, CRASH_MINUTES } = process.env;
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: CRASH_KILLS ?? '300' },
    database: { type: 'string', default: CRASH_DATABASE ?? 'both' },
    seed: { type: 'string', default: CRASH_SEED ?? String(randomInt(1_000_000)) },
    minutes: { type: 'string', default: CRASH_MINUTES ?? '60' },
  },
});
const databases = (['sqlite', 'postgres'] as const).filter((kind) => ['both', kind].includes(values.database));
const numbers = { kills: Number(values.kills), seed: Number(values.seed), minutes: Number(values.minutes) };
if (databases.length === 0 || Object.values(numbers).some((number) => !(number > 0))) {
  process.stderr.write('Write --kills, --seed and --minutes as numbers, and --database as sqlite, postgres or both.\n');
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

let violations = 0;
for (const database of databases) {
  const postgres = database === 'postgres' ? await startPostgres() : undefined;
  try {
    process.stdout.write(`${database}: killing, with seed ${numbers.seed} …\n`);
    const report = await crash({
      database,
      makeDatabase: (folder) => (postgres ? postgresDatabase(folder, postgres.url) : sqliteIn(folder)),
      kills: Math.ceil(numbers.kills / databases.length),
      seed: numbers.seed,
      mostSeconds: (numbers.minutes * 60) / databases.length,
      // Longer than the longest wait for a status of an unknown send.
      settleSeconds: 400,
    });
    process.stdout.write(`${printReport(report)}\n`);
    violations += report.violations.length;
  } finally {
    await postgres?.stop();
  }
}
process.exitCode = violations > 0 ? 1 : 0;
