/** Only the sign, without words beside it. Its name stays for who hears it, and for who points at it. */
import type { Part } from '../contract.ts';

const icon: Part = ({ button, dress }) => {
  const words = button.lastChild?.textContent ?? '';
  button.lastChild?.remove();
  button.setAttribute('aria-label', words);
  button.title = words;
  dress('[part=bubble]{justify-content:center;width:var(--size);padding:0}');
};
export default icon;
