// Contrast as WCAG 2.2 computes it, of the two inks that Jawort chooses from.

const inks = { white: '#ffffff', black: '#0a0f0d' };

/** Undefined for what is no colour. */
export function contrastOf(colour) {
  if (!/^#[\da-f]{6}$/i.test(colour)) return undefined;
  const [white, black] = [inks.white, inks.black].map((ink) => ratio(luminance(colour), luminance(ink)));
  return { ink: white >= black ? 'white' : 'black', white, ratio: Math.max(white, black) };
}

function ratio(a, b) {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
