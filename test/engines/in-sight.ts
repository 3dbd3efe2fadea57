/** Finds an element in a page as a person would. The functions are sent into the page: they use nothing from around them. */
import type { Wanted } from './engine.ts';

/** A regular expression does not travel as JSON. */
export interface Looked {
  readonly role: Wanted['role'];
  readonly pattern: string;
}

export const looked = ({ role, name }: Wanted): Looked => ({ role, pattern: name.source });

/** The first visible element of this role and name, in the document or in an open shadow root however deep. */
export function findInSight({ role, pattern }: Looked): HTMLElement | null {
  const selectors = {
    button: 'button, [role=button]',
    checkbox: 'input[type=checkbox]',
    dialog: 'dialog[open], [role=dialog]',
    heading: 'h1, h2, h3',
    link: 'a[href]',
    textbox: 'input:not([type]), input[type=text], input[type=tel], textarea',
    toggle: 'button[aria-pressed]',
  };
  const wanted = new RegExp(pattern);
  const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  const nameOf = (element: HTMLElement): string => {
    const label = element.getAttribute('aria-label');
    if (label) return label;
    const labelledBy = element.getAttribute('aria-labelledby');
    const room = element.getRootNode() as Document | ShadowRoot;
    if (labelledBy) return textOf(room.getElementById(labelledBy));
    const { labels } = element as HTMLInputElement;
    return labels ? [...labels].map(textOf).join(' ') || textOf(element) : textOf(element);
  };

  const search = (room: Document | ShadowRoot): HTMLElement | null => {
    for (const element of room.querySelectorAll<HTMLElement>('*')) {
      const inner = element.shadowRoot && search(element.shadowRoot);
      if (inner) return inner;
      const fits = element.matches(selectors[role]) && element.checkVisibility({ visibilityProperty: true });
      if (fits && wanted.test(nameOf(element))) return element;
    }
    return null;
  };
  return search(document);
}
