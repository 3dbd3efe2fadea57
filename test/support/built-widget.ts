/** The widget as it is built, once for all test files of a run: a build takes longer than most of the tests that need it. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWidget } from '../widget/sizes.ts';

const root = join(import.meta.dirname, '../..');

/** A folder to read from. It stays: the same sources need not be built again. */
export async function builtWidget(): Promise<string> {
  const print = createHash('sha256');
  for (const file of [...globSync('widget/**/*.*', { cwd: root }).sort(), 'vite.config.ts', 'package-lock.json']) {
    print.update(file).update(readFileSync(join(root, file)));
  }
  const shared = join(tmpdir(), `jawort-widget-${print.digest('hex').slice(0, 16)}`);
  if (existsSync(shared)) return shared;
  const own = await buildWidget(await mkdtemp(join(tmpdir(), 'jawort-widget-in-the-making-')));
  // Whole or not at all; another test file may have been quicker.
  await rename(own, shared).catch(() => rm(own, { recursive: true }));
  return shared;
}
