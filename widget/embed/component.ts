/** What the Preact and the React component share: properties as attributes, and events as callbacks. No framework in it. */
import type { JawortEvent } from '../events.ts';
import { attributeNames, camelCase } from './attributes.ts';

type OneOf<Known extends string> = Known | (string & {});

/** Attributes of `<jawort-bubble>`. Distances are pixels, times seconds. */
export interface JawortBubbleAttributes {
  /** Id of the site in the server's configuration. */
  site: string;
  /** Address of the Jawort server, for example `https://optin.example.com`. */
  server: string;
  /** A language of the site; without it the page's, then the visitor's. */
  lang?: string;
  /** `inline`: the form stands where the element is. `launcher`: no bubble, buttons with `data-jawort-open` open the panel. */
  mode?: OneOf<'bubble' | 'inline' | 'launcher'>;
  /** Where visitors come from, for the numbers of `GET /v1/stats`: a-z, 0-9, `.`, `-`, `_`. */
  source?: string;
  /** In a design tool: everything is shown, nothing is recorded. */
  preview?: boolean | '';
  position?: OneOf<'start' | 'end'>;
  /** `#rrggbb`; the text on it is chosen so that it can be read. */
  color?: string;
  /** `auto`: the visitor's system; `page`: the page's own `color-scheme`. */
  theme?: OneOf<'auto' | 'light' | 'dark' | 'page'>;
  size?: OneOf<'small' | 'medium' | 'large'>;
  show?: OneOf<'label' | 'icon'>;
  /** Words on the bubble, in place of the site's. */
  label?: string;
  'offset-block'?: number | string;
  'offset-inline'?: number | string;
  'offset-block-mobile'?: number | string;
  'offset-inline-mobile'?: number | string;
  /** A balloon beside the bubble. */
  greeting?: string;
  'greeting-after'?: number | string;
  'open-after'?: number | string;
  /** Percent of the page's height. */
  'open-at-scroll'?: number | string;
  /** Selector of an element. */
  'open-when-visible'?: string;
  /** Selector of elements that open the panel. */
  'open-on-click'?: string;
  'open-at-hash'?: string;
  /** Path patterns, separated by spaces or commas; `*` stands for anything. */
  include?: string;
  exclude?: string;
}

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** The same in camel case, as components write it: `offsetBlock`, `openAfter`. */
export type JawortBubbleOptions = {
  [Name in keyof JawortBubbleAttributes as Camel<Name>]: JawortBubbleAttributes[Name];
};

type EventOf<Type extends JawortEvent['type']> = Extract<JawortEvent, { readonly type: Type }>;

export interface JawortBubbleCallbacks {
  onOpen?(event: EventOf<'open'>): void;
  onClose?(event: EventOf<'close'>): void;
  /** The first opt-in is recorded. No conversion yet. */
  onRequested?(event: EventOf<'requested'>): void;
  /** The person has said JA in WhatsApp: the conversion. */
  onGiven?(event: EventOf<'given'>): void;
  onRefused?(event: EventOf<'refused'>): void;
  onError?(event: EventOf<'error'>): void;
}

const types = ['open', 'close', 'requested', 'given', 'refused', 'error'] as const;

/** Attributes for the element, from a component's properties; what is absent or false has no attribute. */
export function attributesFrom(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const name of attributeNames) {
    const value = options[camelCase(name)];
    if (value === undefined || value === null || value === false) continue;
    all[name] = value === true ? '' : String(value);
  }
  return all;
}

/**
 * Calls back whatever `current()` has at that moment, so that a component that is drawn anew with other functions need not
 * listen anew. Answers with a function that stops.
 */
export function listenTo(element: EventTarget, current: () => JawortBubbleCallbacks): () => void {
  const over = new AbortController();
  for (const type of types) {
    const name = `on${type[0]?.toUpperCase()}${type.slice(1)}` as keyof JawortBubbleCallbacks;
    element.addEventListener(
      `jawort:${type}`,
      (event) => (current()[name] as ((detail: unknown) => void) | undefined)?.((event as CustomEvent).detail),
      { signal: over.signal },
    );
  }
  return () => over.abort();
}
