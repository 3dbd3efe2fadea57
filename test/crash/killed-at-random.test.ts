/** The short form of `npm run test:crash`, on the embedded database. */
import { expect, test } from 'vitest';
import { sqliteIn } from '../support/database.ts';
import { crashBriefly } from './harness/short-run.ts';

test('A server that is killed at random moments loses nothing that it acknowledged, and asks nobody twice', async () => {
  const report = await crashBriefly({ database: 'sqlite', makeDatabase: sqliteIn });
  expect(report.violations).toEqual([]);
  expect(report.kills).toBeGreaterThan(3);
  expect(report.acknowledged).toBeGreaterThan(20);
});
