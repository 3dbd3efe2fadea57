/** A file in the encodings that browsers ask for, each compressed once, when it is asked for first. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface ReadyFile {
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

export function makeReady(text: string): ReadyFile {
  const plain = Buffer.from(text);
  let br: Buffer | undefined;
  let gzip: Buffer | undefined;
  return {
    plain,
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    get br() {
      br ??= brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
      return br;
    },
    get gzip() {
      gzip ??= gzipSync(plain, { level: 9 });
      return gzip;
    },
  };
}
