/** Whom a whole body is about that could not be worked on, so that an erasure reaches it. */
import { type About, aboutNobody } from '../ledger/inbox.ts';
import type { TakenIn } from '../ledger/intake.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from '../usecases/context.ts';
import { aboutIn } from '../usecases/receive-batch.ts';
import { readBody } from './read-body.ts';

/** What is no JSON names nobody that could be found in it: it pauses nobody, and only the owner's alert speaks of it. */
export function aboutBody(context: Context, books: Books, taken: TakenIn): About {
  try {
    const parts = readBody(taken).parts ?? [];
    return aboutIn(
      context,
      books,
      parts.flatMap((part) => (part.kind === 'item' ? part.item : [])),
    );
  } catch {
    // It is parked because something in it breaks us.
    return aboutNobody;
  }
}
