/** The line a shop adds to the message (`prefill`) names the page, and pages may be called anything. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { isQuestion, isStopAnswer, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const site = { prefill: { de: 'Ich war gerade auf {title}: {url}' } };
const line = (title: string) => `Ich war gerade auf ${title}: https://blumen-mueller.example/aufkleber-stop`;

describe('The name of the page in a message', () => {
  test('does not speak for the visitor, whatever it is', async () => {
    jawort = await startJawort({ site });
    const titles = [
      'Aufkleber „Keine Werbung“',
      'Stopp! Kein Spam',
      'Newsletter abbestellen',
      'Meine Daten löschen',
      'JA',
    ];
    for (const [index, title] of titles.entries()) {
      const person = { phone: `+4917123456${10 + index}` };
      const form = await jawort.form();
      await jawort.optIn(form, person);
      const visitor = jawort.whatsapp.person(person.phone);
      await visitor.write(`${form.whatsapp.text}\n${line(title)}`);
      const question = await jawort.whatsapp.nextSend(isQuestion);
      // Only asked: neither a STOP nor a JA.
      expect(await jawort.check(person), title).toMatchObject({ reason: 'requested' });
      await visitor.tap(question, 'JA');
      await jawort.whatsapp.nextSend(isWelcome);
      // By the link for a question, without any sentence of ours.
      await visitor.write(`${line(title)} Habt ihr den auch in Rot?`);
      const body = `${form.whatsapp.text}\n${line(title)}`;
      await visitor.message('edit', {
        edit: { original_message_id: 'wamid.x', message: { type: 'text', text: { body } } },
      });
      await jawort.allSent();
      expect(await jawort.check(person), title).toMatchObject({ allowed: true });
    }
  });

  test.each([
    ['behind it', `${line('Rosen')} STOP`],
    ['on a line of its own', `STOP\n${line('Aufkleber „Keine Werbung“')}`],
    ['about another page', 'Ich war gerade auf Rosen und will keine Werbung mehr'],
  ])('does not hide what the visitor says %s', async (_where, words) => {
    jawort = await startJawort({ site });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    await jawort.whatsapp.person(phone).write(`${form.whatsapp.text}\n${words}`);
    await jawort.whatsapp.nextSend(isStopAnswer);
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'refused' });
    expect(jawort.whatsapp.sends.some(isQuestion)).toBe(false);
  });

  test('hides no word that is the whole line of the shop, when a person writes it alone', async () => {
    jawort = await startJawort({ site: { prefill: { de: 'Keine Werbung bitte' } } });
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(`${form.whatsapp.text}\nKeine Werbung bitte`);
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.whatsapp.nextSend(isWelcome);
    await visitor.write('Keine Werbung bitte');
    await jawort.whatsapp.nextSend(isStopAnswer);
    expect(await jawort.check({ phone })).toMatchObject({ reason: 'withdrawn' });
  });
});
