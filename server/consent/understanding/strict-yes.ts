/** JA is strict: nothing but the word itself, said without a doubt. A wrong yes is an unlawful consent. */

/** Beside a yes these say yes; every other picture (🤔, 👎, 😂) makes it unclear. */
const agreeing = /[👍👌✅✔☑😊🙂😀😃😄😁☺🥰😍❤💚💛🧡💙💜🌸🌷🌹💐🌻🌼🌺🙏🎉💪]|\p{Emoji_Modifier}/gu;
/** No question mark; no `~`, which strikes out in WhatsApp; no `>`, which quotes. */
const harmless = /^[\p{L}\s.!,;:'"„“”»«*_]*$/u;

/** @param words whole messages in lower case, with their accents: Portuguese "já" is not German "ja". */
export function isStrictYes(text: string, words: readonly string[]): boolean {
  // No honest yes is longer; and the end of a long text must not go unread.
  if (text.length > 100) return false;
  const said = text
    .normalize('NFKC')
    .replace(/\p{Cf}|\uFE0F/gu, '')
    .replace(agreeing, '');
  // "Ja…" and "Ja..." hesitate.
  if (!harmless.test(said) || /\.\s*\./.test(said)) return false;
  const spoken = said
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.join(' ');
  return spoken !== undefined && words.includes(spoken);
}
