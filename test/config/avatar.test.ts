/** The picture beside the config file: read at the start, or a sentence that says what is wrong with it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../server/config.ts';
import { goodSecrets, siteWith } from './small-shop.ts';

const svg = '<?xml version="1.0"?><!-- <html> --><svg xmlns="http://www.w3.org/2000/svg"></svg>';
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const kilobytes = (count: number) => Buffer.concat([png, Buffer.alloc(count * 1024 - png.length)]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jawort-avatar-'));
  const files = {
    'logo.png': kilobytes(100),
    'photo.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
    'photo.webp': Buffer.from('RIFF\x24\n\0\0WEBPVP8 ', 'latin1'),
    'logo.svg': Buffer.from(svg),
    'renamed.png': Buffer.from(svg),
    'large.png': Buffer.concat([kilobytes(100), Buffer.alloc(1)]),
    'page.svg': Buffer.from('<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>'),
    'bare.svg': Buffer.from('<svg></svg>'),
    'empty.png': Buffer.alloc(0),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function avatar(name: string) {
  writeFileSync(join(folder, 'jawort.config.json'), JSON.stringify(siteWith(['appearance', 'avatar'], name)));
  const env = { ...goodSecrets, JAWORT_CONFIG: join(folder, 'jawort.config.json') };
  try {
    return loadConfig(env).sites[0]?.appearance.avatar;
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n');
    throw error;
  }
}

describe('An avatar', () => {
  it.each([
    ['logo.png', 'png', 'image/png'],
    ['photo.jpg', 'jpg', 'image/jpeg'],
    ['photo.webp', 'webp', 'image/webp'],
    ['logo.svg', 'svg', 'image/svg+xml'],
    // What it is counts, not what it is called.
    ['renamed.png', 'svg', 'image/svg+xml'],
  ])('%s is read, and its address changes with it', (name, ending, type) => {
    const path = expect.stringMatching(new RegExp(`^/w/assets/avatar-[0-9a-f]{16}\\.${ending}$`));
    expect(avatar(name)).toMatchObject({ type, path });
  });

  it.each([
    ['nowhere.png', 'is not there: no file of this name lies beside the config file.'],
    ['large.png', 'is a file of more than 100 KB, and every visitor would load it.'],
    ['page.svg', 'is not a picture that browsers show.'],
    ['bare.svg', 'is not a picture that browsers show.'],
    ['empty.png', 'is not a picture that browsers show.'],
    ['jawort.config.json', 'is not a picture that browsers show.'],
    ['folder', 'is a folder.'],
  ])('%s is refused, and it is said why', (name, why) => {
    const what = 'Put a png, jpg, webp or svg file of at most 100 KB beside the config file, and write its name.';
    expect(avatar(name)).toBe(`sites[0].appearance.avatar ${why} ${what}`);
  });
});
