/**
 * What the page around the bubble can hear, as DOM CustomEvents named `jawort:…` that bubble up from the host element;
 * `detail` is the object below. A click is not a conversion: count `given`.
 */
export type JawortEvent =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'requested'; readonly reference: string }
  | { readonly type: 'given'; readonly reference: string }
  | { readonly type: 'error'; readonly reason: 'panel-unavailable' | 'form-unavailable' | 'not-recorded' };
