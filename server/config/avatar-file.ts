/** The owner's picture beside the config file: read once, and known by what it is, not by what it is called. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AvatarFile } from '../consent/site.ts';

const mostBytes = 100 * 1024;

/** Reads a file, but no more of it than so many bytes; throws like `readFileSync`. */
export type ReadPicture = (path: string, most: number) => Uint8Array;

export const readPictureFile: ReadPicture = (path, most) => {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, buffer, length, most - length, null);
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
};

const write = 'Put a png, jpg, webp or svg file of at most 100 KB beside the config file, and write its name.';

/** @returns the picture, or what is wrong: continues the key as a sentence. */
export function readAvatar(name: string, configPath: string, read: ReadPicture): AvatarFile | string {
  let content: Uint8Array;
  try {
    content = read(join(dirname(configPath), name), mostBytes + 1);
  } catch (error) {
    return `${whyUnread(error)} ${write}`;
  }
  if (content.length > mostBytes) return `is a file of more than 100 KB, and every visitor would load it. ${write}`;
  const kind = kindOfPicture(content);
  if (kind === undefined) return `is not a picture that browsers show. ${write}`;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { path: `/w/assets/avatar-${hash}.${kind.ending}`, type: kind.type, content };
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'is not there: no file of this name lies beside the config file.';
  if (code === 'EACCES') return 'may not be read by the user that runs Jawort.';
  if (code === 'EISDIR') return 'is a folder.';
  return 'could not be read.';
}

const kinds: readonly { type: AvatarFile['type']; ending: string; is: (text: string) => boolean }[] = [
  { type: 'image/png', ending: 'png', is: (text) => text.startsWith('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', ending: 'jpg', is: (text) => text.startsWith('\xff\xd8\xff') },
  { type: 'image/webp', ending: 'webp', is: (text) => /^RIFF.{4}WEBP/s.test(text) },
  { type: 'image/svg+xml', ending: 'svg', is: isSvg },
];

function kindOfPicture(content: Uint8Array) {
  const text = Buffer.from(content).toString('latin1');
  return kinds.find(({ is }) => is(text));
}

/** Nothing but a preamble stands before its first element; without its namespace, browsers show no picture. */
function isSvg(text: string): boolean {
  const root = /<[a-z][^>]*>/i.exec(text.replace(/<!--.*?-->/gs, ''))?.[0] ?? '';
  return /^<(?:\w+:)?svg\b/.test(root) && root.includes('http://www.w3.org/2000/svg');
}
