/** A jawort.env that may not be read is told in a sentence, not in a stack of Node. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEnvironmentFile } from '../../server/cli/environment-file.ts';

const home = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jawort-env-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe('jawort.env', () => {
  // Who runs the tests may be allowed to read everything.
  test.each(['ENOENT', 'EACCES'])('of another user is named, with the command to type (%s)', (code) => {
    writeFileSync('jawort.env', 'A=1\n', { mode: 0o600 });
    const refuse = () => {
      throw Object.assign(new Error('no'), { code });
    };
    expect(readEnvironmentFile(refuse)).toBe(
      'jawort.env belongs to another user. Run the command as that user, for example: sudo -u jawort npm run -s jawort -- …',
    );
  });

  test('that is readable is read, and one that is missing is no trouble', () => {
    const read: string[] = [];
    expect(readEnvironmentFile((path) => read.push(path))).toBeUndefined();
    expect(read).toEqual([]);
    writeFileSync('jawort.env', 'A=1\n');
    expect(readEnvironmentFile((path) => read.push(path))).toBeUndefined();
    expect(read).toEqual(['jawort.env']);
  });
});
