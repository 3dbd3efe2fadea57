/** The person's own words, with both times, become evidence of an opt-in. */
import type { Encounter } from './encounter.ts';

export async function recordMessage({ books, message }: Encounter, subjectId: string, optInId: string): Promise<void> {
  const evidence = await books.vault.put({
    subjectId,
    kind: 'evidence',
    name: 'message',
    about: optInId,
    value: message,
  });
  await books.chain.append(subjectId, {
    type: 'message.received',
    data: { optIn: optInId, evidence: { message: evidence.commitment } },
  });
}
