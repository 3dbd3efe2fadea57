/** QR codes: the square of dark modules, as one path for a picture, or module by module. */
import { encode } from 'uqr';

export interface QrCode {
  /** Side of the square in modules, quiet zone included. */
  readonly size: number;
  readonly isDark: (x: number, y: number) => boolean;
  /** SVG path of the dark modules, in a square of `size`. */
  readonly path: string;
}

/** What the standard asks for around a code: cameras look for it. */
const quietZone = 4;

/**
 * @param wear `paper`: a code that is printed, folded and stained keeps a quarter of its content to spare; one on a screen is
 * better off with large modules.
 */
export function qrCode(text: string, wear: 'screen' | 'paper' = 'screen'): QrCode {
  const { size, data } = encode(text, { ecc: wear === 'paper' ? 'Q' : 'L', boostEcc: true, border: quietZone });
  const isDark = (x: number, y: number) => data[y]?.[x] === true;
  return { size, isDark, path: pathOf(size, isDark) };
}

/** One stroke for each row of dark modules beside each other: a third of what single squares would take. */
function pathOf(size: number, isDark: QrCode['isDark']): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue;
      const from = x;
      while (isDark(x + 1, y)) x += 1;
      path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
    }
  }
  return path;
}
