/** Watches over the phone field: after every edit, and when the visitor leaves it. A failure here is nobody's problem. */
import type { Entries } from '../panel/entries.ts';
import type { Numbers } from './numbers.ts';
import { tidy } from './tidy.ts';

export function attend(field: HTMLInputElement, entries: Entries, numbers: Numbers): void {
  entries.seemsRight = () => {
    try {
      return numbers.accepts(entries.number(), entries.form.value?.phone.country ?? '');
    } catch {
      return true;
    }
  };

  function edited(event: Event): void {
    try {
      tidy(field, event, entries.phone.peek(), entries.country.peek(), numbers);
    } catch {
      // Stays as it was typed.
    }
    entries.type(field.value);
  }
  // Before the panel hears of it, and reads what stands there.
  field.addEventListener('input', edited, true);
  field.addEventListener('compositionend', edited);

  /** Nobody is scolded while still typing; but before the tap, if it is known by then. */
  function say(): void {
    const invalid = entries.form.peek()?.wording.invalidPhone;
    const isThere = field.isConnected && !field.matches(':focus') && field.value.trim();
    if (!isThere || entries.seemsRight()) return;
    entries.problems.value = { ...entries.problems.peek(), phone: invalid };
    // Focus is elsewhere by now, so a screen reader has to be told.
    field.closest('.field')?.querySelector('.problem')?.setAttribute('role', 'alert');
  }
  field.addEventListener('blur', () => {
    // The words move what lies around them: not away from under a finger that is about to tap it.
    if (document.querySelector(':active')) addEventListener('pointerup', () => setTimeout(say), { once: true });
    else say();
  });
}
