/** Bundles a peer as a site would: everything it imports, minified, for the newest browsers, which is to its advantage. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Peer } from './peers.ts';

export interface Bundled {
  /** By the name under which a page finds it: `first.js`, and perhaps `later.js`. */
  readonly files: ReadonlyMap<string, string>;
  /** Bytes of the first load without the framework that a site may have anyway. */
  readonly withoutFramework?: string;
}

/** `folder`: where the peers are installed. */
export async function bundle(peer: Peer, folder: string): Promise<Bundled> {
  const files = new Map<string, string>();
  files.set('first.js', await compile(peer.first, 'iife', folder));
  if (peer.later) files.set('later.js', await compile(peer.later, 'es', folder));
  if (!peer.framework) return { files };
  return { files, withoutFramework: await compile(peer.first, 'es', folder, peer.framework) };
}

let entries = 0;

/** Script and styles in one string: of an "iife" Vite puts the styles into the script itself. */
async function compile(
  source: string,
  format: 'iife' | 'es',
  folder: string,
  external: readonly string[] = [],
): Promise<string> {
  await mkdir(join(folder, 'entries'), { recursive: true });
  const input = join(folder, 'entries', `${entries++}.js`);
  await writeFile(input, await filledIn(source, folder));
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      // Vite's own small pictures as data: would count as script here, and as pictures elsewhere.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input,
        external: [...external],
        preserveEntrySignatures: 'strict',
        output: { format, codeSplitting: false },
      },
    },
  });
  if (!('output' in built)) throw new Error('Vite watches instead of building.');
  const texts = built.output.flatMap((file) => {
    if (file.type === 'chunk') return file.code;
    return file.fileName.endsWith('.css') ? String(file.source) : [];
  });
  return texts.join('\n');
}

/** Scripts that are no modules, and so export nothing, are pasted as a page would load them. */
async function filledIn(source: string, folder: string): Promise<string> {
  const lines = source.split('\n').map(async (line) => {
    const [, path] = /^\s*\/\/= (\S+)$/.exec(line) ?? [];
    return path ? readFile(join(folder, 'node_modules', path), 'utf8') : line;
  });
  return (await Promise.all(lines)).join('\n');
}
