/**
 * The panel's one entrance: `create`, as the contract with the bubble has it.
 *
 * Signals hold the state, and one effect draws it: Preact draws the whole panel in one go, so that every signal any
 * component reads is followed, and the document is up to date when the line that changed a signal has run. That needs
 * neither hooks nor Preact's binding of signals to components: 2 KB that each visitor who opens the panel would load.
 */
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { CreatePanel } from '../contract.ts';
import { dress } from '../dress.ts';
import { createApi } from './api.ts';
import { Dialog } from './dialog.tsx';
import { keepFocus } from './focus.ts';
import { followOpen, watchNarrow } from './openness.ts';
import { createOptIn } from './opt-in.ts';
import css from './panel.css?inline';
import { surroundings } from './surroundings.ts';
import { followVisibleHeight } from './visible-height.ts';

export { panelInterface } from '../contract.ts';

export const create: CreatePanel = ({ root, opener, settings, server, lang, emit }) => {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  dress(shadow, css);
  // The page sees keys from here as pressed on a nameless <div>, not in a field: its shortcuts ("/" for search) would
  // swallow what is being typed. Keys pressed elsewhere never come by here.
  for (const key of ['keydown', 'keypress', 'keyup']) host.addEventListener(key, (event) => event.stopPropagation());

  const optIn = createOptIn(createApi(server, settings.site, lang), emit, surroundings);
  const isOpen = signal(false);
  const [narrow, forgetNarrow] = watchNarrow();
  const modal = () => isOpen.value && narrow.value;

  function open(): void {
    if (isOpen.value) return;
    isOpen.value = true;
    emit({ type: 'open' });
    optIn.begin();
  }
  function close(): void {
    if (!isOpen.value) return;
    isOpen.value = false;
    emit({ type: 'close' });
  }

  root.append(host);
  const endings = [
    effect(() => keepFocus(shadow, () => render(<Dialog {...{ optIn, modal, close, settings, lang }} />, shadow))),
    followOpen(shadow, isOpen, modal, opener),
    followVisibleHeight(host, isOpen),
    forgetNarrow,
    optIn.stop,
  ];

  return {
    open,
    close,
    destroy() {
      close();
      for (const end of endings) end();
      render(null, shadow);
      host.remove();
    },
  };
};
