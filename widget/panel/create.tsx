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
import { whenNear } from './near.ts';
import { followOpen, watchNarrow } from './openness.ts';
import { createOptIn } from './opt-in.ts';
import css from './panel.css?inline';

export { panelInterface } from '../contract.ts';

declare global {
  interface Window {
    /** Shopify's theme editor. */
    readonly Shopify?: { readonly designMode?: boolean };
  }
}

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

  function begin(): void {
    if (!isOpen.value) {
      isOpen.value = true;
      emit({ type: 'open' });
    }
    optIn.begin();
  }
  function close(): void {
    if (!isOpen.value || inline) return;
    isOpen.value = false;
    emit({ type: 'close' });
  }

  root.append(host);
  const endings = [
    effect(() =>
      keepFocus(shadow, () => {
        render(<Dialog {...{ optIn, modal, close, settings, server, lang, after: later.after.value }} />, shadow);
      }),
    ),
    optIn.stop,
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

  return {
    open(by = opener, how) {
      if (inline) whenNear(host, begin);
      else if (!isOpen.value) {
        openedBy = by;
        takesFocus = how?.focus ?? true;
        begin();
      }
    },
    close,
    destroy() {
      close();
      over.abort();
      for (const end of endings) end();
      render(null, shadow);
      host.remove();
    },
  };
};
