/**
 * What nobody needs before the form is there: the next steps, the code to scan, the wait and the yes, what a phone's
 * keyboard covers, and why there is no form. Imports nothing of the panel but types, and is handed what it needs: a file
 * that imported the panel would get a second one, with a second Preact, wherever the first had to be fetched under another
 * address.
 */
import type { h as createElement, VNode } from 'preact';
import type { FormResponse } from '../../../server/http/wire.ts';
import type { Elsewhere as AnyLink } from '../elsewhere.tsx';
import type { OptIn, View } from '../opt-in.ts';
import css from './after.css?inline';
import { QrCode } from './qr-code.tsx';

export { follow } from './follow.ts';
export { followVisibleHeight } from './visible-height.ts';
export { whyNoForm } from './why-no-form.ts';
export { css };

export interface DrawnWith {
  readonly optIn: OptIn;
  readonly form: FormResponse;
  readonly Elsewhere: typeof AnyLink;
}

/** Nothing: the form's own. */
export function heading(view: View, { wording }: FormResponse): string | undefined {
  if (view === 'confirmed') return wording.confirmedHeading;
  return view === 'next' ? wording.nextHeading : undefined;
}

/** `h`: what JSX becomes here. */
export function draw(h: typeof createElement, { optIn, form: { wording }, Elsewhere }: DrawnWith): VNode {
  if (optIn.view() === 'confirmed') {
    return (
      <svg class="yes" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d="m7 12.5 3.5 3.5 6.5-7" />
      </svg>
    );
  }
  return (
    <div class="steps">
      {QrCode(h, optIn.latest.value?.qr, wording)}
      <ol>
        {wording.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="actions">
        <Elsewhere href={optIn.entries.address()} opensNewTab={wording.opensNewTab} part="link">
          {wording.openAgain}
        </Elsewhere>
        <button type="button" onClick={optIn.fetchAgain}>
          {wording.edit}
        </button>
      </div>
    </div>
  );
}
