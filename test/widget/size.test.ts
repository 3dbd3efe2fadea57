/** What a page pays for the widget is part of the promise, so it is part of the tests. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberScript } from '../../server/http/number-script.ts';
import {
  budgets,
  buildWidget,
  compose,
  everything,
  measure,
  measureWidget,
  measureWithAllParts,
  realisticSettings,
  type WidgetFile,
} from './sizes.ts';

describe('what a page pays for the widget', () => {
  let bubble: WidgetFile;
  let panel: WidgetFile;
  let others: Readonly<Record<string, WidgetFile>>;

  let folder: string;

  beforeAll(async () => {
    folder = await buildWidget(await mkdtemp(join(tmpdir(), 'jawort-widget-')));
    ({ bubble, panel, others } = await measureWidget(folder));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('the bubble with the settings of a shop in two languages stays under 2.5 KB', () => {
    expect(bubble.brotli).toBeLessThanOrEqual(budgets.bubble);
  });

  it('the panel stays under 11 KB', () => {
    expect(panel.brotli).toBeLessThanOrEqual(budgets.panel);
  });

  it('what is fetched for the time after the tap is one small file without a second framework', () => {
    const after = other('after');
    expect(after?.brotli).toBeLessThanOrEqual(2000);
    expect(after?.code).not.toMatch(/diffed|__k\b|__b=|brand/);
    // One that imported the panel would get a second one, wherever the first had to be fetched under another address.
    expect(after?.code).not.toMatch(/\bimport\b|\bfrom\s*["'`]/);
    expect(panel.code).toMatch(/import\(["'`]\.\/after-[\w-]+\.js["'`]\)/);
  });

  const other = (stem: string) => Object.entries(others).find(([name]) => name.startsWith(`assets/${stem}-`))?.[1];

  it('the number script with the plans of three countries stays under 14 KB', () => {
    const script = numberScript(other('number')?.code ?? '', ['DE', 'AT', 'CH']);
    expect(script?.file.plain.toString()).toContain('"DE"');
    expect(script?.file.br.length).toBeLessThanOrEqual(budgets.number);
  });

  it('the search among countries stays about 1 KB', () => {
    expect(other('country-search')?.brotli).toBeLessThanOrEqual(1050);
  });

  it('the bubble of the element weighs no more than the pasted one, and all small parts together not more than 1.4 KB with all their settings', async () => {
    const code = await readFile(join(folder, 'bubble.mjs'), 'utf8');
    expect(measure(compose(code, realisticSettings)).brotli).toBeLessThanOrEqual(budgets.bubble);
    expect((await measureWithAllParts('bubble', folder)).brotli - bubble.brotli).toBeLessThanOrEqual(1400);
    expect(others['element.js']?.brotli).toBeLessThanOrEqual(1640);
  });

  it('everything that a visitor could ever load stays under 30 KB, for a site of six countries', async () => {
    // From six on the list of countries can be searched.
    const script = numberScript(other('number')?.code ?? '', ['DE', 'AT', 'CH', 'FR', 'IT', 'NL']);
    expect(other('country-search')).toBeDefined();
    expect(await everything(measure(script?.file.plain.toString() ?? ''), folder)).toBeLessThanOrEqual(
      budgets.everything,
    );
  });

  it('the bubble carries no framework', () => {
    // Names that survive minification; the panel shows that they would be found.
    const traces = /diffed|__k\b|__b=|brand/;
    expect(panel.code).toMatch(traces);
    expect(bubble.code).not.toMatch(traces);
    expect(bubble.code).not.toMatch(/preact/i);
  });

  it.each(['localStorage', 'sessionStorage', 'document.cookie', 'cookieStore', 'indexedDB', 'caches.'])(
    'neither bubble nor panel touches %s',
    (storage) => {
      expect(bubble.code).not.toContain(storage);
      expect(panel.code).not.toContain(storage);
    },
  );

  it.each([
    'innerHTML',
    'insertAdjacentHTML',
    'outerHTML',
    'document.write',
    'eval(',
    'new Function',
    "'style'",
    '"style"',
    '`style`',
  ])('the bubble has no use for %s, which a strict policy would refuse', (sink) => {
    // The settings are data, and may well be called that.
    expect(bubble.code.replace(JSON.stringify(realisticSettings), '{}')).not.toContain(sink);
  });

  it('the settings have exactly one place in the built script', async () => {
    expect(bubble.code).not.toContain('__JAWORT_SETTINGS__');
    expect(bubble.code.split('blumen-mueller.example')).toHaveLength(2);
  });
});
