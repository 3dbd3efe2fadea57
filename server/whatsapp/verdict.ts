/** What the readers of a webhook's items share: what they are given, and what they may say. */
import type { InboundItem } from './port.ts';

/** What stands around an item in the same change. */
export interface Surroundings {
  readonly phoneNumberId: string;
  /** The business's own number, as E.164, if the metadata names it. */
  readonly ownNumber: string | undefined;
  /** `value.contacts` as it came. */
  readonly contacts: unknown;
}

/** Something we use, something we leave out on purpose (by name), or something broken (with the reason). */
export type Verdict =
  | { readonly item: InboundItem; readonly ignored?: string }
  | { readonly ignored: string }
  | { readonly unreadable: string };
