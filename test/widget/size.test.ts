/** What a page pays for the widget is part of the promise, so it is part of the tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgets, buildWidget, measureWidget, type WidgetFile } from './sizes.ts';

describe('what a page pays for the widget', () => {
  let bubble: WidgetFile;
  let panel: WidgetFile;

  let folder: string;

  beforeAll(async () => {
    folder = await buildWidget(await mkdtemp(join(tmpdir(), 'jawort-widget-')));
    ({ bubble, panel } = await measureWidget(folder));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('the bubble with the settings of a shop in two languages stays under 2.5 KB', () => {
    expect(bubble.brotli).toBeLessThanOrEqual(budgets.bubble);
  });

  it('the panel stays under 11 KB', () => {
    expect(panel.brotli).toBeLessThanOrEqual(budgets.panel);
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
  ])('the bubble has no use for %s, which a strict policy would refuse', (sink) => {
    expect(bubble.code).not.toContain(sink);
  });

  it('the settings have exactly one place in the built script', async () => {
    expect(bubble.code).not.toContain('__JAWORT_SETTINGS__');
    expect(bubble.code.split('blumen-mueller.example')).toHaveLength(2);
  });
});
