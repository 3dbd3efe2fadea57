/**
 * A disk that is full and then is not any more, under a server that runs on. As root a small file system of its own; for
 * everybody a limit on what the process may write, which every write meets as it would meet a full disk.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TinyDisk {
  readonly folder: string;
  /** Not one more byte. */
  fill(server: number): void;
  free(server: number): void;
  remove(): void;
}

const size = '48m';
const ballast = Buffer.alloc(64 * 1024, 1);

/** @returns undefined where this user may not mount one. */
export function mountedDisk(): TinyDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'jawort-disk-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'jawort-test', folder], { stdio: 'ignore' });
  } catch {
    remove();
    return undefined;
  }
  const file = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const opened = openSync(file, 'w');
      try {
        for (let bytes = ballast.length; bytes > 0; ) {
          try {
            writeSync(opened, ballast, 0, bytes);
          } catch {
            // What does not fit as a whole fits in part.
            bytes = bytes === 1 ? 0 : Math.floor(bytes / 2);
          }
        }
      } finally {
        closeSync(opened);
      }
    },
    free: () => rmSync(file),
    remove() {
      execFileSync('umount', [folder]);
      remove();
    },
  };
}

export function limitedDisk(): TinyDisk {
  const folder = mkdtempSync(join(tmpdir(), 'jawort-disk-'));
  const limit = (server: number, bytes: string) =>
    execFileSync('prlimit', ['--pid', String(server), `--fsize=${bytes}:`]);
  return {
    folder,
    fill: (server) => void limit(server, '0'),
    free: (server) => void limit(server, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
