/** WhatsApp's click-to-chat address: digits only, the text percent-encoded as UTF-8. */
export function waMeLink(number: string, text: string): string {
  return `https://wa.me/${number.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}
