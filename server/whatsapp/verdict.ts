/** What the readers of a webhook's items share: what they are given, and what they may say. */
import type { Ignored } from './ignored.ts';
import type { InboundItem } from './port.ts';

/** What stands around an item in the same change. */
export interface Surroundings {
  readonly phoneNumberId: string | undefined;
  /** The WhatsApp Business Account, by the entry's id. */
  readonly businessAccountId: string | undefined;
  /** The business's own number, as E.164, if the metadata names it. */
  readonly ownNumber: string | undefined;
  /** `value.contacts` as it came. */
  readonly contacts: unknown;
  /**
   * How far messages under this field can be somebody's word: wholly; as an objection only (a field that we do not know);
   * or not at all (echoes and history: what was written before, or by the business).
   */
  readonly hearing: 'full' | 'only-stop' | 'none';
}

/**
 * Something that we use, something that we leave alone on purpose (by name), something broken (with the reason). What is
 * broken or left alone is an item as well if it has an id, so that nothing that Meta lists goes uncounted.
 */
export interface Verdict {
  readonly item?: InboundItem;
  readonly ignored?: Ignored;
  readonly unreadable?: string;
}

/** Which business an item is addressed to. */
export function addressed({ phoneNumberId, businessAccountId }: Surroundings): {
  phoneNumberId?: string;
  businessAccountId?: string;
} {
  return {
    ...(phoneNumberId !== undefined && { phoneNumberId }),
    ...(businessAccountId !== undefined && { businessAccountId }),
  };
}
