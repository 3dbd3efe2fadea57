/** Whoever opens a file of the server, or of its simulated surroundings, reads first why it exists. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('every file begins with the reason why it is there', () => {
  const files = globSync(['server/**/*.ts', 'widget/**/*.{ts,tsx}', 'demo/**/*.ts'], { cwd: root });
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => !/^\/\*\*?\s+\S/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
