/**
 * Where test databases lie: in memory, if the machine offers that. Every commit waits for the disk otherwise, which takes a
 * third of the whole run and shows nothing, because no test cuts the power.
 */
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** Far more than a run takes. Containers often have only 64 megabytes. */
const enough = 2_000_000_000;

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > enough;
  } catch {
    return false;
  }
}

// A folder that somebody has chosen is respected.
const parent = process.env.TMPDIR === undefined && hasRoom(inMemory) ? inMemory : tmpdir();

/** A new folder of a test's own. */
export function makeFastFolder(prefix: string): string {
  return mkdtempSync(join(parent, prefix));
}
