/** The frame around every state of the panel: name, close button, status region, and its keys. */
import type { BubbleSettings } from '../contract.ts';
import { directionOf } from '../direction.ts';
import { Elsewhere } from './elsewhere.tsx';
import { turnAtTheEdge } from './focus.ts';
import { FormView } from './form-view.tsx';
import { Cross, Sign } from './icons.tsx';
import { NextSteps } from './next-steps.tsx';
import type { OptIn } from './opt-in.ts';
import { Unavailable } from './unavailable.tsx';

export interface DialogProps {
  readonly optIn: OptIn;
  readonly modal: () => boolean;
  readonly close: () => void;
  readonly settings: BubbleSettings;
  readonly lang: string;
}

export function Dialog({ optIn, modal, close, settings, lang: asked }: DialogProps) {
  const view = optIn.view.value;
  const form = optIn.entries.form.value;
  const texts = settings.texts[asked];
  const lang = form?.lang ?? asked;

  return (
    <dialog
      part="panel"
      class={`${settings.position} ${view}`}
      lang={lang}
      dir={directionOf(lang)}
      tabIndex={-1}
      aria-labelledby="heading"
      aria-modal={modal() || undefined}
      aria-busy={view === 'loading'}
      onKeyDown={(event) => {
        // Hears only what happens inside: with focus elsewhere, Escape belongs to the page. While characters are being
        // composed, it belongs to the composing.
        if (event.key === 'Escape' && !event.isComposing) close();
        if (event.key === 'Tab' && modal()) turnAtTheEdge(event, event.currentTarget);
      }}
      // The browser's own ways of closing a modal dialog, such as "back" on Android.
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="head">
        <Sign />
        <h2 id="heading">{optIn.heading() || texts?.label}</h2>
        <button type="button" class="close" onClick={close} aria-label={form?.wording.close ?? texts?.close}>
          <Cross />
        </button>
      </div>
      {view === 'loading' && <div class="skeleton" />}
      {view === 'unavailable' && texts && <Unavailable texts={texts} number={settings.number} />}
      {view === 'form' && form && <FormView form={form} entries={optIn.entries} tap={optIn.tap} />}
      {view === 'next' && form && <NextSteps wording={form.wording} />}
      {view === 'confirmed' && <Sign />}
      <p role="status">{optIn.status()}</p>
      {view === 'next' && form && (
        <div class="actions">
          <Elsewhere href={optIn.entries.address()} opensNewTab={form.wording.opensNewTab} part="link">
            {form.wording.openAgain}
          </Elsewhere>
          <button type="button" onClick={optIn.edit}>
            {form.wording.edit}
          </button>
        </div>
      )}
    </dialog>
  );
}
