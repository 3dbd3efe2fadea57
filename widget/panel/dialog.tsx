/** The frame around every state of the panel: name, way out, status region, and its keys. */
import { h } from 'preact';
import type { BubbleSettings } from '../contract.ts';
import { directionOf } from '../direction.ts';
import { Elsewhere } from './elsewhere.tsx';
import { FormView } from './form-view.tsx';
import { Head } from './head.tsx';
import type { After, OptIn } from './opt-in.ts';

export interface DialogProps {
  readonly optIn: OptIn;
  readonly modal: () => boolean;
  readonly close: () => void;
  readonly settings: BubbleSettings;
  readonly server: string;
  readonly lang: string;
  readonly after: After | undefined;
}

export function Dialog({ optIn, modal, close, settings, server, lang: asked, after }: DialogProps) {
  const view = optIn.view();
  const said = optIn.said.value;
  const form = optIn.entries.form.value;
  const texts = settings.texts[asked];
  const lang = form?.lang ?? asked;
  // In the page the form is a part of it among others: a region, with nothing to close.
  const inline = settings.mode === 'inline';
  const Frame = inline ? 'section' : 'dialog';

  return (
    <Frame
      part="panel"
      class={settings.position}
      lang={lang}
      dir={directionOf(lang)}
      tabIndex={-1}
      aria-labelledby="heading"
      aria-modal={modal() || undefined}
      aria-busy={view === 'loading'}
      // Hears only what happens inside: with focus elsewhere, Escape belongs to the page. While characters are being
      // composed, it belongs to the composing.
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && close()}
      // The browser's own ways of closing a modal dialog, such as "back" on Android.
      onCancel={(event: Event) => {
        event.preventDefault();
        close();
      }}
    >
      <Head
        form={form}
        heading={(form && after?.heading(view, form)) ?? form?.wording.heading}
        {...{ server, texts }}
        close={inline ? undefined : close}
      />
      <p role="status" class={said === form?.wording.heading ? 'hidden' : undefined}>
        {said}
      </p>
      {view === 'unavailable' && texts && (
        <div class="actions">
          <a href={`https://wa.me/${settings.number}`} target="_blank" rel="noopener" part="link">
            {texts.link}
          </a>
        </div>
      )}
      {form && view === 'form' && <FormView form={form} optIn={optIn} canShowQr={Boolean(after)} />}
      {form && (view === 'next' || view === 'confirmed') && after?.draw(h, { optIn, form, Elsewhere })}
    </Frame>
  );
}
