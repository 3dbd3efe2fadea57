/** The bubble: which language it speaks, where it finds its server, and that there is only ever one. */
import { fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bubble, createBubble } from '../../widget/bubble/create.ts';
import { pickLanguage } from '../../widget/bubble/language.ts';
import { serverOf } from '../../widget/bubble/server-address.ts';
import { stayOnPage } from '../../widget/bubble/stay-on-page.ts';
import { type BubbleSettings, type PartHost, panelInterface } from '../../widget/contract.ts';
import { realisticSettings } from './sizes.ts';

const settings = realisticSettings;
const bubbles: Bubble[] = [];

afterEach(() => {
  for (const each of bubbles.splice(0)) each.destroy();
  document.documentElement.removeAttribute('lang');
  vi.restoreAllMocks();
});

/** A bubble whose panel is this piece of JavaScript. */
function aBubble(panel = 'throw 0', changes: Partial<BubbleSettings> = {}) {
  document.documentElement.lang = 'de';
  const bubble = createBubble({ ...settings, panel, ...changes }, 'data:text/javascript,', []);
  bubbles.push(bubble);
  document.body.append(bubble.el);
  const shadow = bubble.el.shadowRoot;
  const button = shadow?.querySelector('button');
  if (!shadow || !button) throw new Error('There is no bubble.');
  const heard: unknown[] = [];
  for (const type of ['open', 'close', 'error']) {
    bubble.el.addEventListener(`jawort:${type}`, (event) => heard.push((event as CustomEvent).detail));
  }
  return { bubble, shadow, button, heard };
}

/** A panel of cardboard that counts how often it was made and opened. */
const cardboard = (version: number) => `
  globalThis.made = 0;
  export const panelInterface = ${version};
  export const create = ({ opener, emit }) => {
    globalThis.made++;
    const open = (is) => { opener.ariaExpanded = is; emit({ type: is ? 'open' : 'close' }) };
    return { async ready() {}, open() { open(true) }, close(after) { if (!after) open(false) }, destroy() {} };
  }; // ${Math.random()}`;

describe('the language of the bubble', () => {
  const { texts } = settings;
  const visitorReads = (...tags: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);

  it('is that of the page, also with a country', () => {
    visitorReads('de');
    document.documentElement.lang = 'en-GB';
    expect(pickLanguage({ texts })).toBe('en');
  });

  it("is one of the visitor's when the page does not say, or speaks none of ours", () => {
    visitorReads('fr-FR', 'en-US', 'de');
    expect(pickLanguage({ texts })).toBe('en');
    document.documentElement.lang = 'nl';
    expect(pickLanguage({ texts })).toBe('en');
  });

  it("is the site's own when nothing else fits", () => {
    visitorReads('fr');
    expect(pickLanguage({ texts })).toBe('de');
  });
});

describe('the address of the server', () => {
  const from = (src: string) => serverOf({ src } as HTMLScriptElement, settings);

  it("is the script's own", () => {
    expect(from('https://optin.example/w/blumen-mueller.js')).toBe('https://optin.example');
    expect(from('https://shop.example/jawort/w/blumen-mueller.js?v=2')).toBe('https://shop.example/jawort');
  });

  it('is the one in the settings when the script has no address, or another file brought it along', () => {
    expect(serverOf(null, settings)).toBe(settings.server);
    expect(from('https://shop.example/cache/all-scripts.min.js')).toBe(settings.server);
  });
});

