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

/** What the components take of a framework's own attributes of an element: all that ours do not say already. */
export type ElementAttributes<OfFramework> = Omit<
  OfFramework,
  keyof JawortBubbleOptions | keyof JawortBubbleCallbacks | 'children' | 'style'
>;

/** Where our custom properties are set on the element itself; types of frameworks know none. */
export interface CustomProperties {
  [name: `--${string}`]: string | number | undefined;
}

/** With a hyphen TSX takes any name; this is for `createElement` and spread objects. */
export interface DataAttributes {
  [name: `data-${string}`]: unknown;
}

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
const callbackOf = (type: (typeof types)[number]) =>
  `on${type[0]?.toUpperCase()}${type.slice(1)}` as keyof JawortBubbleCallbacks;

const ours = new Set<string>([...attributeNames.map(camelCase), ...types.map(callbackOf)]);

/**
 * Attributes for the element, from a component's properties; what is absent or false has no attribute. What any element takes
 * (class, style, id, `data-…`) goes through as it is.
 */
export function attributesFrom(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const name of attributeNames) {
    const value = options[camelCase(name)];
    if (isUnsaid(value)) continue;
    all[name] = value === true ? '' : String(value);
  }
  for (const [property, value] of Object.entries(options)) {
    if (ours.has(property)) continue;
    // On an element of this kind, React 18 writes classname="…".
    const name = property === 'className' ? 'class' : property;
    // React 18 writes hidden="false" there, which hides; React 19 leaves out aria-hidden="false", which says something.
    const isWord = typeof value === 'boolean' && /^(aria|data)-/.test(name);
    if (isWord || !isUnsaid(value)) all[name] = isWord ? String(value) : value;
  }
  return all;
}

const isUnsaid = (value: unknown) => value === undefined || value === null || value === false;

/**
 * Calls back whatever `current()` has at that moment, so that a component that is drawn anew with other functions need not
 * listen anew. Answers with a function that stops.
 */
export function listenTo(element: EventTarget, current: () => JawortBubbleCallbacks): () => void {
  const over = new AbortController();
  for (const type of types) {
    const name = callbackOf(type);
    element.addEventListener(
      `jawort:${type}`,
      (event) => (current()[name] as ((detail: unknown) => void) | undefined)?.((event as CustomEvent).detail),
      { signal: over.signal },
    );
  }
  return () => over.abort();
}
