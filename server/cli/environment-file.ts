/** jawort.env: written by `jawort init`, read before anything else. What is set already counts more. */
import { existsSync } from 'node:fs';

export const environmentFile = 'jawort.env';

/** @returns why it could not be read, as a sentence; undefined if it was, or if there is none. */
export function readEnvironmentFile(load: (path: string) => void = process.loadEnvFile): string | undefined {
  if (!existsSync(environmentFile)) return undefined;
  try {
    load(environmentFile);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Node says of a file that may not be read that there is none.
    if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT')
      return `${environmentFile} belongs to another user. Run the command as that user, for example: sudo -u jawort npm run -s jawort -- …`;
    return `${environmentFile} cannot be read (${code || String(error)}).`;
  }
}
