/** When the form did not come: finds out why, and tells whoever runs the page in one sentence on the console. */
import type { OriginAnswer } from '../../../server/http/wire.ts';
import type { Api } from '../api.ts';

/** How long the browser may take to tell of its page's policy; it does so beside the failed request, not with it. */
const untilTold = 1000;

/** @returns what to say to the visitor, if the page is not among those that may use the form. */
export async function whyNoForm({ base, lang, get }: Api): Promise<string | undefined> {
  // Where shop and server share an origin, the address may begin with its path.
  const { origin } = new URL(base, location.href);
  const forbidden = new Promise<boolean>((done) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ blockedURI }) => {
        if (blockedURI.startsWith(origin)) done(true);
      },
      { signal: AbortSignal.timeout(untilTold) },
    );
    setTimeout(done, untilTold, false);
  });
  try {
    const answer = await get(`origin?lang=${lang}`);
    const { listed, text }: OriginAnswer = await answer.json();
    if (listed) return undefined;
    console.warn(`jawort: ${text}`);
    return text;
  } catch {
    if (await forbidden) {
      console.warn(
        `jawort: this page's Content-Security-Policy needs ${origin} in connect-src. Without it there is no form.`,
      );
    }
    return undefined;
  }
}
