/** One person's life: a form or a word, a question, an answer, sometimes a change of mind. Dice decide, the book notes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { SentMessage, SimulatedWhatsApp } from '../../../demo/whatsapp/contract.ts';
import type { FormResponse } from '../../../server/http/wire.ts';
import { ownerKey, siteId } from '../../support/jawort.ts';
import { isQuestion, isTemplate } from '../../support/texts.ts';
import type { Arrivals } from './arrivals.ts';
import type { ActKind, Life, LifeBook } from './book.ts';
import type { Chance } from './chance.ts';
import { anyMishap } from './mishaps.ts';

export interface World {
  /** Of the front door. */
  readonly url: string;
  readonly whatsapp: SimulatedWhatsApp;
  readonly arrivals: Arrivals;
  readonly chance: Chance;
  readonly mishapShare: number;
  /** How long anybody waits for a question. */
  readonly patienceMilliseconds: number;
  /** The evening has come: nobody begins anything new. */
  readonly isOver: () => boolean;
  /** Told at once, because it is wrong at any time. */
  readonly onViolation: (what: string) => void;
}

/** A server that starts on a busy machine takes its time. */
const longestTrying = 25_000;
const betweenTriesMilliseconds = 300;

export async function live(world: World, phone: string): Promise<Life> {
  const chance = world.chance.of(phone);
  const book: LifeBook = { phone, acts: [] };
  const visitor = world.whatsapp.person(phone);

  /** @returns false if it was not acknowledged; then this life ends, for nobody knows what is true. */
  const act = async (kind: ActKind, doIt: () => Promise<boolean>): Promise<boolean> => {
    const begunAt = Date.now();
    const heard = await doIt();
    book.acts.push({ kind, begunAt, ...(heard && { heardAt: Date.now() }) });
    return heard;
  };
  const write = (kind: ActKind, text: string) => act(kind, async () => (await visitor.write(text)).status === 200);
  const tap = (kind: ActKind, question: SentMessage, button: 0 | 1) =>
    act(kind, async () => (await visitor.tap(question, button)).status === 200);
  const question = () =>
    world.arrivals.next(
      (sent) => sent.to === phone && (isQuestion(sent) || isTemplate(sent)),
      world.patienceMilliseconds,
    );

  const fillIn = async (): Promise<FormResponse | undefined> => {
    const form = await untilAnswered(world, `/v1/sites/${siteId}/form`);
    if (!form) return undefined;
    const shown = (await form.json()) as FormResponse;
    const body = JSON.stringify({ token: shown.token, wording: shown.wording.id, purposes: ['offers'], phone });
    book.reference = shown.reference.replaceAll('-', '');
    const heard = await act('opt-in', async () => {
      const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body };
      const answer = await untilAnswered(world, `/v1/sites/${siteId}/opt-ins`, init);
      // Whoever taps twice gets the same answer, and it is one opt-in.
      if (answer && chance.happens(0.15)) await untilAnswered(world, `/v1/sites/${siteId}/opt-ins`, init);
      return answer?.status === 202;
    });
    return heard ? shown : undefined;
  };

  const begin = async (): Promise<boolean> => {
    if (chance.happens(0.3)) return write('start', 'START');
    const form = await fillIn();
    if (!form) return false;
    const dice = chance.next();
    if (dice < 0.1) return false;
    // Some wait until the template is there, and answer that one.
    if (dice < 0.25) return true;
    return write('sentence', form.whatsapp.text);
  };

  const ownerWithdraws = () =>
    act('owner-withdrawal', async () => {
      const answer = await asOwner(world, '/v1/withdrawals', { site: siteId, phone, channel: 'phone' });
      return answer?.status === 200;
    });

  const changeMind = async (asked: SentMessage): Promise<boolean> => {
    const dice = chance.next();
    if (dice < 0.35 ? !(await write('stop', 'STOP')) : dice < 0.5 ? !(await ownerWithdraws()) : true) return false;
    if (await isAllowed(world, phone)) world.onViolation('a check allowed what had been withdrawn');
    // The tap of before once more, late: it must not bring anything back.
    if (chance.happens(0.3)) await visitor.tap(asked, 0, { messageId: `${asked.messageId}-late` });
    return chance.happens(0.3) && !world.isOver();
  };

  /** Typed while the question is still in WhatsApp's hands as far as the house knows, it is answered with "please tap". */
  const typeYes = async (asked: SentMessage): Promise<boolean> => {
    if (!(await write('typed-yes', 'JA'))) return false;
    return (await isAllowed(world, phone)) !== false || tap('yes', asked, 0);
  };

  const answer = async (asked: SentMessage): Promise<boolean> => {
    const dice = chance.next();
    if (dice < 0.1) return false;
    if (dice < 0.2) return tap('no', asked, 1).then(() => false);
    if (dice < 0.27) return (await write('stop', 'STOP')) && chance.happens(0.5) && !world.isOver();
    if (dice < 0.35) return (await typeYes(asked)) && (await changeMind(asked));
    return (await tap('yes', asked, 0)) && (await changeMind(asked));
  };

  if (chance.happens(world.mishapShare)) world.whatsapp.script(anyMishap(chance));
  if (!(await begin())) return book;
  for (let round = 0; round < 3; round += 1) {
    const asked = await question();
    if (!asked || world.isOver()) break;
    if (!(await answer(asked))) break;
    if (!(await write('start', 'START'))) break;
  }
  return book;
}

/** Undefined if the gate could not be asked. */
export async function isAllowed(world: Pick<World, 'url'>, phone: string): Promise<boolean | undefined> {
  const answer = await asOwner(world, '/v1/consent-checks', { site: siteId, phone, purpose: 'offers' });
  if (answer?.status !== 200) return undefined;
  return ((await answer.json()) as { allowed: boolean }).allowed;
}

export function asOwner(world: Pick<World, 'url'>, path: string, body: object): Promise<Response | undefined> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${ownerKey}` };
  return untilAnswered(world, path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** As a patient person, or a program that repeats: until somebody answers something else than "not now". */
async function untilAnswered(
  world: Pick<World, 'url'>,
  path: string,
  init: RequestInit = {},
): Promise<Response | undefined> {
  for (const until = Date.now() + longestTrying; Date.now() < until; ) {
    const answer = await fetch(`${world.url}${path}`, init).catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    // Nothing to wait for but the server that is being started.
    await pause(betweenTriesMilliseconds);
  }
  return undefined;
}
