/** Whose item is this? By the business number; if Meta does not name it, by the account, as long as that leaves no doubt. */
import { comparablePhone } from '../consent/identity.ts';
import type { Site } from '../consent/site.ts';
import type { InboundItem, WhatsAppIdentity } from '../whatsapp/port.ts';
import type { Context } from './context.ts';

/** `unclear`: it could be anybody's. A STOP in it must neither be lost nor be counted for the wrong company. */
export function sitesOf({ sites }: Pick<Context, 'sites'>, item: InboundItem): readonly Site[] | 'unclear' {
  const { phoneNumberId, businessAccountId } = item;
  if (phoneNumberId !== undefined) return sites.filter(({ whatsapp }) => whatsapp.phoneNumberId === phoneNumberId);
  const ofAccount = sites.filter(({ whatsapp }) => whatsapp.businessAccountId === businessAccountId);
  if (item.kind !== 'account') return ofAccount.length === 1 ? ofAccount : 'unclear';
  // What concerns the account concerns every number in it, unless one is named.
  const { event } = item;
  const number = 'number' in event ? event.number : undefined;
  if (number === undefined) return ofAccount;
  return ofAccount.filter(({ whatsapp }) => comparablePhone(whatsapp.number) === comparablePhone(number));
}

/** Whom an item names: so that an erasure finds it where it is parked. */
export function peopleIn(item: InboundItem): readonly WhatsAppIdentity[] {
  switch (item.kind) {
    case 'message':
      return item.identityChange ? [item.identityChange.before, item.identityChange.after] : [item.from];
    case 'status':
      return [item.recipient];
    case 'preference':
      return [item.from];
    case 'identity-changed':
      return [item.change.before, item.change.after];
    case 'account':
      return [];
  }
}
