/** Opens and closes the dialog: beside the page where there is room, instead of the page where there is none. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** The same words stand in panel.css. Low counts as narrow: a phone on its side, a desktop at 200 % zoom. */
const narrow = '(max-width: 479.98px), (max-height: 479.98px)';

/** Whether the screen is narrow, now and after every turn of it; and a function that stops watching. */
export function watchNarrow(): [ReadonlySignal<boolean>, () => void] {
  const query = matchMedia(narrow);
  const isNarrow = signal(query.matches);
  const look = () => {
    isNarrow.value = query.matches;
  };
  query.addEventListener('change', look);
  return [isNarrow, () => query.removeEventListener('change', look)];
}

/**
 * On a wide screen the dialog is never modal: the page stays readable and usable. On a narrow one the browser's own
 * `showModal` makes the rest inert, so that not one attribute, style or scroll position of the page is touched.
 * Focus goes in on opening, and back to the opener only if it was inside.
 */
export function followOpen(
  shadow: ShadowRoot,
  isOpen: ReadonlySignal<boolean>,
  modal: () => boolean,
  opener: HTMLElement,
): () => void {
  return effect(() => {
    const dialog = shadow.querySelector('dialog');
    const asModal = modal();
    if (!dialog || (dialog.open === isOpen.value && !isOpen.value)) return;
    const wasInside = shadow.activeElement;
    // Also when the screen turns: a dialog changes its kind only by being opened anew.
    dialog.close();
    if (!isOpen.value) {
      if (wasInside) opener.focus();
      return;
    }
    if (asModal) dialog.showModal();
    else dialog.show();
    // The dialog itself, not its first field: nobody asked for a keyboard yet, and a screen reader begins with the name.
    dialog.focus();
  });
}
