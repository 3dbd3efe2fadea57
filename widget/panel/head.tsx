/** Who writes, as a face or as our sign; and the way out, where there is one. */
import type { FormResponse } from '../../server/http/wire.ts';
import type { BubbleTexts } from '../contract.ts';
import { Cross, Sign } from './icons.tsx';

export interface HeadProps {
  readonly form: FormResponse | undefined;
  readonly heading: string | undefined;
  readonly server: string;
  readonly texts: BubbleTexts | undefined;
  /** Undefined: the form stands in the page and cannot be closed. */
  readonly close: (() => void) | undefined;
}

export function Head({ form, heading = '', server, texts, close }: HeadProps) {
  return (
    <div class="head">
      {form?.avatar ? (
        // Beside a name, a picture that is missing says nothing.
        <img class="face" src={server + form.avatar} alt="" onError={(event) => event.currentTarget.remove()} />
      ) : (
        <Sign />
      )}
      <h2 key={heading} id="heading" part="heading">
        {heading || texts?.label}
      </h2>
      {close && (
        <button type="button" class="close" onClick={close} aria-label={form?.wording.close ?? texts?.close}>
          <Cross />
        </button>
      )}
    </div>
  );
}
