/** The panel in a page, against a server that answers as a test says. Nothing leaves this process. */
import { within } from '@testing-library/preact';
import { vi } from 'vitest';
import type { BubbleSettings, OpenHow } from '../../widget/contract.ts';
import type { JawortEvent } from '../../widget/events.ts';
import { create } from '../../widget/panel/create.tsx';
import { aForm } from './a-form.ts';
import { realisticSettings } from './sizes.ts';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly init: RequestInit;
}

export type Answer = { readonly status: number; readonly body?: unknown } | 'no answer' | 'never';

/** `answers`: what the server says next, by route; the last answer of a route is repeated. */
export interface Answers {
  form?: Answer[];
  record?: Answer[];
  state?: Answer[];
  origin?: Answer[];
  /** What the page or the site says about the bubble. */
  settings?: Partial<BubbleSettings>;
}

export const answered = (body: unknown, status = 200): Answer => ({ status, body });

export function aPanel(answers: Answers = {}) {
  const queues = {
    form: answers.form ?? [answered(aForm())],
    record: answers.record ?? [answered({ reference: '7KQ2-M9XA-VD', state: 'requested' }, 202)],
    state: answers.state ?? [answered({ state: 'requested' })],
    origin: answers.origin ?? [answered({ listed: true })],
  };
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const { pathname, search } = new URL(address);
    const method = init.method ?? 'GET';
    requests.push({ method, path: pathname, query: search, init });
    const queue =
      method === 'POST' ? queues.record : (queues[/\w+$/.exec(pathname)?.[0] as 'form' | 'origin'] ?? queues.state);
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer === 'never') {
      return new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('It took too long.', 'TimeoutError')));
      });
    }
    if (!answer || answer === 'no answer') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status });
  });

  const root = document.body.appendChild(document.createElement('div'));
  const opener = root.appendChild(document.createElement('button'));
  opener.focus();
  const events: JawortEvent[] = [];
  const panel = create({
    root,
    opener,
    settings: { ...realisticSettings, ...answers.settings },
    server: 'https://optin.example',
    lang: 'de',
    emit: (event) => events.push(event),
  });
  const shadow = root.lastElementChild?.shadowRoot;
  if (!shadow) throw new Error('The panel has no shadow root.');
  const records = () => requests.filter(({ method }) => method === 'POST');

  return {
    panel,
    /** As the bubble does. */
    async open(by?: HTMLElement, how?: OpenHow) {
      await panel.ready();
      panel.open(by, how);
    },
    root,
    shadow,
    opener,
    requests,
    events,
    /** Testing Library's questions, asked inside the panel's shadow root. */
    page: within(shadow as unknown as HTMLElement),
    records,
    recorded: () => records().map(({ init }) => JSON.parse(String(init.body))),
    asked: () => requests.filter(({ path }) => path.includes('/opt-ins/')).length,
  };
}

export type APanel = ReturnType<typeof aPanel>;
