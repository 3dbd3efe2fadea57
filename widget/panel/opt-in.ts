/**
 * The story of one opt-in as the visitor lives it, up to the tap. What follows is told in `after/`, and fetched while the
 * visitor is still reading: this part alone records, and lets WhatsApp open, also where the other never arrives.
 */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FormResponse, OptInRequest, OptInResponse } from '../../server/http/wire.ts';
import type { JawortEvent } from '../events.ts';
import type { Api } from './api.ts';
import { createEntries, type Entries } from './entries.ts';
import { pause } from './pause.ts';
import { pageFacts, surroundings } from './surroundings.ts';

export type View = 'loading' | 'unavailable' | 'form' | 'next' | 'confirmed';

/** What comes after the tap lies in a file of its own. */
export type After = typeof import('./after/after.tsx');

/** What was entered, on its way to the server. */
export interface Tap {
  readonly form: FormResponse;
  readonly request: OptInRequest;
  /** Undefined: no answer came. */
  answer: Promise<Response | undefined>;
  /** The code to scan, if that is the way the visitor chose and the server has recorded it. */
  qr?: OptInResponse['qr'];
  /** No answer yet. */
  underWay: boolean;
}

/** What `after/` reads and moves. */
export interface Story {
  readonly api: Api;
  readonly emit: (event: JawortEvent) => void;
  readonly entries: Entries;
  readonly stage: Signal<View>;
  /** The tap whose outcome is of interest; an answer to an older one is not. */
  readonly latest: Signal<Tap | undefined>;
  /** What the status region says; empty while there is nothing to say. */
  readonly said: Signal<string>;
  /** A new form for the old one. What is recorded stays as it was shown: changed entries need a reference of their own. */
  fetchAgain(): Promise<void>;
}

export interface OptIn extends Story {
  view(): View;
  /** Gets the form if there is none yet. Done when that has an outcome; never throws. */
  begin(): Promise<void>;
  /**
   * The tap on the link. False: something is missing, and the browser must not follow the link. True: what was shown and
   * ticked is being recorded, and the browser follows the link in the same moment (Safari blocks a window that opens later).
   */
  tap(): boolean;
  /** The same without a link to follow: the way to WhatsApp comes as a code, once what was ticked is recorded. */
  showQr(): boolean;
  stop(): void;
}

/** The file with what comes after the tap, once it is there. */
export interface Later {
  readonly after: ReadonlySignal<After | undefined>;
  /** Never throws. */
  readonly fetchAfter: () => Promise<void>;
}

/** `host`: looks as the panel does. `sorry`: said when there is no form. */
export function createOptIn(
  api: Api,
  emit: (event: JawortEvent) => void,
  host: Element,
  sorry: string,
  { after, fetchAfter }: Later,
): OptIn {
  const entries = createEntries(pageFacts);
  const stage = signal<View>('loading');
  const latest = signal<Tap | undefined>(undefined);
  const said = signal('');
  let fetching = false;

  /** Without the file that draws what comes next, the form stays: its link leads to the same chat. */
  const view = () => (stage.value === 'next' && !after.value ? 'form' : stage.value);

  async function fetchForm(again: boolean): Promise<void> {
    if (fetching) return;
    fetching = true;
    latest.value = undefined;
    said.value = '';
    stage.value = 'loading';
    const form = await api.form(again);
    fetching = false;
    if (form) {
      entries.fillIn(form);
      stage.value = 'form';
      fetchAfter();
      return;
    }
    stage.value = 'unavailable';
    // By then the dialog is open: only what changes in it is heard, and the page has heard of its opening first.
    await pause(200);
    said.value = sorry;
    await fetchAfter();
    const why = await after.peek()?.whyNoForm(api);
    if (why) said.value = why;
    emit({ type: 'error', reason: why ? 'origin' : 'form-unavailable' });
  }

  /** What is entered, on its way to the server; nothing if something is missing, or nothing may be recorded. */
  function send(way: Pick<OptInRequest, 'qr'>): Tap | undefined {
    const form = entries.form.value;
    if (!form) return undefined;
    if (api.preview || form.notice) {
      said.value = form.notice ?? '';
      return undefined;
    }
    const complete = entries.complete();
    if (!complete) {
      const missing = entries.number() ? 'phone-invalid' : 'phone-missing';
      emit({ type: 'refused', reason: entries.problems.peek().purposes ? 'purpose-missing' : missing });
    }
    const before = latest.peek();
    // Two quick taps are one.
    if (!complete || before?.underWay) return complete && before;
    const request = { ...complete, ...surroundings(host), ...way };
    said.value = '';
    const answer = api.record(request).finally(() => (tap.underWay = false));
    const tap: Tap = { form, request, answer, underWay: true };
    latest.value = tap;
    return tap;
  }

  const story: Story = { api, emit, entries, stage, latest, said, fetchAgain: () => fetchForm(true) };

  return {
    ...story,
    view,

    async begin() {
      if (stage.value === 'loading' || stage.value === 'unavailable') await fetchForm(false);
    },

    tap() {
      const tap = send({});
      // Not before the browser has followed the link: taking the link out of the page under the tap may cancel it.
      setTimeout(() => {
        if (!tap || tap !== latest.peek()) return;
        said.value ||= tap.form.wording.waiting;
        stage.value = 'next';
      });
      return Boolean(tap);
    },

    showQr: () => Boolean(send({ qr: true })),

    stop: effect(() => latest.value && after.value?.follow(latest.value, story)),
  };
}
