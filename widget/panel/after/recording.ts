/** What the server said to what was entered. */
import type { OptInResponse, Problem } from '../../../server/http/wire.ts';

/**
 * - `recorded`: the first opt-in is in the ledger.
 * - `refused`: the server says what is wrong with what was entered, in words for the person.
 * - `stale`: the form is older than a day.
 * - `lost`: no answer, or a server in trouble; the same request may be sent again (the token makes it one).
 * - `unlisted`: the page is not among the site's origins.
 * - `impossible`: sending it again would not help.
 */
export type Recording =
  | { readonly kind: 'recorded'; readonly qr: OptInResponse['qr'] }
  | { readonly kind: 'refused'; readonly problems: NonNullable<Problem['errors']> }
  | { readonly kind: 'stale' | 'lost' | 'unlisted' | 'impossible' };

export async function readRecording(answer: Response | undefined): Promise<Recording> {
  if (!answer) return { kind: 'lost' };
  const { status } = answer;
  // An answer that breaks off says as much as none.
  const body: Partial<OptInResponse & Problem> | undefined = await answer.json().catch(() => undefined);
  if (answer.ok) return body ? { kind: 'recorded', qr: body.qr } : { kind: 'lost' };
  if (status === 410) return { kind: 'stale' };
  if (status === 403) return { kind: 'unlisted' };
  if (status === 429 || status >= 500) return { kind: 'lost' };
  return status === 422 && body?.errors?.length ? { kind: 'refused', problems: body.errors } : { kind: 'impossible' };
}
