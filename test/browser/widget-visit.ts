/** A visitor in a real browser, and what the browser notices while they are there. */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { type Look, launchChromium } from '../support/chromium.ts';
import { offers } from '../widget/a-form.ts';

/** Where the pictures of every state go, for eyes. */
export const album = join(tmpdir(), 'jawort-pictures');

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
  leave(): Promise<void>;
}

export async function visit(address: string, look: Look = {}): Promise<Visit> {
  await mkdir(album, { recursive: true });
  const context = await launchChromium({ locale: 'en-GB', reducedMotion: 'reduce', ...look });
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
  const [page = await context.newPage()] = context.pages();
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
    async axe() {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
      );
    },
    async picture(name) {
      await page.screenshot({ path: join(album, `${name}.png`) });
    },
    leave: () => context.close(),
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
