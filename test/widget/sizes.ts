/** What a page pays for the widget: sizes as they travel, brotli at the quality of a file compressed once. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BubbleSettings } from '../../widget/contract.ts';

/** The budgets of the design; the build fails above them. */
export const budgets = { bubble: 2_500, panel: 11_000, number: 14_000, everything: 30_000 };

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/widget');

/** A shop with two languages, as the server inlines it. */
export const realisticSettings: BubbleSettings = {
  site: 'blumen-mueller',
  server: 'https://optin.blumen-mueller.example',
  panel: '/w/assets/panel-DwJX_LkK.js',
  number: '493012345678',
  position: 'end',
  style: { color: '#0b6b4f', ink: '#ffffff', scheme: 'light dark' },
  texts: {
    de: {
      label: 'Neues per WhatsApp',
      close: 'Schließen',
      sorry: 'Das Formular lädt gerade nicht. Schreib uns START per WhatsApp.',
      link: 'Weiter zu WhatsApp',
    },
    en: {
      label: 'News by WhatsApp',
      close: 'Close',
      sorry: 'The form is not loading. Write START to us on WhatsApp.',
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

export interface WidgetFilesMeasured {
  /** As a site without parts serves it: the settings inlined. */
  readonly bubble: WidgetFile;
  readonly panel: WidgetFile;
  /** Whatever else a visitor could load, by name: parts, the element, what the panel loads later. */
  readonly others: Readonly<Record<string, WidgetFile>>;
}

/** The bubble as the server composes it: settings and parts in their places. */
export function compose(bubble: string, settings: BubbleSettings, parts: readonly string[] = []): string {
  return bubble
    .replaceAll('__JAWORT_PARTS__', () => `[${parts.join()}]`)
    .replaceAll('__JAWORT_SETTINGS__', () => JSON.stringify(settings));
}

/** Measures what is built. The bubble with a site's settings inlined, as a visitor gets it. */
export async function measureWidget(folder = built, settings = realisticSettings): Promise<WidgetFilesMeasured> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const file = (name: string) => readFile(join(folder, name), 'utf8');
  const others: Record<string, WidgetFile> = {};
  for (const name of [...Object.values<string>(manifest.parts), manifest.element, manifest.number, ...manifest.later]) {
    others[name] = measure(await file(name));
  }
  return {
    bubble: measure(compose(await file(manifest.bubble), settings)),
    panel: measure(await file(manifest.panel)),
    others,
  };
}

/** A site that uses everything there is, so that its bubble has every part in it. */
const everySetting: BubbleSettings = {
  ...realisticSettings,
  greeting: { text: { de: 'Schön, dass du da bist! Fragen?' }, afterSeconds: 5, avatar: '/w/avatar-1a2b3c.webp' },
  triggers: { afterSeconds: 30, scrollPercent: 60, whenVisible: 'footer', click: '.whatsapp', hash: 'whatsapp' },
  pages: { include: ['/', '/blumen/*'], exclude: ['/kasse*'] },
};

/** The bubble of that site, as a pasted script or as the element's module. */
export async function measureWithAllParts(form: 'bubble' | 'module', folder = built): Promise<WidgetFile> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const file = (name: string) => readFile(join(folder, name), 'utf8');
  const parts = await Promise.all(Object.values<string>(manifest.parts).map(file));
  return measure(compose(await file(manifest[form]), everySetting, parts));
}

/**
 * Bytes that a visitor could ever load on one page: the bubble with every part, the element, the panel, all that comes after
 * it, and the number script as the server makes it for a site.
 */
export async function everything(numberScript: WidgetFile, folder = built): Promise<number> {
  const { panel, others } = await measureWidget(folder);
  const later = Object.entries(others).filter(([name]) => /^(element|assets\/(?!number-))/.test(name));
  const bubbles = [await measureWithAllParts('bubble', folder), await measureWithAllParts('module', folder)];
  const largest = Math.max(...bubbles.map(({ brotli }) => brotli));
  return [panel, numberScript, ...later.map(([, file]) => file)].reduce((sum, { brotli }) => sum + brotli, largest);
}

export function measure(code: string): WidgetFile {
  const bytes = Buffer.from(code);
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { code, raw: bytes.length, brotli: brotli.length };
}
