/** The story of one opt-in as the visitor lives it: the form, the tap, the wait, and the yes. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { FormResponse, FormWording, OptInRequest } from '../../server/http/wire.ts';
import type { JawortEvent } from '../events.ts';
import type { Api, Recording } from './api.ts';
import { createEntries, type Entries } from './entries.ts';
import { keepAsking } from './keep-asking.ts';

export type View = 'loading' | 'unavailable' | 'form' | 'next' | 'confirmed';

export interface OptIn {
  readonly entries: Entries;
  readonly view: ReadonlySignal<View>;
  /** Empty while there is no form to take it from. */
  heading(): string;
  /** What the status region says; empty while there is nothing to say. */
  status(): string;
  /** Gets the form if there is none yet. */
  begin(): Promise<void>;
  /**
   * The tap on the link. False: something is missing, and the browser must not follow the link. True: what was shown and
   * ticked is being recorded, and the browser follows the link in the same moment (Safari blocks a window that opens later).
   */
  tap(): boolean;
  /** Back to the form. */
  edit(): Promise<void>;
  stop(): void;
}

/** `surroundings`: page and appearance at the moment of the tap, part of the evidence. */
export function createOptIn(
  api: Api,
  emit: (event: JawortEvent) => void,
  surroundings: () => Pick<OptInRequest, 'page' | 'ui'>,
): OptIn {
  const entries = createEntries();
  const view = signal<View>('loading');
  /** Set while the server has not taken what was entered: then only the WhatsApp message itself leads to the question. */
  const notRecorded = signal(false);
  let fetching = false;
  let stopAsking = () => {};
  /** Grows with every tap and edit: an answer to something older is no longer of interest. */
  let attempt = 0;
  /** What became of the last tap's record. */
  let recording: Recording['kind'] | 'under way' | undefined;

  const said = (words: (wording: FormWording) => string) => () =>
    entries.form.value ? words(entries.form.value.wording) : '';
  const heading = said((wording) => {
    if (view.value === 'confirmed') return wording.confirmedHeading;
    return view.value === 'next' ? wording.nextHeading : wording.heading;
  });
  const status = said((wording) => {
    if (view.value === 'confirmed') return wording.confirmed;
    if (notRecorded.value) return wording.notRecorded;
    return view.value === 'next' ? wording.waiting : '';
  });

  async function fetchForm(): Promise<void> {
    if (fetching) return;
    fetching = true;
    view.value = 'loading';
    const form = await api.form();
    fetching = false;
    if (form) {
      entries.fillIn(form);
      view.value = 'form';
    } else {
      view.value = 'unavailable';
      emit({ type: 'error', reason: 'form-unavailable' });
    }
  }

  async function record(form: FormResponse, request: OptInRequest, mine: number): Promise<void> {
    recording = 'under way';
    const answer = await api.record(request);
    if (mine !== attempt) return;
    recording = answer.kind;
    const failed = answer.kind !== 'recorded' && answer.kind !== 'refused';
    if (failed && !notRecorded.value) emit({ type: 'error', reason: 'not-recorded' });
    notRecorded.value = failed;

    if (answer.kind === 'recorded') emit({ type: 'requested', reference: form.reference });
    if (answer.kind === 'refused') {
      const wordsFor = (field: string) =>
        answer.problems.find(({ pointer }) => pointer.startsWith(`#/${field}`))?.detail;
      leaveNext();
      entries.problems.value = { purposes: wordsFor('purposes'), phone: wordsFor('phone') };
      view.value = 'form';
    }
    if (answer.kind === 'stale') {
      leaveNext();
      await fetchForm();
    }
  }

  function leaveNext(): void {
    attempt++;
    recording = undefined;
    stopAsking();
  }

  function waitForYes(form: FormResponse, request: OptInRequest, mine: number): void {
    let known = false;
    stopAsking();
    stopAsking = keepAsking(async () => {
      // The answer to the record may be lost with the switch to WhatsApp; the token makes a repetition harmless.
      if (recording === 'lost') {
        await record(form, request, mine);
        return false;
      }
      if (recording === 'impossible') return true;
      const state = await api.state(form.reference);
      if (mine !== attempt) return true;
      if (state === 'given') {
        notRecorded.value = false;
        view.value = 'confirmed';
        emit({ type: 'given', reference: form.reference });
      }
      // A 404 at first: the record is still on its way. A 404 after it was known: its hour is over.
      const forgotten = known && state === 'missing';
      known ||= state === 'requested';
      return state === 'given' || forgotten;
    });
  }

  return {
    entries,
    view,
    heading,
    status,

    async begin() {
      if (view.value === 'loading' || view.value === 'unavailable') await fetchForm();
    },

    tap() {
      const form = entries.form.value;
      const complete = entries.complete();
      if (!form || !complete) return false;
      // Two quick taps are one.
      if (recording === 'under way') return true;

      const mine = ++attempt;
      const request = { ...complete, ...surroundings() };
      notRecorded.value = false;
      record(form, request, mine);
      // Not before the browser has followed the link: taking the link out of the page under the tap may cancel it.
      setTimeout(() => {
        if (mine !== attempt) return;
        view.value = 'next';
        waitForYes(form, request, mine);
      });
      return true;
    },

    async edit() {
      leaveNext();
      notRecorded.value = false;
      // What is recorded stays as it was shown: changed entries need a form, and a reference, of their own.
      await fetchForm();
    },

    stop: leaveNext,
  };
}
