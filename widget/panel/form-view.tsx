/** The form: what is asked for, what is said about it, and the link that is the visitor's act. */
import type { TargetedEvent } from 'preact';
import type { FormResponse } from '../../server/http/wire.ts';
import { Elsewhere } from './elsewhere.tsx';
import type { Entries } from './entries.ts';
import { Sign } from './icons.tsx';
import { PhoneField } from './phone-field.tsx';
import { PrivacyLine } from './privacy-line.tsx';
import { Purposes } from './purposes.tsx';

export interface FormViewProps {
  readonly form: FormResponse;
  readonly entries: Entries;
  readonly tap: () => boolean;
}

export function FormView({ form, entries, tap }: FormViewProps) {
  const { wording, question } = form;
  const { opensNewTab } = wording;

  function follow(event: TargetedEvent<HTMLAnchorElement>): void {
    if (tap()) return;
    event.preventDefault();
    // The words are at the fields by now: a screen reader reads them with the field.
    event.currentTarget.closest('form')?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
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
      <Purposes wording={wording} entries={entries} />
      {form.phone.field !== 'hidden' && <PhoneField form={form} entries={entries} />}
      <PrivacyLine form={form} />
      <div class="foot">
        {/* auxclick: the middle button opens the link too, and a click is all the page hears of the visitor's act. */}
        <Elsewhere
          href={entries.address()}
          opensNewTab={opensNewTab}
          part="link"
          onClick={follow}
          onAuxClick={(event) => event.button === 1 && follow(event)}
        >
          <Sign />
          {wording.link}
        </Elsewhere>
      </div>
      {/* Nothing of ours hears this tap: who only asks has agreed to nothing, and is not counted either. */}
      {question && (
        <Elsewhere href={question.url} opensNewTab={opensNewTab} class="question">
          {question.text}
        </Elsewhere>
      )}
    </form>
  );
}
