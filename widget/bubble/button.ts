/** The bubble itself: one real button with our own sign, a speech bubble that says yes. */
import type { BubbleSettings } from '../contract.ts';
import { make } from './make.ts';

/** `controls`: id of the element in the same shadow root that will hold what the button opens. */
export function makeButton(label: string, controls: string, { color, ink, position }: BubbleSettings) {
  const button = make(
    'button',
    {
      type: 'button',
      part: 'bubble',
      class: position,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      'aria-controls': controls,
    },
    make(
      'svg',
      { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
      // The tick is a hole, so that one colour does on any ground, also under forced colours.
      make('path', {
        d: 'M7 3h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-5l-4.4 3.7a.6.6 0 0 1-1-.45V17A4 4 0 0 1 3 13V7a4 4 0 0 1 4-4ZM7.2 11l3.6 3.6 6-6.45-1.6-1.5-4.4 4.75-2-2Z',
      }),
    ),
    label,
  );
  // Colours by setProperty: a style attribute would be refused by a page's `style-src`.
  button.style.setProperty('--color', color);
  button.style.setProperty('--ink', ink);
  return button;
}
