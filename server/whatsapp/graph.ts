/** One question to the Graph API about the account itself, and its answer: data, or a sentence for the owner. */
import { neverLeft } from './connection-failure.ts';
import { classify } from './error-classes.ts';
import { integer, type Json, object, text } from './loosely.ts';
import { withoutPersonalData } from './without-personal-data.ts';

export interface GraphOptions {
  /** `https://graph.facebook.com` */
  readonly graphUrl: string;
  /** `v25.0` */
  readonly version: string;
  /** Never repeated in a sentence, whoever's they are. */
  readonly secrets: readonly string[];
  /** Until the whole answer is read. */
  readonly timeoutMs?: number | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** Ends what is under way, as if Meta had not answered. */
  readonly signal?: AbortSignal | undefined;
}

/** Why there is no answer. */
export interface Trouble {
  readonly ok: false;
  /** `away`: Meta could not be asked now. `token`: the token opens nothing. `refused`: this one thing is not to be had. */
  readonly kind: 'away' | 'token' | 'permission' | 'refused';
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** What is wrong, without any secret or person in it. */
  readonly sentence: string;
}

export type Told<T> = { readonly ok: true; readonly value: T } | Trouble;

export interface Question {
  readonly method?: 'GET' | 'POST';
  /** Without the version: `/106540352242922`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>>;
  /** The access token, or `APP_ID|APP_SECRET`. */
  readonly bearer: string;
}

/** For a list that does not end. */
const mostPages = 50;

export function createGraph(options: GraphOptions) {
  const { version, secrets, timeoutMs = 10_000, fetch: request = fetch, signal } = options;
  const patience = () => {
    const timeout = AbortSignal.timeout(timeoutMs);
    return signal ? AbortSignal.any([signal, timeout]) : timeout;
  };
  const base = options.graphUrl.replace(/\/+$/, '');

  async function ask(question: Question): Promise<Told<Json>> {
    const { method = 'GET', path, query = {}, json, form, bearer } = question;
    const search = new URLSearchParams(query).toString();
    const body = json ? JSON.stringify(json) : form && new URLSearchParams(form).toString();
    const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
    try {
      const response = await request(`${base}/${version}${path}${search && `?${search}`}`, {
        method,
        headers: { authorization: `Bearer ${bearer}`, ...(body !== undefined && { 'content-type': type }) },
        ...(body !== undefined && { body }),
        // A redirect would carry the token somewhere else.
        redirect: 'manual',
        signal: patience(),
      });
      return readAnswer(response.status, await response.text(), secrets);
    } catch (error) {
      // The error itself is not shown: its text may hold the address, and with it a token.
      const why = neverLeft(error) ?? (isTimeout(error) ? `no answer within ${timeoutMs / 1000} seconds` : 'no answer');
      return { ok: false, kind: 'away', sentence: `Meta could not be reached (${why}).` };
    }
  }

  /** All pages of a list. */
  async function askAll(question: Question): Promise<Told<readonly Json[]>> {
    const found: Json[] = [];
    let after: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const query = { limit: '100', ...question.query, ...(after !== undefined && { after }) };
      const told = await ask({ ...question, query });
      if (!told.ok) return told;
      found.push(...(Array.isArray(told.value.data) ? told.value.data.map(object) : []));
      const paging = object(told.value.paging);
      after = text(object(paging.cursors).after);
      if (paging.next === undefined || after === undefined) break;
    }
    return { ok: true, value: found };
  }

  return { ask, askAll };
}

function readAnswer(status: number, body: string, secrets: readonly string[]): Told<Json> {
  const json = object(parsed(body));
  if (status >= 200 && status <= 299 && json.error === undefined) return { ok: true, value: json };
  const error = object(json.error);
  const [code, subcode] = [integer(error.code), integer(error.error_subcode)];
  const words = [error.error_user_msg, object(error.error_data).details, error.message].map(text);
  const raw = words.find((word) => word !== undefined && word !== '') ?? '';
  const said = withoutPersonalData(raw, secrets);
  const because = `(HTTP ${status}${said === '' ? '' : `: ${said}`})`;
  const about = { ok: false, code, subcode } as const;
  if (/appsecret_proof/.test(raw)) {
    const sentence = 'The Meta app asks for a proof of its secret with each request, which Jawort does not send.';
    return {
      ...about,
      kind: 'permission',
      sentence: `${sentence} Turn off "Require app secret" in the app's settings.`,
    };
  }
  const found = classify(code, status);
  if (found.outcome === 'retry') return { ...about, kind: 'away', sentence: `${found.sentence} ${because}` };
  if (found.outcome === 'final')
    return {
      ...about,
      kind: 'refused',
      sentence: `Meta refuses this${said === '' ? '' : `: ${said}`} (HTTP ${status})`,
    };
  const kind = code === 190 || code === 0 || (code === undefined && status === 401) ? 'token' : 'permission';
  return { ...about, kind, sentence: `${found.sentence} ${because}` };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
