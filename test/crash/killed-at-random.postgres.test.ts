/** The short form of `npm run test:crash`, with two servers on one PostgreSQL. */
import { expect, inject, test } from 'vitest';
import { postgresDatabase } from '../support/database.ts';
import { crashBriefly } from './harness/short-run.ts';

test('Two servers on one database, killed at random moments, lose nothing and ask nobody twice', async () => {
  const report = await crashBriefly({
    database: 'postgres',
    makeDatabase: (folder) => postgresDatabase(folder, inject('postgresUrl')),
  });
  expect(report.violations).toEqual([]);
  expect(report.kills).toBeGreaterThan(3);
  expect(report.acknowledged).toBeGreaterThan(20);
});