describe('the bubble', () => {
  it('is a button that says what it opens, in words', () => {
    const { shadow, button } = aBubble();
    expect(button.textContent).toBe('Neues per WhatsApp');
    expect(button.getAttribute('aria-haspopup')).toBe('dialog');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(shadow.getElementById(button.getAttribute('aria-controls') ?? '')).not.toBeNull();
  });

  it('has no name, class or id outside its shadow root that a blocker list could know', () => {
    expect(aBubble().bubble.el.outerHTML).toBe('<div></div>');
  });

  it("makes room while somebody types into the page's fields, and stays for focus to come back from its own", () => {
    const { bubble, shadow } = aBubble();
    const field = document.body.appendChild(document.createElement('input'));
    const away = () => shadow.querySelector('[role=region]')?.classList.contains('away');
    field.focus();
    expect(away()).toBe(true);
    field.blur();
    expect(away()).toBe(false);
    const own = shadow.querySelector('#room')?.appendChild(document.createElement('input'));
    own?.focus();
    expect(document.activeElement).toBe(bubble.el);
    expect(away()).toBe(false);
    field.remove();
  });

  it('opens the panel once for two quick taps', async () => {
    const { button, heard } = aBubble(encodeURIComponent(cardboard(panelInterface)));
    fireEvent.click(button);
    fireEvent.click(button);
    await expect.poll(() => heard).toEqual([{ type: 'open' }]);
    fireEvent.click(button);
    expect(heard).toEqual([{ type: 'open' }]);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(globalThis).toHaveProperty('made', 1);
  });

  it.each(['close', 'destroy'] as const)('opens no panel that nobody waits for any more: %s', async (end) => {
    const { bubble, shadow, heard } = aBubble(encodeURIComponent(cardboard(panelInterface)));
    const opening = bubble.open();
    bubble[end]();
    await opening;
    // One that is closed is not open; one that is not there has nothing to say.
    expect(heard).not.toContainEqual({ type: 'open' });
    await bubble.open();
    expect(globalThis).toHaveProperty('made', end === 'close' ? 1 : 0);
    expect(heard).toEqual(end === 'close' ? [{ type: 'open' }] : []);
    expect(shadow.childElementCount).toBe(end === 'close' ? 1 : 0);
  });

  it.each([
    ['cannot be fetched', 'throw 0'],
    ['is of a kind this bubble cannot drive', encodeURIComponent(cardboard(panelInterface - 1))],
  ])('gives a sentence and a plain link when the panel %s', async (_, panel) => {
    const { bubble, shadow, button, heard } = aBubble(panel);
    await bubble.open();
    expect(heard).toEqual([{ type: 'error', reason: 'panel-unavailable' }]);
    expect(shadow.querySelector('a')?.href).toBe('https://wa.me/493012345678');
    expect(shadow.querySelector('p')?.textContent).toBe(settings.texts.de?.sorry);
    expect(shadow.activeElement).toBe(shadow.querySelector('a'));
    bubble.close();
    expect(shadow.querySelector('a')).toBeNull();
    expect(shadow.activeElement).toBe(button);
  });

  it('keeps the sentence for whoever has tapped twice: a tap on the bubble tries once more', async () => {
    const { bubble, shadow, button, heard } = aBubble('throw 0');
    await bubble.open();
    fireEvent.click(button);
    await expect.poll(() => heard).toHaveLength(2);
    expect(shadow.querySelectorAll('a')).toHaveLength(1);
    expect(shadow.activeElement).toBe(shadow.querySelector('a'));
  });

  it('opens as the visitor wishes whose tap overtakes what was about to open by itself', async () => {
    const { bubble, shadow, button, heard } = aBubble('throw 0');
    // As its parts see it.
    const open: PartHost['open'] = bubble.open;
    const byItself = open(undefined, { focus: false });
    fireEvent.click(button);
    await byItself;
    expect(heard).toEqual([{ type: 'error', reason: 'panel-unavailable' }]);
    expect(shadow.activeElement).toBe(shadow.querySelector('a'));
    bubble.close();
    // The other way round it stays the visitor's.
    const asked = bubble.open();
    open(undefined, { focus: false });
    await asked;
    expect(shadow.activeElement).toBe(shadow.querySelector('a'));
  });
});

describe('staying on the page', () => {
  it('is at the end of the body, comes back when the body is replaced, and lets go when told', async () => {
    const element = document.createElement('div');
    const over = new AbortController();
    stayOnPage(element, over.signal);
    expect(document.body.lastElementChild).toBe(element);
    document.body.replaceWith(document.createElement('body'));
    await expect.poll(() => document.body.lastElementChild).toBe(element);
    over.abort();
    expect(element.isConnected).toBe(false);
    document.body.replaceWith(document.createElement('body'));
    await new Promise((done) => queueMicrotask(() => done(undefined)));
    expect(element.isConnected).toBe(false);
  });
});
