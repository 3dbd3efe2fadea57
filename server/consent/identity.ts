/** How a person is recognised: the phone number, or WhatsApp's business-scoped user id where the number is hidden. */

export type Identity =
  /** E.164 */
  | { readonly type: 'phone'; readonly value: string }
  /** `DE.1349…` */
  | { readonly type: 'user-id'; readonly value: string };

/**
 * The form in which two spellings of one number compare equal. WhatsApp knows older forms than the numbering plans: the 1 of
 * Mexican and the 9 of Argentine mobiles, and Brazilian ones without their ninth digit (which only numbers beginning with
 * 6 to 9 ever lacked, so that no landline becomes a mobile). For comparing only: what is dialled is never rewritten.
 */
export function comparablePhone(e164: string): string {
  return e164
    .replace(/^\+521(\d{10})$/, '+52$1')
    .replace(/^\+549(\d{10})$/, '+54$1')
    .replace(/^\+55(\d\d)9([6-9]\d{7})$/, '+55$1$2');
}

/** `+49 ••• •••56`: enough to recognise one's own number, too little to dial it. */
export function maskIdentity(identity: Identity): string {
  return identity.type === 'phone'
    ? `${identity.value.slice(0, 3)} ••• •••${identity.value.slice(-2)}`
    : `${identity.value.slice(0, 3)}•••${identity.value.slice(-3)}`;
}
