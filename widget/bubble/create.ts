/** The bubble: a host element, a button in its shadow, and a panel that is fetched when somebody means to open it. */
import type { BubbleSettings, Panel } from '../contract.ts';
import { directionOf } from '../direction.ts';
import { dress } from '../dress.ts';
import type { JawortEvent } from '../events.ts';
import css from './bubble.css?inline';
import { makeButton } from './button.ts';
import { pickLanguage } from './language.ts';
import { lazyPanel } from './lazy-panel.ts';
import { make } from './make.ts';
import { makeSorry } from './sorry.ts';

export interface Bubble {
  /** The host element. Putting it on the page is the caller's business. */
  readonly el: HTMLElement;
  open(): Promise<void>;
  close(): void;
  destroy(): void;
}

/** `server`: address of the Jawort server, without a trailing slash. */
export function createBubble(settings: BubbleSettings, server: string): Bubble {
  const lang = pickLanguage(settings.texts);
  const texts = settings.texts[lang];
  if (!texts) throw Error('jawort: no texts');

  // No class, no id, no name of ours: blocker lists hide elements by such.
  const el = document.createElement('div');
  const shadow = el.attachShadow({ mode: 'open' });
  dress(shadow, css);

  const button = makeButton(texts.label, 'room', settings);
  const sorry = makeSorry(texts, settings, close);
  // The slot shows the panel's host, a child of ours: two separate shadow roots, and `aria-controls` still finds its target.
  const room = make('div', { id: 'room' }, make('slot', {}));
  shadow.append(make('div', { role: 'region', 'aria-label': texts.label, lang, dir: directionOf(lang) }, button, room));

  const load = lazyPanel(server + settings.panel);
  let panel: Panel | undefined;
  let opening = false;
  let openedAt = 0;

  function expand(expanded: boolean): void {
    button.setAttribute('aria-expanded', `${expanded}`);
    if (expanded) openedAt = performance.now();
  }

  function emit(event: JawortEvent): void {
    if (event.type === 'open' || event.type === 'close') expand(event.type === 'open');
    el.dispatchEvent(new CustomEvent(`jawort:${event.type}`, { detail: event, bubbles: true, composed: true }));
  }

  async function open(): Promise<void> {
    // Two quick taps, the second while the panel is still on its way.
    if (opening) return;
    opening = true;
    sorry.box.remove();
    button.setAttribute('aria-busy', 'true');
    try {
      panel ??= (await load())({ root: el, opener: button, settings, server, lang, emit });
      if (opening) panel.open();
    } catch {
      if (opening) {
        room.append(sorry.box);
        expand(true);
        sorry.link.focus();
        emit({ type: 'error', reason: 'panel-unavailable' });
      }
    }
    opening = false;
    button.removeAttribute('aria-busy');
  }

  function close(): void {
    opening = false;
    panel?.close();
    if (sorry.box.isConnected) {
      sorry.box.remove();
      expand(false);
      button.focus();
    }
  }

  // The panel's bytes travel while a finger is still coming down; a failure here is told only to somebody who taps.
  for (const intent of ['pointerenter', 'focus', 'touchstart']) {
    button.addEventListener(intent, () => load().catch(() => {}), { passive: true });
  }
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-expanded') === 'false') open();
    // The second tap of two quick ones would close what the first has just opened.
    else if (performance.now() - openedAt > 500) close();
  });

  return {
    el,
    open,
    close,
    destroy() {
      close();
      panel?.destroy();
      el.remove();
    },
  };
}
