/** What reaches the phones. What WhatsApp takes and drops afterwards nobody sees, and nobody can answer. */
import type { SentMessage, SimulatedWhatsApp } from '../../../demo/whatsapp/contract.ts';

export interface Arrivals {
  readonly all: readonly SentMessage[];
  /** The next one that fits and was not handed out yet; undefined if none comes in time. */
  next(fits: (sent: SentMessage) => boolean, withinMilliseconds: number): Promise<SentMessage | undefined>;
}

export function watchArrivals(whatsapp: SimulatedWhatsApp): Arrivals {
  const all: SentMessage[] = [];
  const handedOut = new Set<SentMessage>();
  const waiting = new Set<(sent: SentMessage) => void>();
  whatsapp.watch((event) => {
    if (event.kind !== 'arrived') return;
    all.push(event.sent);
    for (const look of waiting) look(event.sent);
  });
  return {
    all,
    next(fits, withinMilliseconds) {
      const isNew = (sent: SentMessage) => !handedOut.has(sent) && fits(sent);
      const there = all.find(isNew);
      if (there) {
        handedOut.add(there);
        return Promise.resolve(there);
      }
      return new Promise((resolve) => {
        const end = (sent?: SentMessage) => {
          clearTimeout(timer);
          waiting.delete(look);
          if (sent) handedOut.add(sent);
          resolve(sent);
        };
        const look = (sent: SentMessage) => {
          if (isNew(sent)) end(sent);
        };
        const timer = setTimeout(end, withinMilliseconds);
        waiting.add(look);
      });
    },
  };
}
