/**
 * One line of the journal, done once more in a database that does not know of it. A line that was missing for a while comes
 * late: so what lifts something lifts only what stood at its own time.
 */
import { follow } from '../consent/consent.ts';
import type { JournalLine } from '../ledger/journal.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Subject } from '../ledger/subjects.ts';
import type { Context } from './context.ts';
import { destroyData } from './destroy-data.ts';
import { holdAgain } from './legal-hold.ts';
import { pauseAgain } from './pause.ts';
import { detachIdentities } from './person.ts';
import { postponeErasure } from './postponed-erasure.ts';
import { restrictAgain } from './restrict.ts';
import { endConsents } from './withdraw.ts';

export async function applyEntry(context: Context, books: Books, { entry, at }: JournalLine): Promise<void> {
  switch (entry.kind) {
    case 'suppressed':
      return books.gates.applyAgain(entry.site, entry.lookups, entry.since, entry.scope);
    case 'lifted':
      await books.gates.liftAgain(entry.site, entry.lookups, at);
      return;
    case 'ended':
      return endAgain(context, books, entry.consents, at);
    case 'erased':
      for (const { id } of await standing(books, entry.subjects))
        await destroyData(context, books, id, entry.what, 'journal');
      return;
    case 'restricted':
      for (const one of await known(books, [entry.subject]))
        if (isNews(one.restrictedSince, entry.since, at)) await restrictAgain(books, one.id, entry.since);
      return;
    case 'paused':
      for (const one of await standing(books, entry.subjects))
        if (isNews(one.pausedSince, entry.since, at)) await pauseAgain(books, one.id, entry.since);
      return;
    case 'detached':
      return detachIdentities(
        books,
        await books.subjects.provenBefore(entry.site, entry.lookups, at),
        entry.why ?? 'number-changed-hands',
      );
    case 'held':
      for (const one of await standing(books, entry.subjects))
        if (isNews(one.heldSince, entry.since, at)) await holdAgain(context, books, one.id, entry.since);
      return;
    case 'erasure-postponed':
      for (const one of await standing(books, entry.subjects)) await postponeAgain(context, books, one);
      return;
    case 'key-revoked':
      await books.ownerKeys.revoke(entry.key, entry.since);
  }
}

async function known(books: Books, ids: readonly string[]): Promise<Subject[]> {
  return (await Promise.all(ids.map((id) => books.subjects.get(id)))).flatMap((subject) => subject ?? []);
}

/** Whoever went up in another is reached there. */
async function standing(books: Books, ids: readonly string[]): Promise<Subject[]> {
  return (await known(books, ids)).filter(({ mergedInto }) => mergedInto === null);
}

/**
 * @param standsSince of what a line from `at` sets, or lifts with null. Set a second time, it had been lifted in between, and
 * that lifting must not come late and lift it again.
 */
function isNews(standsSince: string | null, since: string | null, at: string): boolean {
  if (since === null) return standsSince !== null && standsSince <= at;
  return standsSince === null || standsSince < since;
}

/** Without the hold that it waited for, there is nothing to wait for. */
async function postponeAgain(context: Context, books: Books, { id, heldSince }: Subject): Promise<void> {
  if (heldSince !== null) await postponeErasure(context, books, id, 'journal');
  else await destroyData(context, books, id, ['contact', 'evidence'], 'journal');
}

/** @param at what is shown as the time of the person's no: she did not say it at the restore. */
async function endAgain(context: Context, books: Books, ids: readonly string[], at: string): Promise<void> {
  const ending = new Set(ids);
  const subjects = new Set<string>();
  for (const id of ids) {
    const consent = await books.consents.get(id);
    if (consent && follow(consent.state, 'stop')) subjects.add(consent.subjectId);
  }
  for (const subjectId of subjects) {
    await endConsents({ context, books }, subjectId, { channel: 'journal', originally: at }, ({ id }) =>
      ending.has(id),
    );
  }
}
