/** The template asks exactly what the wording asks, and Meta has nothing to refuse. */
import { describe, expect, test } from 'vitest';
import { templateProblems } from '../../server/whatsapp/template-problems.ts';
import {
  type ConfirmationWording,
  confirmationParameters,
  confirmationTemplate,
} from '../../server/whatsapp/templates.ts';

const wording: ConfirmationWording = {
  language: 'de',
  texts: {
    question:
      'Bist du sicher? Möchtest du {kind} von Blumen Müller GmbH per WhatsApp erhalten: {purposes}? Datenschutz: https://blumen-mueller.example/d – Erst JA meldet dich an.',
    questionFooter: 'Nicht angefragt? NEIN tippen oder nichts tun.',
    yes: 'JA',
    no: 'NEIN',
  },
};
const filling = { kind: 'Werbung', purposes: 'Angebote, höchstens 4-mal im Monat; Neuheiten' };

const asking = (question: string): ConfirmationWording => ({ ...wording, texts: { ...wording.texts, question } });
const body = (of: ConfirmationWording) => {
  const [first] = confirmationTemplate('jawort_confirm', of, filling).components;
  if (first?.text === undefined) throw new Error('no body');
  return first.text;
};

test('the template is a utility message with named parameters, two answer buttons and half a day to arrive', () => {
  expect(confirmationTemplate('jawort_confirm', wording, filling)).toEqual({
    name: 'jawort_confirm',
    language: 'de',
    category: 'utility',
    parameter_format: 'named',
    message_send_ttl_seconds: 43_200,
    components: [
      {
        type: 'body',
        text: wording.texts.question.replace('{kind}', '{{kind}}').replace('{purposes}', '{{purposes}}'),
        example: {
          body_text_named_params: [
            { param_name: 'kind', example: 'Werbung' },
            { param_name: 'purposes', example: filling.purposes },
          ],
        },
      },
      { type: 'footer', text: 'Nicht angefragt? NEIN tippen oder nichts tun.' },
      {
        type: 'buttons',
        buttons: [
          { type: 'quick_reply', text: 'JA' },
          { type: 'quick_reply', text: 'NEIN' },
        ],
      },
    ],
  });
});

test('filled with its parameters the template reads letter by letter like the question', () => {
  const rendered = confirmationParameters(wording, filling).reduce(
    (text, { name, text: value }) => text.replaceAll(`{{${name}}}`, value),
    body(wording),
  );
  expect(rendered).toBe(
    'Bist du sicher? Möchtest du Werbung von Blumen Müller GmbH per WhatsApp erhalten: Angebote, höchstens 4-mal im Monat; Neuheiten? Datenschutz: https://blumen-mueller.example/d – Erst JA meldet dich an.',
  );
});

test('parameters come in the order of the text, each once, and only those that the text has', () => {
  const names = (question: string) => confirmationParameters(asking(question), filling).map(({ name }) => name);
  expect(names('Neu: {purposes} als {kind}, ja {purposes} auch?')).toEqual(['purposes', 'kind']);
  expect(names('Neu: {purposes} bitte?')).toEqual(['purposes']);
});

test('line breaks and tabs, which Meta refuses in a parameter, become spaces', () => {
  const [, purposes] = confirmationParameters(wording, { ...filling, purposes: ' Angebote\n\tund     mehr ' });
  expect(purposes?.text).toBe('Angebote und mehr');
});

test('English is asked in English for every country', () => {
  expect(confirmationTemplate('jawort_confirm', { ...wording, language: 'en' }, filling).language).toBe('en');
});

describe('what Meta would refuse is said before the review', () => {
  const problems = (of: ConfirmationWording, name = 'jawort_confirm') => templateProblems(name, of, filling);

  test('nothing, for the usual wording', () => {
    expect(problems(wording)).toEqual([]);
  });

  test.each([
    ['{kind} per WhatsApp: {purposes}, ja?', 'begins with a placeholder'],
    ['„{kind}“ per WhatsApp: {purposes}, ja?', 'begins with a placeholder'],
    ['Per WhatsApp {kind} erhalten: {purposes}', 'ends with a placeholder'],
    ['Per WhatsApp {kind} erhalten: {purposes}?', 'ends with a placeholder'],
    ['Per WhatsApp {kind} {purposes} erhalten?', 'side by side'],
    ['Per WhatsApp {kind} erhalten?', '{purposes} is missing'],
    ['Per WhatsApp {purposes} erhalten, Nr. {ref} bitte?', '{ref}, which nothing fills in'],
  ])('%s', (question, problem) => {
    expect(problems(asking(question))).toEqual([expect.stringContaining(problem)]);
  });

  test('texts that are too long, the question as it is when filled in', () => {
    const texts = { ...wording.texts, questionFooter: 'x'.repeat(61), yes: 'y'.repeat(26) };
    expect(
      templateProblems('jawort_confirm', { ...wording, texts }, { ...filling, purposes: 'z'.repeat(1000) }),
    ).toEqual([
      expect.stringMatching(/^The question has 1\d+ characters; Meta allows 1024\.$/),
      'The footer has 61 characters; Meta allows 60.',
      expect.stringContaining('has 26 characters; Meta allows 25.'),
    ]);
  });

  test('a name that Meta does not take, and two buttons that say the same', () => {
    expect(problems(wording, 'Jawort-Confirm')).toEqual([expect.stringContaining('"Jawort-Confirm"')]);
    expect(problems({ ...wording, texts: { ...wording.texts, no: 'JA' } })).toHaveLength(1);
  });
});
