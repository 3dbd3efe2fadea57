/** The bubble: a host element, a button in its shadow, and a panel that is fetched when somebody means to open it. */
import type { BubbleSettings, BubbleTexts, JawortApi, OpenHow, Panel, Part } from '../contract.ts';
import { directionOf } from '../direction.ts';
import { dress } from '../dress.ts';
import type { JawortEvent } from '../events.ts';
import css from './bubble.css?inline';
import { makeButton } from './button.ts';
import { pickLanguage } from './language.ts';
import { lazyPanel } from './lazy-panel.ts';
import { make } from './make.ts';
import { makeSorry } from './sorry.ts';

export interface Bubble extends JawortApi {
  /** The host element. Putting it on the page is the caller's business; `destroy` takes it out. */
  readonly el: HTMLElement;
  /** Aborted by `destroy`. */
  readonly signal: AbortSignal;
}

/** `server`: address of the Jawort server, without a trailing slash. `el`: an element of ours, or a plain one. */
export function createBubble(
  settings: BubbleSettings,
  server: string,
  parts: readonly Part[],
  el: HTMLElement = document.createElement('div'),
): Bubble {
  const { mode, position } = settings;
  const inline = mode === 'inline';
  const lang = pickLanguage(settings);
  const texts = settings.texts[lang] as BubbleTexts;

  // No class, no id, no name of ours: blocker lists hide elements by such.
  const shadow = el.shadowRoot ?? el.attachShadow({ mode: 'open' });
  dress(shadow, css);

  const button = makeButton(texts.label, 'room');
  const sorry = makeSorry(texts, settings.number, () => close());
  const room = make('div', { id: 'room' });
  const region = make('div', { role: 'region', lang, dir: directionOf(lang), 'aria-label': texts.label }, room);
  // Colours by setProperty: a style attribute would be refused by a page's `style-src`.
  for (const [name, value] of Object.entries(settings.style)) region.style.setProperty(`--${name}`, value);
  if (!inline) region.className = position;
  if (!mode) region.prepend(button);
  shadow.replaceChildren(region);

  const load = lazyPanel(server + settings.panel);
  const over = new AbortController();
  const { signal } = over;
  let panel: Panel | undefined;
  let opening = false;
  /** Who opens, and how. */
  let wish: Parameters<Panel['open']> = [];

  function emit(event: JawortEvent): void {
    el.dispatchEvent(new CustomEvent(`jawort:${event.type}`, { detail: event, bubbles: true, composed: true }));
  }

  async function prepare(): Promise<void> {
    const create = await load();
    if (!signal.aborted) panel ??= create({ root: room, opener: button, settings, server, lang, emit });
  }

  async function open(opener?: HTMLElement, how?: OpenHow): Promise<void> {
    if (region.hidden || signal.aborted) return;
    // While the panel is on its way: the second of two quick taps, or one that overtakes what opens by itself.
    if (!opening || !how) wish = [opener, how];
    if (opening) return;
    // Asked first, because some old libraries have a remove() of their own, which throws without a parent.
    if (sorry.isConnected) sorry.remove();
    opening = true;
    button.setAttribute('aria-busy', 'true');
    try {
      await prepare();
      await panel?.ready();
      if (opening) panel?.open(...wish);
    } catch {
      if (opening) {
        emit({ type: 'error', reason: 'panel-unavailable' });
        // Nobody asked for what opens by itself, so nobody misses it; but where a form should stand, a sentence does.
        if (!wish[1] || inline) room.append(sorry);
        if (!wish[1]) sorry.querySelector('a')?.focus();
      }
    }
    opening = false;
    button.removeAttribute('aria-busy');
  }

  function close(after?: number): void {
    opening = false;
    panel?.close(after);
    if (sorry.isConnected) {
      sorry.remove();
      button.focus();
    }
  }

  // The panel comes while a finger is still on its way; a failure here is told only to somebody who taps.
  button.onpointerenter = button.onfocus = () => prepare().catch(() => {});
  button.onclick = () => {
    // The panel is not open: it may be tried once more instead of the sentence.
    if (button.getAttribute('aria-expanded') === 'false') open();
    // The second tap of two quick ones would close what the first has just opened.
    else close(500);
  };
  // By the whole path, because a launcher or a field may lie in the shadow of another element.
  document.addEventListener(
    'click',
    (event) => {
      const launcher = pathOf(event).find((one) => one.matches?.('[data-jawort-open]'));
      // Where the bubble stays away, a link goes where it says; also beside a form in the page, which is open already, and
      // into a new tab for whoever wants one.
      if (launcher && !inline && !region.hidden && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        open(launcher);
      }
    },
    { signal },
  );
  // A phone's keyboard leaves little room, and that belongs to what is being typed (see .away). Not for the panel's own
  // fields: leaving those for the bubble is nothing that the document hears of.
  document.addEventListener(
    'focusin',
    (event) =>
      region.classList.toggle('away', event.target !== el && (pathOf(event)[0] as HTMLElement).matches(':read-write')),
    { signal },
  );
  document.addEventListener('focusout', () => region.classList.remove('away'), { signal });

  const bubble: Bubble = {
    el,
    signal,
    open,
    close,
    on(type, listener) {
      el.addEventListener(`jawort:${type}`, listener as EventListener, { signal });
      return () => el.removeEventListener(`jawort:${type}`, listener as EventListener);
    },
    destroy() {
      if (signal.aborted) return;
      close();
      panel?.destroy();
      over.abort();
      shadow.replaceChildren();
      shadow.adoptedStyleSheets = [];
    },
  };
  for (const part of parts) {
    part({ ...bubble, region, button, settings, server, lang, dress: (more) => dress(shadow, more) });
  }
  if (inline) open(undefined, { focus: false });
  return bubble;
}

/** What an event went through, from the inside out; also `document` and `window`, which match nothing. */
const pathOf = (event: Event) => event.composedPath() as HTMLElement[];
