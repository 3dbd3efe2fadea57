/**
 * `<jawort-bubble site="blumen-mueller" server="https://optin.example.com">`: the bubble, or with `mode="inline"` the form,
 * where a theme puts it. Thin: the bubble itself comes from the site's own server, so a theme never ships an old one.
 * Importing this on a server touches nothing.
 */
import type { JawortApi } from '../contract.ts';
import type { JawortEvent } from '../events.ts';
import { attributeNames, camelCase, partsFor, type Said, settingsFrom } from './attributes.ts';
import type { JawortBubbleOptions } from './component.ts';

interface SiteModule {
  /** Undefined: the page has a bubble already. */
  mount(server: string, said: Said, el: HTMLElement): JawortApi | undefined;
}

export const tagName = 'jawort-bubble';

type JawortEventMap = {
  [Type in JawortEvent['type'] as `jawort:${Type}`]: CustomEvent<Extract<JawortEvent, { readonly type: Type }>>;
};

declare global {
  interface HTMLElementTagNameMap {
    [tagName]: JawortBubbleElement;
  }
  /** Of `document`, `window` and every element: our events bubble up. */
  interface GlobalEventHandlersEventMap extends JawortEventMap {}
  interface Window {
    /** The page's one floating bubble, once its script has come. */
    jawort?: JawortApi;
  }
}

/** Each attribute is a property too; read, it is the attribute's text, or `null`. `lang` every element has. */
type Properties = {
  [Name in Exclude<keyof JawortBubbleOptions, 'lang'>]: string | number | boolean | null | undefined;
};
/** The accessors are made below, in a loop over the attributes. */
export interface JawortBubbleElement extends Properties {}

const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** Where the element's own script came from, for elements that do not name a server. */
let usualServer = '';

/**
 * Of all elements of the page. Firefox remembers that a module's address failed and never asks for it again: the next
 * element that the page draws asks with a number behind it.
 */
let failures = 0;

/** Draws those that were not drawn, because the page had its one bubble. */
const waiting: (() => void)[] = [];

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as above.
export class JawortBubbleElement extends Base {
  static readonly observedAttributes: readonly string[] = attributeNames;
  #mounting: Promise<void> | undefined;
  #bubble: JawortApi | undefined;
  /** Rises when what is being loaded is no longer wanted. */
  #turn = 0;

  connectedCallback(): void {
    const own = this as unknown as Record<string, unknown>;
    for (const property of attributeNames.map(camelCase)) {
      // Set before this class was there: it would cover ours.
      if (!Object.hasOwn(own, property)) continue;
      const value = own[property];
      delete own[property];
      own[property] = value;
    }
    // Moved about by the page, not taken out and put in again: see disconnectedCallback.
    this.#mounting ??= this.#mount();
  }

  disconnectedCallback(): void {
    // Frameworks move elements by taking them out and putting them in at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.destroy();
      // A page that fades out its last state has drawn the next one already.
      for (const draw of waiting.splice(0)) draw();
    });
  }

  /** Into the document of a frame, say, where the styles that it has are lost. Put into the page there, it is drawn anew. */
  adoptedCallback(): void {
    this.destroy();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    // A theme that sets six attributes gets one new bubble.
    if (before !== after && this.#mounting) queueMicrotask(this.#anew());
  }

  /** Answers with a function that draws it anew, unless that, or its end, has come by then. */
  #anew(): () => void {
    const turn = this.#turn;
    return () => {
      if (turn !== this.#turn) return;
      this.destroy();
      if (this.isConnected) this.connectedCallback();
    };
  }

  async open(opener?: HTMLElement): Promise<void> {
    await this.#mounting;
    await this.#bubble?.open(opener);
  }

  close(): void {
    this.#bubble?.close();
  }

  /** Takes the bubble away and leaves the element; connecting it again brings the bubble back. */
  destroy(): void {
    this.#turn++;
    this.#mounting = undefined;
    this.#bubble?.destroy();
    this.#bubble = undefined;
    // What stands between the tags is shown again.
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }

  on<Type extends JawortEvent['type']>(
    type: Type,
    listener: (event: CustomEvent<Extract<JawortEvent, { readonly type: Type }>>) => void,
  ): () => void {
    this.addEventListener(`jawort:${type}`, listener as EventListener);
    return () => this.removeEventListener(`jawort:${type}`, listener as EventListener);
  }

  async #mount(): Promise<void> {
    const turn = this.#turn;
    const read = (name: string) => this.getAttribute(name);
    // Frameworks put an element into the page first, and then say what it is.
    if (!read('site')) return;
    const server = (read('server') || usualServer).replace(/\/+$/, '');
    const said = settingsFrom(read);
    const address = `${server}/w/${read('site')}.mjs?with=${partsFor(said)}${failures ? `&again=${failures}` : ''}`;
    try {
      const { mount }: SiteModule = await import(/* webpackIgnore: true */ /* @vite-ignore */ address);
      if (turn !== this.#turn) return;
      this.#bubble = mount(server, said, this);
      if (this.#bubble) return;
      waiting.push(this.#anew());
      console.info('jawort: this page has a bubble already.', this);
    } catch (failure) {
      failures++;
      if (turn !== this.#turn) return;
      // Whatever stands between the tags goes on being shown.
      console.warn(`jawort: ${address} did not load. Is the address right, and in script-src?`, failure);
      this.dispatchEvent(
        new CustomEvent('jawort:error', {
          detail: { type: 'error', reason: 'panel-unavailable' },
          bubbles: true,
          composed: true,
        }),
      );
    }
  }
}

for (const name of attributeNames) {
  Object.defineProperty(JawortBubbleElement.prototype, camelCase(name), {
    get(this: Element) {
      return this.getAttribute(name);
    },
    set(this: Element, value: unknown) {
      // As components say it: `preview={false}`, and `null` for nothing.
      if (value === false || value == null) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? '' : `${value}`);
    },
  });
}

/** Twice is once. `server`: for elements without one of their own. */
export function defineJawortBubble(server = ''): void {
  usualServer ||= server;
  if (globalThis.customElements && !customElements.get(tagName)) customElements.define(tagName, JawortBubbleElement);
}
