/** The bubble as a module, for `<jawort-bubble>`: put into an element that stands in the page already. */
import type { BubbleSettings, JawortApi, Part } from '../contract.ts';
import { createBubble } from './create.ts';
import { becomeTheOne, theOne } from './the-one.ts';

/** The server writes settings and parts of the site into the built file, in the places of these two names. */
declare const __JAWORT_SETTINGS__: BubbleSettings;
declare const __JAWORT_PARTS__: readonly Part[];

/** A group of settings is said in part: whatever is not said in it stays the site's own. `label`: in every language. */
type Said = { readonly [Key in keyof BubbleSettings]?: Partial<BubbleSettings[Key]> } & { readonly label?: string };

/**
 * `said`: what the embedding page wants different. Nothing comes of it, and `undefined` back, where the page has a bubble
 * already: by the script tag, or by another element.
 */
export function mount(server: string, said: Said, el: HTMLElement): JawortApi | undefined {
  const site = __JAWORT_SETTINGS__;
  const floating = said.mode !== 'inline';
  const other = floating && theOne();
  if (other) {
    // A framework that changes pages may bring the next element before it has told the last one to go.
    if (other.el.isConnected) return undefined;
    other.destroy();
  }

  const settings: Record<string, unknown> = { ...site };
  // Where the bubble is, and what opens its panel, say nothing of a form that a theme has put into its checkout.
  if (!floating) settings.pages = settings.triggers = undefined;
  for (const [key, value] of Object.entries(said)) {
    settings[key] = typeof value === 'object' ? { ...(settings[key] as object), ...value } : value;
  }
  if (said.label) settings.texts = mapped(site.texts, (own) => ({ ...own, label: said.label }));

  const bubble = createBubble(settings as unknown as BubbleSettings, server, __JAWORT_PARTS__, el);
  if (floating) becomeTheOne(bubble);
  return bubble;
}

const mapped = <Value>(all: Readonly<Record<string, Value>>, change: (value: Value) => unknown) =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));
