/** Which text colour can be read on a colour that a theme sets: the same choice the server makes for a site's own. Pure. */

/** Lighter than this, near-black has more contrast than white (WCAG 2.2: both are equal at √(1.05 · 0.05435) − 0.05). */
const light = 0.18889;

/** White or near-black, whichever has more contrast; nothing for what is no colour in #rrggbb. */
export function inkOn(color: string): string | undefined {
  if (!/^#[\da-f]{6}$/i.test(color)) return undefined;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number(`0x${color.slice(at, at + 2)}`) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > light ? '#0a0f0d' : '#ffffff';
}
