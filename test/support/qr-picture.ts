/** Draws the dark modules of a QR code as a screen would, and reads the picture with a decoder that is not ours. */
import jsqr from 'jsqr';

/** CommonJS whose types say otherwise. */
const decode = jsqr as unknown as (typeof jsqr)['default'];

const pixelsPerModule = 6;

/** @param path as the server draws it: rows of modules, `M{x} {y}h{width}v1H{x}z`. */
export function readPicture({ size, path }: { readonly size: number; readonly path: string }): string | undefined {
  const side = size * pixelsPerModule;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * pixelsPerModule; row < (Number(y) + 1) * pixelsPerModule; row += 1) {
      const from = row * side + Number(x) * pixelsPerModule;
      for (let pixel = from; pixel < from + Number(width) * pixelsPerModule; pixel += 1)
        pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return readPixels(pixels, side);
}

export function readPixels(pixels: Uint8ClampedArray, side: number): string | undefined {
  return decode(pixels, side, side)?.data;
}
