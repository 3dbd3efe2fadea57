/**
 * The panel's one entrance: `create`, as the contract with the bubble has it.
 *
 * Signals hold the state, and one effect draws it: Preact draws the whole panel in one go, so that every signal any
 * component reads is followed, and the document is up to date when the line that changed a signal has run. That needs
 * neither hooks nor Preact's binding of signals to components: 2 KB that each visitor who opens the panel would load.
 */
import { effect, signal as makeSignal } from '@preact/signals';
import { render } from 'preact';
import type { CreatePanel } from '../contract.ts';
import { dress } from '../dress.ts';
import { createApi } from './api.ts';
import { Dialog } from './dialog.tsx';
import { fetchesAfter } from './fetch-after.ts';
import { keepFocus } from './focus.ts';
import { near } from './near.ts';
import { followOpen, watchNarrow } from './openness.ts';
import { createOptIn } from './opt-in.ts';
import css from './panel.css?inline';
import { pause } from './pause.ts';

export { panelInterface } from '../contract.ts';

declare global {
  interface Window {
    /** Shopify's theme editor. */
    readonly Shopify?: { readonly designMode?: boolean };
  }
}

/** Milliseconds after a tap in which nobody misses an answer. */
const unnoticed = 100;

export const create: CreatePanel = ({ root, opener, settings, server, lang, emit }) => {
  const host = document.createElement('div');
  // What a page may style stays reachable for it, though the panel lies in a shadow inside a shadow.
  host.setAttribute('exportparts', 'panel,heading,box,field,link,qr');
  const shadow = host.attachShadow({ mode: 'open' });
  dress(shadow, css);
  // The page sees keys from here as pressed on a nameless <div>, not in a field: its shortcuts ("/" for search) would
  // swallow what is being typed. Keys pressed elsewhere never come by here.
  for (const key of ['keydown', 'keypress', 'keyup']) host.addEventListener(key, (event) => event.stopPropagation());

  const over = new AbortController();
  const { signal } = over;
  const later = fetchesAfter(shadow, signal);
  const api = createApi(
    `${server}/v1/sites/${settings.site}/`,
    lang,
    settings.source,
    Boolean(settings.preview || window.Shopify?.designMode),
  );
  const optIn = createOptIn(api, emit, host, settings.texts[lang]?.sorry ?? '', later);
  const inline = settings.mode === 'inline';
  const isOpen = makeSignal(false);
  const narrow = watchNarrow(signal);
  const modal = () => !inline && isOpen.value && narrow.value;
  let openedBy = opener;
  let takesFocus = true;
  let openedAt = 0;

  function show(open: boolean): void {
    isOpen.value = open;
    opener.setAttribute('aria-expanded', `${open}`);
    emit({ type: open ? 'open' : 'close' });
  }
  function close(): void {
    if (isOpen.value && !inline) show(false);
  }

  let endings: readonly (() => void)[] = [];
  /** Not before there is something to show: an empty form, and then a full one, would be twice the work. */
  function draw(): void {
    if (endings.length || signal.aborted) return;
    endings = [
      effect(() =>
        keepFocus(shadow, () => {
          render(<Dialog {...{ optIn, modal, close, settings, server, lang, after: later.after.value }} />, shadow);
        }),
      ),
      inline
        ? () => {}
        : followOpen(
            shadow,
            isOpen,
            modal,
            () => openedBy,
            () => takesFocus,
          ),
    ];
  }

  root.append(host);
  if (inline) draw();

  return {
    async ready() {
      // Nobody may ever come as far as the form in the page.
      if (inline) await near(host);
      const coming = optIn.begin();
      await Promise.race([coming, pause(unnoticed)]);
      draw();
      // To be drawn is one task for a slow phone, to be laid out another.
      await pause(0);
      if (inline || optIn.stage.peek() !== 'loading') return;
      coming.then(async () => {
        const heading = optIn.entries.form.peek()?.wording.heading ?? '';
        // Whoever hears the page has heard of a dialog that is busy, and should not come upon this when reading on.
        optIn.said.value ||= heading;
        await pause(1000);
        if (optIn.said.peek() === heading) optIn.said.value = '';
      });
    },
    open(by = opener.isConnected ? opener : (document.activeElement as HTMLElement), how) {
      if (isOpen.value) return;
      openedBy = by;
      takesFocus = how?.focus ?? true;
      openedAt = performance.now();
      show(true);
    },
    close(after) {
      // Also when a page has handed us on as somebody's listener, and `after` is an event.
      if (!(performance.now() - openedAt < (after ?? 0))) close();
    },
    destroy() {
      close();
      over.abort();
      optIn.stop();
      for (const end of endings) end();
      render(null, shadow);
      host.remove();
    },
  };
};
