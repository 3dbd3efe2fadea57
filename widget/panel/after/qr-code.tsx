/** The way to WhatsApp for who sits at a computer: the server's code of the very same chat and sentence. */
import type { h as createElement, VNode } from 'preact';
import type { FormWording, OptInResponse } from '../../../server/http/wire.ts';

export function QrCode(
  // biome-ignore lint/correctness/noUnusedFunctionParameters: what JSX becomes here (see after.tsx).
  h: typeof createElement,
  code: OptInResponse['qr'],
  wording: FormWording,
): VNode | undefined {
  return (
    code && (
      <figure>
        {/* Its own colours, whatever the theme: cameras want dark on light. */}
        <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={wording.qrHint} part="qr">
          <path d={code.path} />
        </svg>
        <figcaption>{wording.qrHint}</figcaption>
      </figure>
    )
  );
}
