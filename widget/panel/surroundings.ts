/** Where and how the visitor saw the panel: the part of the evidence that only the browser knows. */
import type { OptInRequest } from '../../server/http/wire.ts';

declare const __JAWORT_VERSION__: string;

export function surroundings(): Pick<OptInRequest, 'page' | 'ui'> {
  return {
    // Without query and fragment: those may name the person (newsletter links, order numbers).
    page: location.origin + location.pathname,
    ui: {
      version: __JAWORT_VERSION__,
      width: innerWidth,
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    },
  };
}
