/** An empty page in a browser of its own, for tests that go from there wherever they like. */
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Look, launchChromium } from '../support/chromium.ts';

/** For one test: its browser is closed with it. */
export async function aPage(look?: Look): Promise<Page> {
  const page = await openPage(look);
  onTestFinished(() => page.context().close());
  return page;
}

/** Whoever opens it closes its browser. */
export async function openPage(look?: Look): Promise<Page> {
  const browser = await launchChromium({ reducedMotion: 'reduce', ...look });
  const [page = await browser.newPage()] = browser.pages();
  return page;
}

/** What goes wrong on the page from now on, as its console has it. */
export function errorsOn(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  return errors;
}
