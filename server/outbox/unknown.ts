/**
 * Sends of which nobody knows whether they happened: the connection broke after the request was written, or the process
 * died. Never resent blindly. They wait for a status with their id; without one, they are tried once more.
 */
import { after, iso } from '../clock.ts';
import type { Context } from '../usecases/context.ts';
import { forgetIdleContact } from '../usecases/forget.ts';

/** Longer than any send may take (the client gives up before). */
const leaseSeconds = 90;
const waitForStatusSeconds = 180;
const mostAttempts = 2;

/** At start, when no other process can be sending: what is marked as on its way was cut off. */
export async function recoverCutOffSends(context: Context): Promise<void> {
  const now = iso(context.clock.now());
  await context.ledger.transact(async (books) => {
    for (const row of await books.outbox.inState('sending', now))
      await books.outbox.unknown(row.id, 'the process ended');
  });
}

export async function resolveUnknownSends(context: Context): Promise<void> {
  const now = context.clock.now();
  const cutOff = iso(after(now, { seconds: -leaseSeconds }));
  const overdue = iso(after(now, { seconds: -waitForStatusSeconds }));
  const idle = await context.ledger.read(async (books) => {
    const sending = await books.outbox.inState('sending', cutOff);
    return sending.length === 0 && (await books.outbox.inState('unknown', overdue)).length === 0;
  });
  if (idle) return;
  await context.ledger.transact(async (books) => {
    for (const row of await books.outbox.inState('sending', cutOff)) await books.outbox.unknown(row.id, 'no answer');
    for (const row of await books.outbox.inState('unknown', overdue)) {
      if (row.attempts < mostAttempts) {
        await books.outbox.again(row.id, iso(now), 'no status came: tried once more');
        continue;
      }
      await books.outbox.end(row.id, 'failed', iso(now), 'unknown: no status came, twice');
      context.log.error(
        { outbox: row.id, kind: row.kind },
        'a message may or may not have been sent, twice; it is not tried again',
      );
      await forgetIdleContact(context, books, row.subjectId);
    }
  });
  context.wakeOutbox();
}
