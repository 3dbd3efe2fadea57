/** The panel's three requests. Each answers with a value for everything that can happen, and never throws. */
import type { FormResponse, OptInRequest, OptInState, Problem } from '../../server/http/wire.ts';

/**
 * - `recorded`: the first opt-in is in the ledger.
 * - `refused`: the server says what is wrong with what was entered, in words for the person.
 * - `stale`: the form is older than a day.
 * - `lost`: no answer, or a server in trouble; the same request may be sent again (the token makes it one).
 * - `impossible`: sending it again would not help.
 */
export type Recording =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly problems: readonly { readonly pointer: string; readonly detail: string }[] }
  | { readonly kind: 'stale' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'impossible' };

export interface Api {
  form(): Promise<FormResponse | undefined>;
  record(request: OptInRequest): Promise<Recording>;
  /** `missing`: not (or no longer) known; `unknown`: could not be asked. */
  state(reference: string): Promise<OptInState['state'] | 'missing' | 'unknown'>;
}

/** A question that gets no answer would block all later ones. */
const patience = 10_000;

/** `server` without a trailing slash. Never sends cookies, also where shop and server share an origin. */
export function createApi(server: string, site: string, lang: string): Api {
  const base = `${server}/v1/sites/${site}/`;
  const get = (path: string) => fetch(base + path, { credentials: 'omit', signal: AbortSignal.timeout(patience) });

  return {
    async form() {
      try {
        const answer = await get(`form?lang=${lang}`);
        return answer.ok ? await answer.json() : undefined;
      } catch {
        return undefined;
      }
    },

    async record(request) {
      try {
        const answer = await fetch(`${base}opt-ins`, {
          method: 'POST',
          body: JSON.stringify(request),
          // The page may go away with the tap. `keepalive` lets the request live on, but only one without a preflight:
          // with a JSON content type it is lost.
          keepalive: true,
          headers: { 'content-type': 'text/plain;charset=UTF-8' },
          credentials: 'omit',
        });
        return answer.ok ? { kind: 'recorded' } : await refusal(answer);
      } catch {
        return { kind: 'lost' };
      }
    },

    async state(reference) {
      try {
        const answer = await get(`opt-ins/${reference}`);
        if (answer.ok) return ((await answer.json()) as OptInState).state;
        return answer.status === 404 ? 'missing' : 'unknown';
      } catch {
        return 'unknown';
      }
    },
  };
}

async function refusal(answer: Response): Promise<Recording> {
  const { status } = answer;
  if (status === 410) return { kind: 'stale' };
  if (status === 429 || status >= 500) return { kind: 'lost' };
  if (status === 422) {
    const { errors }: Partial<Problem> = await answer.json();
    if (errors?.length) return { kind: 'refused', problems: errors };
  }
  return { kind: 'impossible' };
}
