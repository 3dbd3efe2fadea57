/** Puts together, without Docker, the folder that the image's server runs in, and starts it there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type imageOf, root } from './dockerfile.ts';

export function fillImageFolder(folder: string, { copies, home }: ReturnType<typeof imageOf>): void {
  for (const { from, to, stage } of copies) {
    const target = join(folder, to === './' ? from : to);
    if (stage === 'libraries') linkLibraries(target);
    else cpSync(join(root, from.replace(home, '')), target, { recursive: true });
  }
}

/** What `npm ci --omit=dev` installs, as links to what is here. */
function linkLibraries(target: string): void {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    if (name === undefined || dev || devOptional || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(target, name)), { recursive: true });
    symlinkSync(join(root, path), join(target, name));
  }
}

/** Resolves when it listens. @throws with what it said if it ends before. */
export async function startThere(
  folder: string,
  [command, ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  if (command !== 'node') throw new Error(`The image starts ${command}, not node.`);
  const child = spawn(process.execPath, args, {
    cwd: folder,
    // Beside the real place of a linked library it would find the developers' tools, too.
    env: { ...env, NODE_OPTIONS: '--preserve-symlinks' },
  });
  let said = '';
  await new Promise<void>((listens, fails) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.includes('Jawort listens')) listens();
      });
    child.once('exit', (code) => fails(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return child;
}
