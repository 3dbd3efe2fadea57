/** The short form of `npm run test:crash`, with two servers on one PostgreSQL. */
import { expect, inject, test } from 'vitest';
import { postgresDatabase } from '../support/database.ts';
import { printReport } from './harness/print.ts';
import { crash } from './harness/run.ts';

test('Two servers on one database, killed at random moments, lose nothing and ask nobody twice', async () => {
  const report = await crash({
    database: 'postgres',
    makeDatabase: (folder) => postgresDatabase(folder, inject('postgresUrl')),
    kills: 10,
    seed: Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000),
    mostSeconds: 25,
    settleSeconds: 10,
  });
  console.log(printReport(report));
  expect(report.violations).toEqual([]);
  expect(report.kills).toBeGreaterThan(3);
  expect(report.acknowledged).toBeGreaterThan(20);
}, 240_000);
