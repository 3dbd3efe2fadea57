/** What somebody at the company wrote down about an act of the person's, kept as evidence like the person's own words. */
import { iso } from '../clock.ts';
import type { Channel, Commitments } from '../consent/events.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';

export async function keepNote(
  context: Context,
  books: Books,
  subjectId: string,
  channel: Channel,
  note: string | undefined,
): Promise<Commitments> {
  await books.vault.renewKey(subjectId, 'evidence');
  const { commitment } = await books.vault.put({
    subjectId,
    kind: 'evidence',
    name: 'note',
    about: subjectId,
    value: { channel, receivedAt: iso(context.clock.now()), text: note ?? '' },
  });
  return { note: commitment };
}
