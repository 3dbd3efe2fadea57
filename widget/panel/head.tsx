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
      <Sign />
      {form?.avatar && (
        // Lies upon the sign, which is there without it. Beside a name, the picture itself says nothing.
        <img
          class="face"
          src={server + form.avatar}
          alt=""
          onError={({ currentTarget }) => (currentTarget.hidden = true)}
        />
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
