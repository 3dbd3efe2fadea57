/** The panel's two requests: the form, and what was entered into it. Neither throws. */
import type { FormResponse, OptInRequest } from '../../server/http/wire.ts';

export interface Api {
  /** In a design tool: nothing is recorded, nothing opens. */
  readonly preview: boolean;
  readonly lang: string;
  /** Address of the site's routes, with a slash behind it. */
  readonly base: string;
  /** `again`: after a change of mind, so it is no second opening. */
  form(again: boolean): Promise<FormResponse | undefined>;
  /** Undefined: no answer in time. The same may be sent again: the token makes it one. */
  record(request: OptInRequest): Promise<Response | undefined>;
  /** Anything else of the site's routes. Throws when there is no answer in time. */
  get(path: string): Promise<Response>;
}

/** A request that gets no answer would block all later ones, and the code that somebody waits for. */
const patience = 10_000;
/** Also where shop and server share an origin. */
const noCookies = { credentials: 'omit' } as const;

export function createApi(base: string, lang: string, source: string | undefined, preview: boolean): Api {
  const get = (path: string) => fetch(base + path, { ...noCookies, signal: AbortSignal.timeout(patience) });

  return {
    base,
    lang,
    preview,
    get,

    form(again) {
      const query = new URLSearchParams({
        lang,
        ...(source && { source }),
        ...(again && { again: '1' }),
        ...(preview && { preview: '1' }),
      });
      return get(`form?${query}`)
        .then((answer) => (answer.ok ? answer.json() : undefined))
        .catch(() => undefined);
    },

    record: (request) =>
      fetch(`${base}opt-ins`, {
        ...noCookies,
        signal: AbortSignal.timeout(patience),
        method: 'POST',
        // Old Prototype on the page gives every list a toJSON that makes it a string: not this one.
        body: JSON.stringify({ ...request, purposes: Object.assign([...request.purposes], { toJSON: 0 }) }),
        // The page may go away with the tap. `keepalive` lets the request live on, but only one without a preflight: with
        // a JSON content type it is lost.
        keepalive: true,
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
      }).catch(() => undefined),
  };
}
