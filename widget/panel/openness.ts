/** Opens and closes the dialog: beside the page where there is room, instead of the page where there is none. */
import { effect, signal as makeSignal, type ReadonlySignal } from '@preact/signals';
import { narrow } from '../narrow.ts';

/** Whether the screen is narrow, now and after every turn of it. */
export function watchNarrow(signal: AbortSignal): ReadonlySignal<boolean> {
  const query = matchMedia(narrow);
  const isNarrow = makeSignal(query.matches);
  query.addEventListener('change', () => (isNarrow.value = query.matches), { signal });
  return isNarrow;
}

/**
 * On a wide screen the dialog is not modal, unless the page has a modal one beneath it: the page stays readable and usable.
 * On a narrow one the browser's own `showModal` makes the rest inert, so that not one attribute, style or scroll position of
 * the page is touched, and Tab never gets there.
 * Focus goes in on opening, unless the panel opened by itself beside a page in use; and back to the opener only if it was
 * inside.
 */
export function followOpen(
  shadow: ShadowRoot,
  isOpen: ReadonlySignal<boolean>,
  modal: () => boolean,
  opener: () => HTMLElement,
  takesFocus: () => boolean,
): () => void {
  return effect(() => {
    const dialog = shadow.querySelector('dialog');
    // Beneath a modal dialog of the page's own, nothing could be clicked that is not modal too.
    const asModal = modal() || document.querySelector('dialog:modal');
    if (!dialog || (dialog.open === isOpen.value && !isOpen.value)) return;
    const wasInside = shadow.activeElement;
    // Also when the screen turns: a dialog changes its kind only by being opened anew.
    dialog.close();
    if (!isOpen.value) {
      if (wasInside) opener().focus();
      return;
    }
    if (asModal) dialog.showModal();
    else if (takesFocus() || wasInside) dialog.show();
    else {
      // `show()` would move focus by itself.
      dialog.open = true;
      return;
    }
    // The dialog itself, not its first field: nobody asked for a keyboard yet, and a screen reader begins with the name. But
    // whoever was typing while the screen turned goes on.
    ((wasInside as HTMLElement | null) ?? dialog).focus();
  });
}
