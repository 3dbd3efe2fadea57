/** What the story asks a page about itself. Sent into the page: each uses nothing from around it. */

/** The panel as the engine draws it: is it modal, do its colours know light and dark, does anything reach out sideways. */
export function look() {
  let bubble: Element | undefined;
  let panel: HTMLDialogElement | undefined;
  const search = (room: Document | ShadowRoot) => {
    for (const { shadowRoot } of room.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      bubble ??= shadowRoot.querySelector('[part=bubble]') ?? undefined;
      panel ??= shadowRoot.querySelector('dialog') ?? undefined;
      search(shadowRoot);
    }
  };
  search(document);
  if (!bubble || !panel) throw new Error('There is no bubble, or no panel.');
  const ground = (scheme: string) => {
    panel?.style.setProperty('color-scheme', scheme);
    return getComputedStyle(panel as Element).backgroundColor;
  };
  const [light, dark] = [ground('light'), ground('dark')];
  panel.style.removeProperty('color-scheme');
  const reaching = [document.documentElement, panel].map((room) => room.scrollWidth - room.clientWidth);
  return {
    modal: panel.matches(':modal'),
    bubble: getComputedStyle(bubble).backgroundColor,
    light,
    dark,
    sideways: Math.max(0, ...reaching),
  };
}

/** The name of what has focus, however deep. */
export function focused(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether something of the page has focus that lies behind the panel. */
export function isBehind(): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element !== null && element !== document.body && element.closest('dialog') === null;
}

/** Everything a page can leave on a device. */
export async function stored() {
  const workers = await navigator.serviceWorker?.getRegistrations();
  return [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    workers?.length ?? 0,
  ];
}

/** Origins of everything the page has asked for. */
export function whomItAsked(): string[] {
  const entries = performance.getEntriesByType('resource');
  return [...new Set(entries.map(({ name }) => new URL(name).origin))].filter((origin) => origin !== 'null');
}

/** Takes the bubble's own styles away, the rule for paper among them. */
export function undress(): void {
  for (const { shadowRoot } of document.querySelectorAll('body > *'))
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [];
}

/** After `undress`: as long as it has its own styles, no page can hide it. Taken out, it would come back. */
export function hide(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body > *'))
    if (element.shadowRoot) element.style.setProperty('display', 'none');
}

/** Both elements of the theme, as the engine draws them. */
export function elements() {
  const inner = (element: string, selector: string): Element => {
    for (const one of document.querySelector(element)?.shadowRoot?.querySelectorAll('*') ?? []) {
      const found = one.matches(selector) ? one : one.shadowRoot?.querySelector(selector);
      if (found) return found;
    }
    throw new Error(`There is no ${selector} in ${element}.`);
  };
  const form = inner('jawort-bubble[mode=inline]', '[part=panel]');
  const { documentElement } = document;
  return {
    bubble: getComputedStyle(inner('jawort-bubble:not([mode])', '[part=bubble]')).backgroundColor,
    form: { position: getComputedStyle(form).position, modal: form.matches(':modal') },
    sideways: Math.max(0, documentElement.scrollWidth - documentElement.clientWidth),
  };
}

/** How far the modal panel stays away from the left and the right edge of the page, or reaches over it. */
export function reach(): readonly number[] | undefined {
  const search = (room: Document | ShadowRoot): Element | null => {
    for (const { shadowRoot } of room.querySelectorAll('*')) {
      const found = shadowRoot && (shadowRoot.querySelector('dialog:modal') ?? search(shadowRoot));
      if (found) return found;
    }
    return null;
  };
  const box = search(document)?.getBoundingClientRect();
  return box && [box.left, document.documentElement.clientWidth - box.right];
}

/** As a framework does that draws the page once more. */
export function renew(): void {
  for (const element of document.querySelectorAll('jawort-bubble')) element.replaceWith(element.cloneNode());
}

/** The bubble's element, from the end of the page to its beginning. */
export function move(): void {
  const floating = document.querySelector('jawort-bubble:not([mode])');
  if (floating) document.body.prepend(floating);
}

export function takeAway(): void {
  for (const element of document.querySelectorAll('jawort-bubble')) element.remove();
}
