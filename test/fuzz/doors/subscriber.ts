/** The whole way to a subscriber before the first test begins, where nothing can be polled yet. */
import type { Jawort } from '../../support/jawort.ts';
import { isQuestion, isWelcome } from '../../support/texts.ts';

/** @returns the subject's id. */
export async function aSubscriber(jawort: Jawort, phone: string): Promise<string> {
  const form = await jawort.form();
  await jawort.optIn(form, { phone });
  const visitor = jawort.whatsapp.person(phone);
  await visitor.write(form.whatsapp.text);
  await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
  await jawort.whatsapp.nextSend(isWelcome);
  const [latest] = await jawort.rows(`SELECT subject_id AS id FROM consents WHERE state = 'given' ORDER BY id DESC`);
  return String(latest?.id);
}
