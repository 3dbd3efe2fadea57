/** A QR code as files for a printer: lines that stay sharp at any size, and points for whatever knows no lines. */
import { encode } from 'fast-png';
import type { QrCode } from '../qr.ts';

/** Of a side, at least: sharp on a poster's hand-width and in a slide. */
const leastPixels = 1000;

export function svgOf({ size, path }: QrCode): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}

/** Whole points for each module: a blurred edge is read less well. */
export function pngOf({ size, isDark }: QrCode): Uint8Array {
  const scale = Math.ceil(leastPixels / size);
  const side = size * scale;
  const data = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      data[y * side + x] = isDark(Math.floor(x / scale), Math.floor(y / scale)) ? 0 : 255;
  return encode({ width: side, height: side, data, channels: 1, depth: 8 });
}
