/** Tells the styles how much of the screen a phone's keyboard leaves. */
import { effect, type ReadonlySignal } from '@preact/signals';

/** iOS lays its keyboard over the page without changing `dvh`: the link would lie underneath, out of reach. */
export function followVisibleHeight(host: HTMLElement, isOpen: ReadonlySignal<boolean>): () => void {
  return effect(() => {
    const screen = window.visualViewport;
    if (!isOpen.value || !screen) return;
    const measure = () => {
      host.style.setProperty('--visible', `${screen.height}px`);
      // The field that called the keyboard would stay where the screen has just ended.
      host.shadowRoot?.activeElement?.scrollIntoView(false);
    };
    measure();
    screen.addEventListener('resize', measure);
    return () => screen.removeEventListener('resize', measure);
  });
}
