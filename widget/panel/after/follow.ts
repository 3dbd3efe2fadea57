/** Follows one tap: whether it was recorded, what was wrong with it, and whether the JA has come. */
import type { RefusalReason } from '../../events.ts';
import type { Story, Tap } from '../opt-in.ts';
import { keepAsking } from './keep-asking.ts';
import { type Recording, readRecording } from './recording.ts';

/** Answers with a function that stops it: a newer tap or an edit has taken its place. */
export function follow(tap: Tap, story: Story): () => void {
  const { api, emit, stage, latest, said } = story;
  const { reference, wording } = tap.form;
  let outcome: Recording['kind'] | undefined;
  let known = false;
  let stopped = false;

  async function settle(): Promise<void> {
    outcome = undefined;
    const recording = await readRecording(await tap.answer);
    if (stopped) return;
    const { kind } = recording;
    outcome = kind;
    const failed = kind !== 'recorded' && kind !== 'refused';
    if (failed && said.peek() !== wording.notRecorded) {
      emit({ type: 'error', reason: kind === 'unlisted' ? 'origin' : 'not-recorded' });
    }

    if (kind === 'recorded') {
      emit({ type: 'requested', reference });
      tap.qr = recording.qr;
      said.value = wording.waiting;
      stage.value = 'next';
    } else if (kind === 'refused') {
      const about = (field: string) => recording.problems.find(({ pointer }) => pointer.startsWith(`#/${field}`));
      const phone = about('phone');
      latest.value = undefined;
      said.value = '';
      stage.value = 'form';
      story.entries.problems.value = { purposes: about('purposes')?.detail, phone: phone?.detail };
      emit({ type: 'refused', reason: phone?.code.startsWith('phone-') ? (phone.code as RefusalReason) : 'other' });
    } else {
      if (kind === 'stale') await story.fetchAgain();
      // No code without a record: a scan alone says nothing about a tick. The link in the form remains.
      else if (tap.request.qr) latest.value = undefined;
      if (stage.peek() !== 'unavailable') said.value = wording.notRecorded;
    }
  }

  async function ask(): Promise<boolean> {
    // The answer to the record may be lost with the switch to WhatsApp; the token makes a repetition harmless.
    if (outcome === 'lost') {
      tap.answer = api.record(tap.request);
      await settle();
      return false;
    }
    if (outcome === 'impossible' || outcome === 'unlisted') return true;
    const state = await stateOf();
    if (stopped) return true;
    if (state === 'given') {
      // An answer to the record that comes later, or never, changes nothing any more.
      stopped = true;
      said.value = wording.confirmed;
      stage.value = 'confirmed';
      emit({ type: 'given', reference });
    }
    // A 404 at first: the record is still on its way. A 404 after it was known: its hour is over.
    const forgotten = known && state === 'missing';
    known ||= state === 'requested';
    return state === 'given' || forgotten;
  }

  /** Nothing if it could not be asked. */
  async function stateOf(): Promise<string | undefined> {
    try {
      const answer = await api.get(`opt-ins/${reference}`);
      if (answer.ok) return (await answer.json()).state;
      return answer.status === 404 ? 'missing' : undefined;
    } catch {
      return undefined;
    }
  }

  settle();
  const stopAsking = keepAsking(ask);
  return () => {
    stopped = true;
    stopAsking();
  };
}
