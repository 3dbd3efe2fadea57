/** "Nur eine Frage?": a shop can offer the chat without any consent, and the proof says that it was there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Jawort, startJawort } from '../support/jawort.ts';

describe('The link for somebody who only wants to ask', () => {
  let jawort: Jawort;
  beforeAll(async () => {
    jawort = await startJawort();
  });
  afterAll(() => jawort.close());

  test('is not on a form unless the shop asks for it; then it is, and no sentence is put into anybody’s mouth', async () => {
    const without = await jawort.form();
    expect(without).not.toHaveProperty('question');

    await jawort.restart({ site: { questionLink: true } });
    const shown = await jawort.form();
    expect(shown.question).toEqual({
      text: 'Nur eine Frage? Ohne Anmeldung zu WhatsApp',
      url: 'https://wa.me/493012345678',
    });
    expect((await jawort.form('en')).question?.text).toBe('Just a question? WhatsApp without signing up');
    expect(shown.wording.id).not.toBe(without.wording.id);

    await jawort.restart({ site: { questionLink: false } });
    expect((await jawort.form()).wording.id).toBe(without.wording.id);
  });

  test('stands on the proof of whoever has seen it, and only there', async () => {
    const proofsThatShowIt = async () => {
      const { items } = (await (await jawort.asOwner('/v1/consents')).json()) as { items: { subjectId: string }[] };
      const proofs = await Promise.all(
        items.map(async ({ subjectId }) => {
          const path = `/v1/subjects/${subjectId}/proof?lang=de`;
          return (await jawort.asOwner(path, { headers: { accept: 'text/html' } })).text();
        }),
      );
      expect(proofs.every((proof) => proof.includes('Weiter zu WhatsApp'))).toBe(true);
      return proofs.filter((proof) => proof.includes('Nur eine Frage? Ohne Anmeldung zu WhatsApp')).length;
    };
    await jawort.restart({ site: { questionLink: false } });
    expect((await jawort.optIn(await jawort.form(), { phone: '0171 1111111' })).status).toBe(202);
    expect(await proofsThatShowIt()).toBe(0);

    await jawort.restart({ site: { questionLink: true } });
    expect((await jawort.optIn(await jawort.form(), { phone: '0171 2222222' })).status).toBe(202);
    expect(await proofsThatShowIt()).toBe(1);
  });
});
