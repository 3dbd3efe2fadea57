/** The short form of `npm run test:crash`, on the embedded database. */
import { expect, test } from 'vitest';
import { sqliteIn } from '../support/database.ts';
import { printReport } from './harness/print.ts';
import { crash } from './harness/run.ts';

test('A server that is killed at random moments loses nothing that it acknowledged, and asks nobody twice', async () => {
  const report = await crash({
    database: 'sqlite',
    makeDatabase: sqliteIn,
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
