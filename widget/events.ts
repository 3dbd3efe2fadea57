/**
 * What the page around the bubble can hear, as DOM CustomEvents named `jawort:…` that bubble up from the host element;
 * `detail` is the object below. A click is not a conversion: count `given`.
 */
export type JawortEvent =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'requested'; readonly reference: string }
  | { readonly type: 'given'; readonly reference: string }
  | { readonly type: 'refused'; readonly reason: RefusalReason }
  | { readonly type: 'error'; readonly reason: ErrorReason };

/** Why what was entered was not taken, by the form itself or by the server; the words for the person stand at the field. */
export type RefusalReason =
  | 'purpose-missing'
  | 'phone-missing'
  | 'phone-invalid'
  | 'phone-not-mobile'
  | 'phone-country'
  | 'other';

/**
 * - `panel-unavailable`: the panel's script did not come (blocked, offline).
 * - `form-unavailable`: the server did not answer, or the page's policy forbids asking it (`connect-src`).
 * - `origin`: the page is not among the site's origins.
 * - `not-recorded`: the server could not be reached with what was entered; WhatsApp opened all the same.
 */
export type ErrorReason = 'panel-unavailable' | 'form-unavailable' | 'origin' | 'not-recorded';
