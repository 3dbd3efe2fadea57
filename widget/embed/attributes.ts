/** What the attributes of `<jawort-bubble>` say, as the bubble's settings have it. Pure. */
import type { BubbleSettings, PartName } from '../contract.ts';
import { inkOn } from './ink.ts';

type Meaning = string | number | boolean | object | undefined;
type Reader = (text: string) => Meaning;
/** How it is read (what cannot be read counts as not said), and where in a group of settings it stands. */
type Attribute = readonly [read: Reader, group?: 'style' | 'triggers' | 'pages' | 'greeting', key?: string];

const words: Reader = (text) => text;
const number: Reader = (text) => (Number.isFinite(+text) ? +text : undefined);
const pixels: Reader = (text) => (/^\d{1,3}$/.test(text) ? `${text}px` : undefined);
/** As `location` will say it: what is typed with umlauts would match nothing. */
const encoded = (text: string) => encodeURI(text).replaceAll('%25', '%');
const paths: Reader = (text) =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(encoded);
const among = (...known: string[]): Reader => {
  return (text) => (known.includes(text) ? text : undefined);
};

/** Every attribute that says something of the bubble; `site` and `server` say where it comes from. */
const attributes = {
  mode: [among('inline', 'launcher')],
  position: [among('start', 'end')],
  lang: [words],
  source: [words],
  label: [words],
  preview: [() => true],
  show: [words],
  color: [(text) => inkOn(text) && text, 'style', 'color'],
  // An empty one takes the site's own away: then it is inherited from the page.
  theme: [(text) => ({ auto: 'light dark', light: 'light', dark: 'dark', page: '' })[text], 'style', 'scheme'],
  size: [(text) => ({ small: '48px', medium: '56px', large: '64px' })[text], 'style', 'size'],
  'offset-block': [pixels, 'style', 'block'],
  'offset-inline': [pixels, 'style', 'inline'],
  'offset-block-mobile': [pixels, 'style', 'block-mobile'],
  'offset-inline-mobile': [pixels, 'style', 'inline-mobile'],
  // In every language the same: the page that says it knows which one it is written in.
  greeting: [(text) => ({ '': text }), 'greeting', 'text'],
  'greeting-after': [number, 'greeting', 'afterSeconds'],
  'open-after': [number, 'triggers', 'afterSeconds'],
  'open-at-scroll': [number, 'triggers', 'scrollPercent'],
  'open-when-visible': [words, 'triggers', 'whenVisible'],
  'open-on-click': [words, 'triggers', 'click'],
  'open-at-hash': [(text) => encoded(text.replace('#', '')), 'triggers', 'hash'],
  include: [paths, 'pages', 'include'],
  exclude: [paths, 'pages', 'exclude'],
} satisfies Record<string, Attribute>;

/** Each is also a property in camel case (`openAfter`). */
export const attributeNames = ['site', 'server', ...(Object.keys(attributes) as (keyof typeof attributes)[])] as const;
export type AttributeName = (typeof attributeNames)[number];

/** What an attribute is called as a property. */
export const camelCase = (name: string) => name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** What the page wants different from the site's own settings; those are known only once the site's module has come. */
export type Said = { readonly [Key in keyof BubbleSettings]?: Partial<BubbleSettings[Key]> } & {
  readonly label?: string;
  readonly show?: string;
};

export function settingsFrom(read: (name: AttributeName) => string | null): Said {
  const said: Record<string, Meaning> = {};
  for (const [name, [meaning, group, key = name]] of Object.entries<Attribute>(attributes)) {
    const text = read(name as AttributeName);
    // Themes write `open-after=""` for a setting that its owner left empty.
    const value = text || (text === '' && name === 'preview') ? meaning(text) : undefined;
    if (value === undefined) continue;
    if (group) said[group] ??= {};
    const place = group ? (said[group] as typeof said) : said;
    place[key] = value;
    if (name === 'color') place.ink = inkOn(`${text}`);
  }
  return said;
}

/** The parts that this needs; what the site's own settings need is known to the server. */
export function partsFor(said: Said): readonly PartName[] {
  const parts: Readonly<Record<PartName, boolean>> = {
    icon: said.show === 'icon',
    mobile: /mobile/.test(`${Object.keys(said.style ?? {})}`),
    greeting: !!said.greeting,
    triggers: !!said.triggers,
    pages: !!said.pages,
  };
  return (Object.keys(parts) as PartName[]).filter((name) => parts[name]);
}
