/** The link for a question in a real browser: second in looks as in meaning, easy to hit, and nothing but a link. */
import { describe, expect, it } from 'vitest';
import { stubForAll } from './widget-stub.ts';
import { fillIn, link, openForm, type Visit, visit } from './widget-visit.ts';

const stub = stubForAll();

const asking = ({ page }: Visit) => page.getByRole('link', { name: /^Nur eine Frage/ });

describe('somebody who only wants to ask', () => {
  it('gets to WhatsApp, and neither the server nor the page hears of it', async () => {
    stub.behave.form = { question: true };
    const visitor = await visit(`${stub.shop}/`, { viewport: { width: 1280, height: 900 } });
    await openForm(visitor);
    await fillIn(visitor);
    const before = visitor.requests.length;
    const opened = visitor.context.waitForEvent('page');
    await asking(visitor).click();
    await (await opened).waitForLoadState('networkidle');
    await visitor.page.bringToFront();
    await visitor.page.waitForLoadState('networkidle');

    expect(visitor.tabs.map((address) => address.replace(/\/$/, ''))).toEqual(['https://wa.me/493012345678']);
    // The browser asks WhatsApp's site for its icon, too.
    expect(visitor.requests.slice(before).filter((address) => !address.startsWith('https://wa.me/'))).toEqual([]);
    expect(stub.recorded).toEqual([]);
    expect((await visitor.heard()).map(({ type }) => type)).toEqual(['jawort:open']);
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.page.getByLabel('Deine Handynummer').inputValue()).toBe('0171 2345678');
  });

  it.each([
    ['320-light', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
    ['320-dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
    ['1280-light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
    ['1280-dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ] as const)('finds a link that is easy to hit and plainly the second one, %s', async (name, look) => {
    stub.behave.form = { question: true };
    const visitor = await visit(`${stub.shop}/schaufenster`, look);
    await openForm(visitor);
    await asking(visitor).scrollIntoViewIfNeeded();
    await visitor.picture(`question-${name}`);
    const [second, first] = [await asking(visitor).boundingBox(), await link(visitor).boundingBox()];
    if (!second || !first) throw new Error('A link has no box.');
    expect(second.height).toBeGreaterThanOrEqual(44);
    expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
    const background = await asking(visitor).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(background).toBe('rgba(0, 0, 0, 0)');
    expect(await visitor.axe()).toEqual([]);
    expect(await visitor.page.getByRole('dialog').evaluate((room) => room.scrollWidth - room.clientWidth)).toBe(0);
    await asking(visitor).focus();
    await visitor.picture(`question-${name}-focus`);
  });
});
