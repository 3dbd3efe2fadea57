/** The form: what is asked for, what is said about it, and the link that is the visitor's act. */
import type { TargetedEvent } from 'preact';
import type { FormResponse } from '../../server/http/wire.ts';
import { Elsewhere } from './elsewhere.tsx';
import { questionAddress } from './hand-off.ts';
import { Sign } from './icons.tsx';
import type { OptIn } from './opt-in.ts';
import { PhoneField } from './phone-field.tsx';
import { PrivacyLine } from './privacy-line.tsx';
import { Purposes } from './purposes.tsx';
import { pageFacts } from './surroundings.ts';

export interface FormViewProps {
  readonly form: FormResponse;
  readonly optIn: OptIn;
  /** Whether what shows the code is there. */
  readonly canShowQr: boolean;
}

export function FormView({ form, optIn, canShowQr }: FormViewProps) {
  const { wording, question, hours, notice } = form;
  const { opensNewTab } = wording;
  const { entries } = optIn;

  function act(event: TargetedEvent, goesOn: () => boolean): void {
    if (goesOn()) return;
    event.preventDefault();
    // The words are at the fields by now: a screen reader reads them with the field.
    (event.currentTarget as Element).closest('form')?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a field means the link.
        event.currentTarget.querySelector<HTMLElement>('[part=link]')?.click();
      }}
    >
      {notice && <p class="notice">{notice}</p>}
      {hours && (
        <p class="hours">
          <span aria-hidden="true">{hours.open ? '●' : '○'}</span>
          {hours.text}
        </p>
      )}
      <Purposes wording={wording} entries={entries} />
      {form.phone.field !== 'hidden' && <PhoneField form={form} entries={entries} />}
      <PrivacyLine form={form} />
      <div class="foot">
        {/* auxclick: the middle button opens the link too, and a click is all the page hears of the visitor's act. */}
        <Elsewhere
          href={entries.address()}
          opensNewTab={opensNewTab}
          part="link"
          onClick={(event) => act(event, optIn.tap)}
          onAuxClick={(event) => event.button === 1 && act(event, optIn.tap)}
        >
          <Sign />
          {wording.link}
        </Elsewhere>
        <button type="button" class="by-code" disabled={!canShowQr} onClick={(event) => act(event, optIn.showQr)}>
          {wording.showQr}
        </button>
      </div>
      {/* Nothing of ours hears this tap: who only asks has agreed to nothing, and is not counted either. */}
      {question && (
        <Elsewhere href={questionAddress(form, pageFacts())} opensNewTab={opensNewTab} class="question">
          {question.text}
        </Elsewhere>
      )}
    </form>
  );
}
