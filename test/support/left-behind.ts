/** What a server leaves behind that is killed between "200" and the work. */
import type { Clock } from '../../server/clock.ts';
import { loadConfig } from '../../server/config.ts';
import { createIds } from '../../server/ids.ts';
import { openConfiguredLedger } from '../../server/open-ledger.ts';
import { signatureOf } from '../../server/whatsapp/signature.ts';
import { appSecret, phoneNumberId } from './jawort.ts';

/** @param begun how often somebody has begun on the first of them, and never ended. */
export async function leaveBehind(
  { env, clock }: { readonly env: Readonly<Record<string, string>>; readonly clock: Clock },
  bodies: readonly string[],
  begun = 0,
): Promise<void> {
  const ledger = await openConfiguredLedger(loadConfig(env), clock, createIds(clock));
  await ledger.transact(async (books) => {
    for (const body of bodies.map((text) => Buffer.from(text)))
      await books.intake.take(body, signatureOf(body, appSecret));
    const [first] = await books.intake.oldest(1);
    for (let time = 0; time < begun; time += 1) await books.intake.attempt(first?.id ?? '');
  });
  await ledger.close();
}

/** A webhook with one message by this person. */
export function webhookSaying(number: string, text: string, messageId: string): string {
  const message = { from: number.slice(1), id: messageId, timestamp: '1790000000', type: 'text', text: { body: text } };
  const value = { metadata: { phone_number_id: phoneNumberId }, messages: [message] };
  const entry = [{ id: '102290129340398', changes: [{ field: 'messages', value }] }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry });
}
