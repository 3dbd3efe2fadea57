/** The machine under it: Node, disk, and who can read the files with the secrets. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { weakSecrets } from '../../config/secret-rules.ts';
import type { Config } from '../../config.ts';
import { diskSpaceOf } from '../../disk-space.ts';
import { secretFile } from '../../secret-file.ts';
import { type DiskSpace, nearlyFull, scarce } from '../../usecases/watch-disk.ts';
import { environmentFile } from '../environment-file.ts';
import { fail, type Line, ok, warn } from '../line.ts';

const neededNode = 24;

export function judgeNode(version: string): Line {
  if (Number(version.split('.')[0]) >= neededNode) return ok('node', `Node.js ${version}.`);
  return fail('node', `Node.js ${version} is too old.`, `Install Node.js ${neededNode} or newer.`);
}

export async function lookAtDisk({ dataFolder, journalPath, databaseUrl }: Config): Promise<Line[]> {
  const folder = databaseUrl === undefined ? dataFolder : dirname(journalPath);
  return [judgeDisk(folder, await diskSpaceOf(existsSync(folder) ? folder : '.'))];
}

/** By the same measure as the alert of the running server. */
export function judgeDisk(folder: string, { free, size }: DiskSpace): Line {
  const is = `${inWords(free)} are free where ${folder} lies.`;
  const remedy =
    'Make room, or move the folder to a larger disk. When it is full, nothing is recorded, withdrawn or sent.';
  if (free < nearlyFull) return fail('disk', is, remedy);
  return free < scarce.bytes || free < size * scarce.share ? warn('disk', is, remedy) : ok('disk', is);
}

function inWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1024 ? `${(megabytes / 1024).toFixed(1)} GB` : `${Math.floor(megabytes)} MB`;
}

/** Strength, and who may read where they are written. */
export function lookAtSecrets(config: Config): Line[] {
  const weak = weakSecrets(config.secrets).map(({ path, what }) => fail('secrets', `${path.join('.')} ${what}`));
  const files = [environmentFile, ...(config.databaseUrl === undefined ? [join(config.dataFolder, secretFile)] : [])];
  const open = files.flatMap((path) => (existsSync(path) ? openFile(path, statSync(path).mode) : []));
  const missing =
    config.secrets.ownerKey === undefined
      ? [
          warn(
            'secrets',
            'JAWORT_OWNER_KEY is not set: no tool can ask whether it may send.',
            'Set it, or make keys with jawort keys create.',
          ),
        ]
      : [];
  const found = [...weak, ...open, ...missing];
  return found.length > 0
    ? found
    : [ok('secrets', 'None is weak, and nobody else on this machine can read their files.')];
}

function openFile(path: string, mode: number): Line[] {
  // Windows has no such bits.
  if (process.platform === 'win32') return [];
  const remedy = `chmod 600 ${path}`;
  if ((mode & 0o007) !== 0) return [fail('secrets', `Every user of this machine can read ${path}.`, remedy)];
  return (mode & 0o070) !== 0 ? [warn('secrets', `A group of users can read ${path}.`, remedy)] : [];
}
