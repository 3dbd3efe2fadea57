/** What a page pays for the widget: sizes as they travel, brotli at the quality of a file compressed once. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BubbleSettings } from '../../widget/contract.ts';

/** The budgets of the design; the build fails above them. */
export const budgets = { bubble: 2_500, panel: 11_000 };

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/widget');

/** A shop with two languages, as the server inlines it. */
export const realisticSettings: BubbleSettings = {
  site: 'blumen-mueller',
  server: 'https://optin.blumen-mueller.example',
  panel: '/w/assets/panel-DwJX_LkK.js',
  number: '493012345678',
  position: 'end',
  color: '#0b6b4f',
  ink: '#ffffff',
  texts: {
    de: {
      label: 'Neues per WhatsApp',
      close: 'Schließen',
      sorry: 'Das Formular lässt sich gerade nicht laden. Du kannst uns direkt in WhatsApp schreiben: START genügt.',
      link: 'Weiter zu WhatsApp',
    },
    en: {
      label: 'News by WhatsApp',
      close: 'Close',
      sorry: 'The form cannot be loaded right now. You can write to us directly on WhatsApp: START is enough.',
      link: 'Continue to WhatsApp',
    },
  },
};

export interface WidgetFile {
  readonly code: string;
  readonly raw: number;
  readonly brotli: number;
}

/**
 * Builds the widget as `vite build` does, by default into `dist/widget`. In a process of its own: inside a test run NODE_ENV
 * is "test", and a development build comes out, larger and different.
 */
export async function buildWidget(folder = built): Promise<string> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return folder;
}

/** Measures what is built. The bubble with a site's settings inlined, as a visitor gets it. */
export async function measureWidget(
  folder = built,
  settings = realisticSettings,
): Promise<{ bubble: WidgetFile; panel: WidgetFile }> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const bubble = await readFile(join(folder, manifest.bubble), 'utf8');
  const panel = await readFile(join(folder, manifest.panel), 'utf8');
  return {
    bubble: measure(bubble.replace('__JAWORT_SETTINGS__', () => JSON.stringify(settings))),
    panel: measure(panel),
  };
}

function measure(code: string): WidgetFile {
  const bytes = Buffer.from(code);
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { code, raw: bytes.length, brotli: brotli.length };
}
