/** The bubble itself: one real button. Its sign, a speech bubble that says yes, is drawn by the styles. */
import { make } from './make.ts';

/** `controls`: id of the element in the same shadow root that will hold what the button opens. */
export function makeButton(label: string, controls: string) {
  return make(
    'button',
    {
      type: 'button',
      part: 'bubble',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      'aria-controls': controls,
    },
    label,
  );
}
