/** Meta's own switch for marketing messages in the chat. Stop is a withdrawal; resume is never a consent. */

import { iso } from '../clock.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { InboundPreference } from '../whatsapp/port.ts';
import type { Context } from './context.ts';
import { identitiesOf, lookupsOfPerson, recognise } from './person.ts';
import type { Belongs } from './receive-batch.ts';
import { endConsents } from './withdraw.ts';

export async function receivePreference(
  context: Context,
  books: Books,
  site: Site,
  preference: InboundPreference,
): Promise<Belongs> {
  if (preference.value !== 'stop') return 'ours';
  if (preference.at !== undefined) {
    // Meta repeats; an old stop must not end what the person gave since.
    const { phone, userId } = preference.from;
    const seen = books.keyring.lookup(site.id, 'preference', `${phone} ${userId} ${preference.value} ${preference.at}`);
    if (!(await books.inbox.firstSeen(site.id, seen))) return 'ours';
  }
  const person = await recognise(books, site.id, identitiesOf(preference.from));
  const marketing = new Set(site.purposes.filter(({ kind }) => kind === 'marketing').map(({ id }) => id));
  for (const subjectId of [...(person.subjectId === undefined ? [] : [person.subjectId]), ...person.typedFor]) {
    const because = { channel: 'whatsapp-settings' } as const;
    await endConsents({ context, books }, subjectId, because, ({ purpose }) => marketing.has(purpose));
  }
  const lookups = await lookupsOfPerson(books, person.subjectId, person.lookups);
  await books.gates.suppress(site.id, lookups, iso(context.clock.now()), 'marketing');
  return 'ours';
}
