/** How a person is recognised: the phone number, or WhatsApp's business-scoped user id where the number is hidden. */

export type Identity =
  /** E.164 */
  | { readonly type: 'phone'; readonly value: string }
  /** `DE.1349…` */
  | { readonly type: 'user-id'; readonly value: string };

/** `+49 ••• •••56`: enough to recognise one's own number, too little to dial it. */
export function maskIdentity(identity: Identity): string {
  return identity.type === 'phone'
    ? `${identity.value.slice(0, 3)} ••• •••${identity.value.slice(-2)}`
    : `${identity.value.slice(0, 3)}•••${identity.value.slice(-3)}`;
}
