/** WhatsApp's click-to-chat addresses: digits only, the text percent-encoded as UTF-8. */
export function bareChat(number: string): string {
  return `https://wa.me/${number.replace(/\D/g, '')}`;
}

export function waMeLink(number: string, text: string): string {
  return `${bareChat(number)}?text=${encodeURIComponent(text)}`;
}
