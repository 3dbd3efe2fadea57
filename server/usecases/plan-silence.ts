/** What silence is about to end, without touching it: the part of a dry run that expire.ts will do. */
import { iso } from '../clock.ts';
import type { Consent } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OptIn } from '../ledger/opt-ins.ts';
import type { Context } from './context.ts';
import type { Due, DueKind } from './due.ts';
import { currentSubject, isHeld, kindWhenErased, kindWhenExpired } from './expire.ts';

const atATime = 200;

export async function* planSilence(context: Context): AsyncGenerator<Due> {
  const now = iso(context.clock.now());
  yield* eachOptIn(context, (books, last) => books.optIns.expired(now, atATime, last), kindWhenExpired);
  yield* eachOptIn(context, (books, last) => books.optIns.toErase(now, atATime, last), kindWhenErased);
  yield* eachAskedByMistake(context, now);
}

async function* eachOptIn(
  context: Context,
  pageAfter: (books: Books, last: OptIn | undefined) => Promise<OptIn[]>,
  kindOf: (optIn: OptIn, consents: readonly Consent[]) => DueKind,
): AsyncGenerator<Due> {
  let last: OptIn | undefined;
  for (;;) {
    const { page, due } = await context.ledger.read(async (books) => {
      const page = await pageAfter(books, last);
      const due: Due[] = [];
      for (const optIn of page) due.push(...(await dueOf(books, optIn, kindOf)));
      return { page, due };
    });
    yield* due;
    last = page.at(-1);
    if (!last) return;
  }
}

/** Nothing of somebody under a legal hold. */
async function dueOf(
  books: Books,
  optIn: OptIn,
  kindOf: (optIn: OptIn, consents: readonly Consent[]) => DueKind,
): Promise<Due[]> {
  const subjectId = await currentSubject(books, optIn);
  if (await isHeld(books, subjectId)) return [];
  const consents = await books.consents.ofOptIn(optIn.id);
  const due: Due = {
    kind: kindOf(optIn, consents),
    subjectId,
    site: optIn.site,
    optIns: [optIn.id],
    purposes: consents.map(({ purpose }) => purpose),
    since: optIn.endedAt ?? optIn.recordedAt,
    keptUntil: optIn.eraseAt ?? optIn.expiresAt,
  };
  return [due];
}

async function* eachAskedByMistake({ ledger }: Context, now: string): AsyncGenerator<Due> {
  let after = '';
  for (;;) {
    const page = await ledger.read((books) => books.questions.toForget(now, after, atATime));
    for (const { subjectId, site, askedAt, forgetAt } of page) {
      const since = askedAt ?? forgetAt;
      yield { kind: 'asked-by-mistake', subjectId, site, optIns: [], purposes: [], since, keptUntil: forgetAt };
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}
