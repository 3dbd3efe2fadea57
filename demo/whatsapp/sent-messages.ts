/** The accepted messages, and a way to await the next one: tests that sleep are slow and still flaky. */
import type { SentMessage } from './contract.ts';

interface Waiting {
  readonly fits: (sent: SentMessage) => boolean;
  readonly resolve: (sent: SentMessage) => void;
}

export function createSentMessages() {
  const all: SentMessage[] = [];
  const handedOut = new Set<SentMessage>();
  const waiting = new Set<Waiting>();

  function add(sent: SentMessage): void {
    all.push(sent);
    for (const one of waiting) {
      if (!one.fits(sent)) continue;
      waiting.delete(one);
      handedOut.add(sent);
      one.resolve(sent);
      return;
    }
  }

  function next(fits: (sent: SentMessage) => boolean = () => true, withinMs = 60_000): Promise<SentMessage> {
    const already = all.find((sent) => !handedOut.has(sent) && fits(sent));
    if (already !== undefined) {
      handedOut.add(already);
      return Promise.resolve(already);
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(entry);
        reject(new Error(`No such message was sent within ${withinMs} ms (${all.length} sent so far)`));
      }, withinMs);
      const entry: Waiting = {
        fits,
        resolve: (sent) => {
          clearTimeout(timer);
          resolve(sent);
        },
      };
      waiting.add(entry);
    });
  }

  return { all, add, next };
}
