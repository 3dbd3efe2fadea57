/** A visitor in a real browser, and what the browser notices while they are there. */
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, onTestFinished } from 'vitest';
import type { Look } from '../support/chromium.ts';
import { offers } from '../widget/a-form.ts';
import { openPage } from './a-page.ts';
import { album } from './album.ts';
import { barriers } from './barriers.ts';
import { forAll } from './for-all.ts';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for, by page and by script. */
  readonly requests: string[];
  /** Addresses in WhatsApp that were opened. */
  readonly tabs: string[];
  readonly errors: string[];
  /** `jawort:…` events as the page heard them. */
  heard(): Promise<{ readonly type: string; readonly detail: Record<string, unknown> }[]>;
  violations(): Promise<string[]>;
  axe(): Promise<string[]>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A visit of one test: it ends with it. */
export async function visit(address: string, look?: Look): Promise<Visit> {
  const visitor = await arrive(address, look);
  onTestFinished(() => visitor.close());
  return visitor;
}

/** One visitor for all tests of a file, in none of which anything may be thrown. The first of them finds an empty page. */
export function visitorForAll(look: Look): Visit {
  const visitor = forAll(() => arrive('about:blank', look));
  afterEach(() => {
    expect(visitor.errors.splice(0)).toEqual([]);
  });
  return visitor;
}

async function arrive(address: string, look?: Look): Promise<Visit> {
  const page = await openPage({ locale: 'en-GB', ...look });
  const context = page.context();
  const requests: string[] = [];
  const tabs: string[] = [];
  const errors: string[] = [];
  await context.route('https://wa.me/**', (route) => route.fulfill({ contentType: 'text/html', body: 'WhatsApp' }));
  await context.addInitScript(() => {
    const seen = { violations: [] as string[], heard: [] as unknown[] };
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
    for (const type of ['open', 'close', 'requested', 'given', 'refused', 'error']) {
      document.addEventListener(`jawort:${type}`, (event) => {
        seen.heard.push({ type: event.type, detail: (event as CustomEvent).detail });
      });
    }
  });
  context.on('request', (request) => {
    requests.push(request.url());
    if (request.url().startsWith('https://wa.me/')) tabs.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address);

  return {
    page,
    context,
    requests,
    tabs,
    errors,
    heard: () => page.evaluate('window.seen.heard'),
    violations: () => page.evaluate('window.seen.violations'),
    axe: () => barriers(page),
    async picture(name) {
      await page.screenshot({ path: join(album, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

export const bubble = ({ page }: Visit) => page.getByRole('button', { name: 'Neues per WhatsApp' });
export const dialog = ({ page }: Visit) => page.getByRole('dialog');
export const link = ({ page }: Visit) => page.getByRole('link', { name: /^Weiter zu WhatsApp/ });

export async function openForm(visitor: Visit): Promise<void> {
  await bubble(visitor).click();
  await link(visitor).waitFor();
}

export async function fillIn({ page }: Visit, number = '0171 2345678'): Promise<void> {
  await page.getByLabel(offers.box).check();
  await page.getByLabel('Deine Handynummer').fill(number);
}

/** Taps the link, and looks at the shop again after WhatsApp has opened in its own tab. */
export async function tapLink({ page, context }: Visit): Promise<void> {
  const opened = context.waitForEvent('request', (request) => request.url().startsWith('https://wa.me/'));
  await page.getByRole('link', { name: /^Weiter zu WhatsApp/ }).click();
  await opened;
  await page.bringToFront();
}
