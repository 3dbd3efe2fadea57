/** The story in three browser engines: `npm run test:engines`. Not part of `npm test`, which needs only Chromium. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  publicDir: false,
  test: {
    name: 'engines',
    environment: 'node',
    include: ['test/engines/*.test.ts'],
    globalSetup: ['test/engines/set-up.ts'],
    reporters: ['default', './test/support/tally-reporter.ts'],
    // Three servers and three browsers starting at once on two cores would wait for each other.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
