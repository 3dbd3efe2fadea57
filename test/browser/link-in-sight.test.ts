/** The link to WhatsApp is what the panel is for: nobody has to scroll to find it, and it hides nothing they have reached. */
import { describe, expect, it } from 'vitest';
import { stubForAll } from './widget-stub.ts';
import { dialog, link, openForm, type Visit, visit } from './widget-visit.ts';

const stub = stubForAll();

const screens = [
  [1280, 800],
  [1366, 768],
  [1280, 720],
  [320, 568],
  [360, 640],
  [390, 844],
  // A laptop's screen at 200 %.
  [683, 384],
] as const;

/** Top and bottom of the link, and of what has focus, if that is part of what scrolls. */
const places = (visitor: Visit) =>
  dialog(visitor).evaluate((room) => {
    const focused = (room.getRootNode() as ShadowRoot).activeElement;
    const edges = (element: Element | null | undefined) => element?.getBoundingClientRect().toJSON() as DOMRect;
    return {
      head: edges(room.querySelector('.head')).bottom,
      foot: edges(room.querySelector('.foot')).top,
      focused: focused?.matches('.small a, input, select') ? edges(focused) : undefined,
    };
  });

describe.each(screens)('on a screen of %i × %i', (width, height) => {
  it.each([false, true])(
    'the link is in sight as soon as the panel is open (link for a question: %s)',
    async (question) => {
      stub.behave.form = { question };
      const visitor = await visit(`${stub.shop}/schaufenster`, { viewport: { width, height } });
      await openForm(visitor);
      const box = await link(visitor).boundingBox();
      if (!box) throw new Error('The link has no box.');
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(await dialog(visitor).evaluate((room) => room.scrollTop)).toBe(0);
      // In sight is not enough: nothing may lie above it.
      const onTop = await link(visitor).evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const at = (part: number) =>
          (element.getRootNode() as ShadowRoot).elementFromPoint(x + width / 2, y + height * part);
        return [0.1, 0.5, 0.9].every((part) => element.contains(at(part)));
      });
      expect(onTop).toBe(true);
      await visitor.picture(`in-sight-${width}x${height}${question ? '-question' : ''}`);
    },
  );

  it('what the keyboard reaches is never hidden beneath it, forwards and backwards', async () => {
    const visitor = await visit(`${stub.shop}/schaufenster`, { viewport: { width, height } });
    await openForm(visitor);
    let reached = 0;
    for (const key of [...Array(8).fill('Tab'), ...Array(7).fill('Shift+Tab')]) {
      await visitor.page.keyboard.press(key);
      const { head, foot, focused } = await places(visitor);
      if (!focused) continue;
      reached++;
      expect(focused.top).toBeGreaterThanOrEqual(head);
      expect(focused.bottom).toBeLessThanOrEqual(foot);
    }
    expect(reached).toBeGreaterThanOrEqual(8);
  });
});

it("with a phone's keyboard open, the field being filled in and the link are both in sight", async () => {
  const visitor = await visit(`${stub.shop}/schaufenster`, { viewport: { width: 320, height: 568 }, hasTouch: true });
  await openForm(visitor);
  await visitor.page.getByLabel('Deine Handynummer').focus();
  // As iOS does it: the keyboard lies over the page, and only the visual viewport tells.
  await visitor.page.evaluate(() => {
    Object.defineProperty(window.visualViewport, 'height', { value: 308 });
    window.visualViewport?.dispatchEvent(new Event('resize'));
  });
  // What makes room for the keyboard comes a moment after the form.
  const endOfLink = async () => {
    const box = await link(visitor).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 999);
  };
  await expect.poll(endOfLink).toBeLessThanOrEqual(308);
  const { head, foot, focused } = await places(visitor);
  expect(focused?.top).toBeGreaterThanOrEqual(head);
  expect(focused?.bottom).toBeLessThanOrEqual(foot);
  await visitor.picture('in-sight-above-the-keyboard');
});
