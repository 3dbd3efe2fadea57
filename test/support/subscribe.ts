/** The whole way to a subscriber: form, sentence, question, JA. */
import type { Person } from '../../demo/whatsapp/contract.ts';
import type { Jawort } from './jawort.ts';
import { isQuestion, isWelcome } from './texts.ts';

export async function subscribe(
  jawort: Jawort,
  phone: string,
  purposes: readonly string[] = ['offers'],
): Promise<Person> {
  const form = await jawort.form();
  await jawort.optIn(form, { phone, purposes });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
  await jawort.whatsapp.nextSend(isWelcome);
  await jawort.allSent();
  return visitor;
}
