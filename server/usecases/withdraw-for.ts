/** A withdrawal that reached the company another way: by e-mail, on the phone, at the counter. As good as STOP. */
import { iso } from '../clock.ts';
import { follow } from '../consent/consent.ts';
import type { Channel } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { forgetIdleContact } from './forget.ts';
import { keepNote } from './keep-note.ts';
import { lookupsOfPerson } from './person.ts';
import { type FieldError, Refusal } from './refusal.ts';
import { findPerson, mustReadWhom, type Named, subjectsOf, type Whom } from './whom.ts';
import { endConsents } from './withdraw.ts';

export interface WithdrawalInput extends Named {
  /** All of them if absent; then the number is suppressed too. */
  readonly purposes?: readonly string[] | undefined;
  readonly channel: Channel;
  /** In the owner's words; kept as evidence. */
  readonly note?: string | undefined;
}

/** @returns the purposes of which a permission, or a request for one, ended. @throws Refusal */
export async function withdrawFor(context: Context, input: WithdrawalInput): Promise<{ withdrawn: string[] }> {
  const whom = mustReadWhom(context, input);
  const errors = (input.purposes ?? []).flatMap((id, position): FieldError[] =>
    whom.site.purposes.some((purpose) => purpose.id === id)
      ? []
      : [{ pointer: `#/purposes/${position}`, code: 'unknown-purpose', detail: 'This site has no such purpose.' }],
  );
  if (errors.length > 0)
    throw new Refusal('unprocessable', 'unknown-purpose', 'This site has no such purpose.', errors);
  const withdrawn = await context.ledger.transact((books) => withdraw(context, books, whom, input));
  return { withdrawn };
}

async function withdraw(context: Context, books: Books, whom: Whom, input: WithdrawalInput): Promise<string[]> {
  const { site } = whom;
  const { channel, note, purposes } = input;
  const person = await findPerson(books, whom);
  const ended = new Set<string>();
  const lookups = await lookupsOfPerson(books, person.subjectId, person.lookups);
  for (const subjectId of subjectsOf(person)) {
    const isMeant = ({ purpose }: { purpose: string }) => purposes === undefined || purposes.includes(purpose);
    const ending = (await books.consents.ofSubjects([subjectId])).filter(
      (consent) => isMeant(consent) && follow(consent.state, 'stop'),
    );
    for (const { purpose } of ending) ended.add(purpose);
    const evidence =
      ending.length > 0 || purposes === undefined ? await keepNote(context, books, subjectId, channel, note) : {};
    await endConsents({ context, books }, subjectId, { channel, evidence }, isMeant);
    if (ending.length === 0 && purposes === undefined)
      await books.chain.append(subjectId, { type: 'objection.recorded', data: { channel, evidence } });
  }
  // Also of somebody we do not know: an objection counts for whatever comes later.
  if (purposes === undefined) await books.gates.suppress(site.id, lookups, iso(context.clock.now()));
  for (const subjectId of subjectsOf(person)) await forgetIdleContact(context, books, subjectId);
  return site.purposes.map(({ id }) => id).filter((id) => ended.has(id));
}
