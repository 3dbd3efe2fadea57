/** Programs that tests need from the machine: where they are, and how they come there. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these names on the PATH, or of these whole paths, that is a program. */
export function findProgram(names: readonly string[], places: readonly string[] = []): string | undefined {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name + extension)));
  return [...onPath, ...places].find(isProgram);
}

/** Only as root, in a container or on a build machine: nobody's own machine is changed behind their back. */
export function installByDebian(packages: readonly string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], quietly);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quietly);
}
