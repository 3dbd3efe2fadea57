/** Tells the styles how much of the screen a phone's keyboard leaves. */

/** iOS lays its keyboard over the page without changing `dvh`: the link would lie underneath, out of reach. */
export function followVisibleHeight(host: HTMLElement, signal: AbortSignal): void {
  const screen = window.visualViewport;
  const measure = () => {
    host.style.setProperty('--visible', `${screen?.height}px`);
    // The field that called the keyboard would stay where the screen has just ended.
    if (host.shadowRoot?.querySelector('dialog')) host.shadowRoot.activeElement?.scrollIntoView(false);
  };
  measure();
  screen?.addEventListener('resize', measure, { signal });
}
