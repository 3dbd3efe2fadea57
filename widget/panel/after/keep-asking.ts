/** Asking again and again, without being a burden: to the server, to the battery, to somebody who is not looking. */

const shortest = 2000;
const longest = 10_000;
const atMost = 3_600_000;

/**
 * Asks until `ask` answers true, for an hour at most, with growing pauses, and only while the page is visible: the visitor
 * is in WhatsApp meanwhile, and the answer counts when they come back, so coming back asks at once.
 * Answers with a function that stops it.
 */
export function keepAsking(ask: () => Promise<boolean>): () => void {
  const since = Date.now();
  const over = new AbortController();
  const { signal } = over;
  let pause = shortest;
  let timer: ReturnType<typeof setTimeout>;
  let asking = false;

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  };
  const stop = () => {
    clearTimeout(timer);
    over.abort();
  };
  async function now(): Promise<void> {
    if (asking || signal.aborted || document.visibilityState === 'hidden') return;
    if (Date.now() - since > atMost) return stop();
    asking = true;
    const done = await ask();
    asking = false;
    if (done) return stop();
    pause = Math.min(pause * 1.4, longest);
    if (!signal.aborted) again();
  }

  document.addEventListener('visibilitychange', now, { signal });
  // `pageshow`: a phone may have frozen the page meanwhile, and brings it back without any of the others.
  for (const back of ['focus', 'pageshow']) addEventListener(back, now, { signal });
  again();
  return stop;
}
