/** How much room there is where a folder lies. */
import { statfs } from 'node:fs/promises';
import type { DiskSpace } from './usecases/watch-disk.ts';

/** @throws if the folder cannot be looked at. */
export async function diskSpaceOf(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}
