/** Takes the README's pictures out of the album that the browser tests have just made. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { album } from './album.ts';

const docs = join(import.meta.dirname, '../../docs');
const pictures = {
  'chain-wide-confirmed.png': 'demo.png',
  'panel-desktop-light.png': 'panel-desktop-light.png',
  'panel-desktop-dark.png': 'panel-desktop-dark.png',
  'panel-phone-light.png': 'panel-phone-light.png',
  'panel-phone-dark.png': 'panel-phone-dark.png',
};

for (const [taken, shown] of Object.entries(pictures)) await copyFile(join(album, taken), join(docs, shown));
console.log(`${Object.keys(pictures).length} pictures in docs/`);
