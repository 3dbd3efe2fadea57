/** Where and how the visitor saw the panel: the part of the evidence that only the browser knows. */
import type { OptInRequest } from '../../server/http/wire.ts';
import type { PageFacts } from './hand-off.ts';

declare const __JAWORT_VERSION__: string;

/** Without query and fragment: those may name the person (newsletter links, order numbers). */
const address = () => location.origin + location.pathname;

export function surroundings(host: Element): Pick<OptInRequest, 'page' | 'ui'> {
  const { colorScheme } = getComputedStyle(host);
  return {
    page: address(),
    ui: {
      version: __JAWORT_VERSION__,
      width: innerWidth,
      // "light dark" follows the visitor; one alone, or none ("normal"), does not.
      theme:
        colorScheme === 'dark' || (/dark/.test(colorScheme) && matchMedia('(prefers-color-scheme: dark)').matches)
          ? 'dark'
          : 'light',
    },
  };
}

export const pageFacts = (): PageFacts => ({
  title: document.title.slice(0, 100),
  url: address(),
  host: location.host,
});
