/** Brings the peers from npm into a folder of their own: nothing of theirs is ever a dependency of ours, or runs at install. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pinned } from './peers.ts';

const patience = 90_000;

/** Answers with why it could not be done, in one sentence, or with nothing. */
export async function installPeers(folder: string): Promise<string | undefined> {
  const wanted = Object.entries(pinned).map(([name, version]) => `${name}@${version}`);
  // npm looks upwards for a package.json, and there is ours.
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  try {
    await promisify(execFile)('npm', [...args, '--prefix', folder, ...wanted], {
      cwd: folder,
      timeout: patience,
      // On Windows npm is a .cmd file.
      shell: process.platform === 'win32',
    });
    return undefined;
  } catch (failure) {
    const told = failure instanceof Error && 'stderr' in failure ? String(failure.stderr) : '';
    const reason = told.split('\n').find((line) => line.startsWith('npm error')) ?? 'npm did not answer in time';
    return `The peers could not be had from the npm registry (${reason.replace('npm error ', '').trim()}), so only our own figures follow.`;
  }
}
