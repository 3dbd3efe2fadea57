/** What Meta's answer to a send means. Pure: status and text in, result out. */
import { classify, longestWaitSeconds } from './error-classes.ts';
import { id, integer, list, object, present, text } from './loosely.ts';
import type { SendResult } from './port.ts';
import { withoutPersonalData } from './without-personal-data.ts';

export interface Answer {
  readonly status: number;
  /** Undefined if the body could not be read to its end. */
  readonly body: string | undefined;
  readonly retryAfter: string | null;
}

/** `secrets`: what must not be repeated in `detail`, such as the token and the recipient. */
export function readAnswer(answer: Answer, secrets: readonly string[]): SendResult {
  const json = object(parse(answer.body));
  if (answer.status >= 200 && answer.status <= 299 && json.error === undefined) return readAccepted(json);

  const error = object(json.error);
  const code = integer(error.code);
  const found = classify(code, answer.status);
  const said = withoutPersonalData(text(object(error.error_data).details) ?? text(error.message) ?? '', secrets);
  const detail = `${found.sentence} (HTTP ${answer.status}${said === '' ? '' : `: ${said}`})`;
  if (found.outcome === 'final') return { outcome: 'final', detail, ...present({ code }) };
  if (found.outcome === 'hold') {
    const { scope, isAboutToken, sentence: why } = found;
    return { outcome: 'hold', detail, scope, isAboutToken, why, ...present({ code }) };
  }
  const waits = [secondsOf(answer.retryAfter), found.wait?.(1)].filter((seconds) => seconds !== undefined);
  const afterSeconds = waits.length > 0 ? Math.max(...waits) : undefined;
  return { outcome: 'retry', detail, ...present({ code, afterSeconds }) };
}

function readAccepted(json: Readonly<Record<string, unknown>>): SendResult {
  const messageId = id(object(list(json.messages)[0]).id);
  // Meta said yes, but not to what: it may well have been sent, and only a status webhook can tell.
  if (messageId === undefined)
    return { outcome: 'unknown', detail: 'Meta accepted, but the answer could not be read.' };
  const contact = object(list(json.contacts)[0]);
  const who = present({ waId: id(contact.wa_id), userId: id(contact.user_id) });
  // Kept back for now: "held_for_quality_assessment" leaves later or fails by a status, "paused" is on its way to fail.
  const isPaused = text(object(list(json.messages)[0]).message_status) === 'paused';
  return { outcome: 'accepted', messageId, ...who, ...(isPaused && { isPaused }) };
}

function parse(body: string | undefined): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Retry-After in seconds, capped. Its other form, a date, is left to the outbox's own backoff: it would need a clock. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null || !/^\s*\d{1,9}\s*$/.test(retryAfter)) return undefined;
  return Math.min(Number(retryAfter), longestWaitSeconds);
}
