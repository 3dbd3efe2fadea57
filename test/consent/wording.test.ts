import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeWording, fill, renderQuestion, renderSentence, renderWelcome } from '../../server/consent/compose.ts';
import { allLanguages } from '../../server/consent/languages/all-languages.ts';
import { findPrefilledSentence } from '../../server/consent/prefilled.ts';
import { printReference, referenceFromBytes } from '../../server/consent/reference.ts';
import { understand } from '../../server/consent/reply.ts';
import { usualRetention } from '../../server/consent/retention.ts';
import type { Language, Purpose, Site } from '../../server/consent/site.ts';
import { wordingProblems, wordingWarnings } from '../../server/consent/wording-problems.ts';

const offers: Purpose = {
  id: 'offers',
  kind: 'marketing',
  label: {
    de: 'Angebote zu Blumen, höchstens 4-mal im Monat',
    en: 'Offers on flowers, at most 4 times a month',
    fr: 'Offres sur les fleurs, au plus 4 fois par mois',
    it: 'Offerte sui fiori, al massimo 4 volte al mese',
    es: 'Ofertas de flores, como máximo 4 veces al mes',
    nl: 'Aanbiedingen voor bloemen, hoogstens 4 keer per maand',
    pl: 'Oferty kwiatów, najwyżej 4 razy w miesiącu',
    pt: 'Ofertas de flores, no máximo 4 vezes por mês',
    tr: 'Çiçek teklifleri, ayda en çok 4 kez',
  },
  retention: usualRetention,
};
const delivery: Purpose = {
  id: 'delivery',
  kind: 'transactional',
  label: {
    de: 'Stand der Lieferung, je Bestellung',
    en: 'State of the delivery, per order',
    fr: 'État de la livraison, à chaque commande',
    it: 'Stato della consegna, per ogni ordine',
    es: 'Estado de la entrega, en cada pedido',
    nl: 'Stand van de levering, per bestelling',
    pl: 'Stan dostawy, do każdego zamówienia',
    pt: 'Estado da entrega, em cada encomenda',
    tr: 'Teslimat durumu, her siparişte',
  },
  retention: usualRetention,
};
const events: Purpose = {
  id: 'events',
  kind: 'marketing',
  label: {
    de: 'Einladungen zu Kursen, einmal im Monat',
    en: 'Invitations to courses, once a month',
    fr: 'Invitations à des cours, une fois par mois',
    it: 'Inviti ai corsi, una volta al mese',
    es: 'Invitaciones a cursos, una vez al mes',
    nl: 'Uitnodigingen voor cursussen, een keer per maand',
    pl: 'Zaproszenia na kursy, raz w miesiącu',
    pt: 'Convites para cursos, uma vez por mês',
    tr: 'Kurs davetleri, ayda bir',
  },
  retention: usualRetention,
};

function shop(changed: Partial<Site> = {}): Site {
  return {
    id: 'blumen-mueller',
    origins: ['https://blumen-mueller.example'],
    company: {
      name: 'Blumen Müller',
      legalName: 'Blumen Müller GmbH',
      address: 'Am Markt 1, 12345 Musterstadt',
      email: 'post@blumen-mueller.example',
      privacyUrl: 'https://blumen-mueller.example/datenschutz',
      imprintUrl: 'https://blumen-mueller.example/impressum',
    },
    whatsapp: {
      number: '+493012345678',
      phoneNumberId: '1',
      businessAccountId: '2',
      messagesPerSecond: 80,
      freeMessagesPerMonth: 1000,
    },
    languages: ['de', 'en'],
    formality: 'informal',
    purposes: [offers],
    chatPurpose: 'offers',
    phone: { field: 'required', country: 'DE', countries: ['DE'] },
    confirmation: { templateAfterSeconds: 120, template: 'jawort_confirm', expiresAfterDays: 7 },
    evidence: { ip: 'full' },
    optOutWords: [],
    startWords: [],
    dormantAfterMonths: 24,
    webhooks: [],
    forward: {},
    questionLink: false,
    appearance: { position: 'end', color: '#0b6b4f', theme: 'auto', size: 'medium', show: 'label' },
    texts: {},
    ...changed,
  };
}

function expiring(expiresAfterDays: number): Site {
  return shop({ confirmation: { templateAfterSeconds: 120, template: 'jawort_confirm', expiresAfterDays } });
}

const languages = Object.keys(allLanguages) as Language[];
const ref = '7KQ2-M9XA-VD';

describe('The German texts', () => {
  const formal = composeWording(shop({ formality: 'formal' }), 'de');
  const informal = composeWording(shop(), 'de');
  const label = offers.label.de;

  it('say on the form what the design says', () => {
    for (const { texts, purposes } of [formal, informal]) {
      expect(texts.bubble).toBe('Neues per WhatsApp');
      expect(texts.heading).toBe('WhatsApp-Nachrichten von Blumen Müller');
      expect(texts.stopLine).toBe('Freiwillig. Jederzeit für die Zukunft widerrufbar: STOP schreiben.');
      expect(texts.link).toBe('Weiter zu WhatsApp');
      expect(purposes[0]?.box).toBe(`Ja, ich möchte Werbung von Blumen Müller GmbH per WhatsApp: ${label}.`);
    }
    expect(formal.texts.privacyLine).toBe(
      'WhatsApp (Meta, Irland/USA) verarbeitet Ihre Nummer und Nachrichten. Ohne JA löschen wir Ihre Nummer nach 7 Tagen.',
    );
    expect(informal.texts.privacyLine).toBe(
      'WhatsApp (Meta, Irland/USA) verarbeitet deine Nummer und Nachrichten. Ohne JA löschen wir deine Nummer nach 7 Tagen.',
    );
  });

  it('say in WhatsApp what the design says, with Sie', () => {
    expect(renderSentence(formal, ['offers'], ref)).toBe(
      `Hallo Blumen Müller, ja, ich möchte Werbung per WhatsApp: ${label}. (Nr. 7KQ2-M9XA-VD)`,
    );
    expect(renderQuestion(formal, ['offers'])).toBe(
      `Sind Sie sicher? Möchten Sie Werbung von Blumen Müller GmbH per WhatsApp erhalten: ${label}? Datenschutz: https://blumen-mueller.example/datenschutz – Erst JA meldet Sie an. Widerruf jederzeit für die Zukunft: STOP schreiben.`,
    );
    expect(formal.texts.questionFooter).toBe('Nicht angefragt? NEIN tippen oder nichts tun.');
    expect(renderWelcome(formal, ['offers'])).toBe(
      `Danke, Sie sind angemeldet: ${label}. Sie möchten nichts mehr von uns hören? Senden Sie einfach STOP. Auswahl: EINSTELLUNGEN. Ihre Daten: AUSKUNFT.`,
    );
    expect(formal.texts.refused).toBe(
      'In Ordnung. Sie sind nicht angemeldet und erhalten keine Werbung von Blumen Müller.',
    );
    expect(formal.texts.stopped).toBe(
      'Sie sind abgemeldet. Blumen Müller schreibt Ihnen nicht mehr von sich aus. War das ein Versehen? START schreiben.',
    );
    expect(formal.texts.unclearWhileAsked).toBe(
      'Das war nicht eindeutig. Bitte JA oder NEIN tippen. Ohne JA melden wir Sie nicht an.',
    );
    expect(formal.texts.unclearWhileSubscribed).toBe(
      'Möchten Sie sich abmelden? Bis zu Ihrer Antwort kommt keine Werbung.',
    );
  });

  it('say in WhatsApp what the design says, with du', () => {
    expect(renderQuestion(informal, ['offers'])).toBe(
      `Bist du sicher? Möchtest du Werbung von Blumen Müller GmbH per WhatsApp erhalten: ${label}? Datenschutz: https://blumen-mueller.example/datenschutz – Erst JA meldet dich an. Widerruf jederzeit für die Zukunft: STOP schreiben.`,
    );
    expect(renderWelcome(informal, ['offers'])).toBe(
      `Danke, du bist angemeldet: ${label}. Du möchtest nichts mehr von uns hören? Sende einfach STOP. Auswahl: EINSTELLUNGEN. Deine Daten: AUSKUNFT.`,
    );
    expect(informal.texts.refused).toBe(
      'In Ordnung. Du bist nicht angemeldet und erhältst keine Werbung von Blumen Müller.',
    );
    expect(informal.texts.stopped).toBe(
      'Du bist abgemeldet. Blumen Müller schreibt dir nicht mehr von sich aus. War das ein Versehen? START schreiben.',
    );
    expect(informal.texts.unclearWhileAsked).toBe(
      'Das war nicht eindeutig. Bitte JA oder NEIN tippen. Ohne JA melden wir dich nicht an.',
    );
    expect(informal.texts.unclearWhileSubscribed).toBe(
      'Möchtest du dich abmelden? Bis zu deiner Antwort kommt keine Werbung.',
    );
  });

  it('never mix du and Sie', () => {
    const said = (texts: object) => JSON.stringify(texts);
    expect(said(informal.texts)).not.toMatch(/\b(Sie|Ihnen|Ihre?r?|Ihrem)\b/);
    expect(said(formal.texts)).not.toMatch(/\b(du|dich|dir|deine?r?|Deine?|Schreib|gib)\b/i);
  });
});

describe('Texts in every language', () => {
  it.each(languages)('are complete and fit into WhatsApp (%s)', (language) => {
    for (const formality of ['formal', 'informal'] as const) {
      const { texts } = composeWording(shop({ formality }), language);
      for (const [name, text] of Object.entries(texts)) {
        if (typeof text === 'string') expect(text.trim(), name).not.toBe('');
      }
      expect(texts.nextSteps.length).toBeGreaterThan(1);
      expect(texts.questionFooter.length).toBeLessThanOrEqual(60);
      for (const button of [texts.yes, texts.no, texts.unsubscribe, texts.keep]) {
        expect(button.length).toBeLessThanOrEqual(20);
      }
    }
  });

  it.each(languages)('understand their own buttons when they are typed (%s)', (language) => {
    const { texts } = composeWording(shop(), language);
    const context = {
      languages: [language],
      questionLanguages: [language],
      companyName: 'Blumen Müller',
      optOutWords: [],
      startWords: [],
    };
    expect(understand(texts.yes, context).kind).toBe('yes');
    expect(understand(texts.no, context).kind).toBe('no');
    expect(understand(texts.unsubscribe, context).kind).toBe('stop');
    expect(understand(texts.keep, context).kind).toBe('other');
  });

  it.each(languages)('never take their own prefilled sentence for an opt-out or a yes (%s)', (language) => {
    const wording = composeWording(shop({ purposes: [offers, delivery, events] }), language);
    const context = {
      languages,
      questionLanguages: languages,
      companyName: 'Blumen Müller',
      optOutWords: [],
      startWords: [],
    };
    const sentence = renderSentence(wording, ['offers', 'delivery', 'events'], ref);
    expect(understand(sentence, context).kind).toBe('other');
  });

  it('call advertising by its name, and only advertising', () => {
    const wording = composeWording(shop({ purposes: [offers, delivery, events] }), 'de');
    expect(renderSentence(wording, ['offers', 'events'], ref)).toContain('ich möchte Werbung per WhatsApp');
    expect(renderSentence(wording, ['delivery'], ref)).toContain('ich möchte Nachrichten per WhatsApp');
    expect(renderQuestion(wording, ['offers', 'delivery'])).toContain('Möchtest du Werbung und Nachrichten von');
    expect(wording.purposes.map((purpose) => purpose.box.split(' von ')[0])).toEqual([
      'Ja, ich möchte Werbung',
      'Ja, ich möchte Nachrichten',
      'Ja, ich möchte Werbung',
    ]);
    expect(wording.texts.refused).not.toContain('Werbung');
  });

  it('name the purposes in the order of the form, whatever the order of the ticks', () => {
    const wording = composeWording(shop({ purposes: [offers, delivery] }), 'en');
    expect(renderQuestion(wording, ['delivery', 'offers'])).toBe(renderQuestion(wording, ['offers', 'delivery']));
    expect(renderQuestion(wording, ['delivery', 'offers'])).toContain(`${offers.label.en}; ${delivery.label.en}?`);
  });

  it('promise the deletion after the time that is configured', () => {
    const line = (days: number, language: Language) => composeWording(expiring(days), language).texts.privacyLine;
    expect(line(1, 'de')).toContain('nach 1 Tag.');
    expect(line(14, 'de')).toContain('nach 14 Tagen.');
    expect(line(0.5, 'de')).toContain('nach 12 Stunden.');
    expect(line(1 / 24, 'de')).toContain('nach 1 Stunde.');
    expect(line(0.000_01, 'de')).toContain('nach 1 Minute.');
    expect(line(1, 'en')).toContain('after 1 day.');
    expect(line(7, 'en')).toContain('after 7 days.');
    expect(line(10 / 1440, 'en')).toContain('after 10 minutes.');
  });

  it('never promise an earlier deletion than the one that happens', () => {
    const minutes = { day: 1440, hour: 60, minute: 1 } as const;
    fc.assert(
      fc.property(fc.double({ min: 0.000_001, max: 400, noNaN: true }), (days) => {
        const [, count, unit] =
          /after (\d+) (day|hour|minute)s?\./.exec(composeWording(expiring(days), 'en').texts.privacyLine) ?? [];
        expect(Number(count) * minutes[unit as keyof typeof minutes]).toBeGreaterThanOrEqual(days * 1440 - 0.01);
      }),
    );
  });

  it('ask for labels and known purposes instead of printing "undefined"', () => {
    const germanOnly = shop({ purposes: [{ ...offers, label: { de: 'Angebote' } }] });
    expect(() => composeWording(germanOnly, 'en')).toThrow('"offers" has no label in the language "en"');
    const wording = composeWording(shop(), 'de');
    expect(() => renderQuestion(wording, ['other'])).toThrow('no purpose "other"');
    expect(() => renderQuestion(wording, [])).toThrow('at least one purpose');
  });
});

describe('Braces and dollars in a label', () => {
  it('stay what they are', () => {
    const label = 'Neues {ref} {kind} {purposes} $& $1 {{x}}';
    const wording = composeWording(shop({ purposes: [{ ...offers, label: { de: label, en: label } }] }), 'de');
    expect(renderSentence(wording, ['offers'], ref)).toBe(
      `Hallo Blumen Müller, ja, ich möchte Werbung per WhatsApp: ${label}. (Nr. ${ref})`,
    );
  });

  it('are never read again, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        expect(fill('<{one}|{two}|{three}>', { one, two })).toBe(`<${one}|${two}|{three}>`);
      }),
    );
    expect(fill('{toString}{constructor}', {})).toBe('{toString}{constructor}');
  });
});

describe('The check of the texts before anybody is asked', () => {
  it('finds nothing in an ordinary shop', () => {
    expect(wordingProblems(shop({ purposes: [offers, delivery] }))).toEqual([]);
  });

  it('names a question that WhatsApp would refuse, and by how much it is too long', () => {
    const long = 'a'.repeat(1100);
    const problems = wordingProblems(shop({ purposes: [{ ...offers, label: { de: long, en: 'Offers' } }] }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/question with all purposes \(de\) has \d+ characters; WhatsApp allows 1024\. Shorten/);
  });

  it('only warns of a prefilled message that some phones may cut off', () => {
    const label = { de: 'a'.repeat(300), en: 'Offers' };
    const wordy = shop({ purposes: [{ ...offers, label }] });
    expect(wordingProblems(wordy)).toEqual([]);
    expect(wordingWarnings(wordy)).toEqual([
      expect.stringMatching(/prefilled message with all purposes \(de\) has \d+ characters/),
    ]);
  });

  it('names a link that grows too long because signs are written as several characters in it', () => {
    const label = '☘'.repeat(220);
    const problems = wordingProblems(shop({ languages: ['de'], purposes: [{ ...offers, label: { de: label } }] }));
    expect(problems.join()).toMatch(/^The WhatsApp link .* has \d+ characters/);
  });

  it('names line breaks, empty labels, and braces in the name of the company', () => {
    const broken = shop({ purposes: [{ ...offers, label: { de: 'Angebote\nNeues', en: ' ' } }] });
    expect(wordingProblems(broken).join('\n')).toMatch(/line break[\s\S]*is empty/);
    const company = { ...shop().company, name: 'Blumen {ref}' };
    expect(wordingProblems(shop({ company })).join()).toContain('company.name contains {kind}, {purposes} or {ref}');
  });
});

describe('The prefilled sentence', () => {
  const site = shop({ purposes: [offers, delivery, events] });
  const german = composeWording(site, 'de');
  const english = composeWording(site, 'en');

  it('is recognised with any ticks, any reference, and any white space', () => {
    const ids = fc.subarray(['offers', 'delivery', 'events'], { minLength: 1 });
    const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });
    const space = fc.constantFrom(' ', '  ', '\u00a0', '\n', ' \n');
    fc.assert(
      fc.property(ids, bytes, space, fc.constantFrom(german, english), (ticked, random, blank, wording) => {
        const sentence = renderSentence(wording, ticked, printReference(referenceFromBytes(random)));
        const typed = ` ${sentence.replaceAll(' ', blank)}\n`;
        expect(findPrefilledSentence(typed, [german, english])).toEqual({ wording, rest: '' });
      }),
    );
  });

  it('is found among words that the person added, and those are told apart', () => {
    const sentence = renderSentence(german, ['offers'], ref);
    const restOf = (text: string) => findPrefilledSentence(text, [german])?.rest;
    expect(restOf(`${sentence} STOP`)).toBe('STOP');
    expect(restOf(`Nein.\n${sentence}`)).toBe('Nein.');
    expect(restOf(`Hi! ${sentence} 😊 Habt ihr auch Tulpen?`)).toBe('Hi! 😊 Habt ihr auch Tulpen?');
  });

  it('is not recognised once its words are changed, or the reference is no reference', () => {
    const sentence = renderSentence(german, ['offers'], ref);
    expect(findPrefilledSentence(sentence.replace(ref, 'Donnerstag'), [german])).toBeUndefined();
    expect(findPrefilledSentence(sentence.replace('ja', 'nein'), [german])).toBeUndefined();
    expect(findPrefilledSentence(sentence.replace(`${offers.label.de}`, ''), [german])).toBeUndefined();
    expect(findPrefilledSentence(sentence, [english])).toBeUndefined();
    expect(findPrefilledSentence(ref, [german])).toBeUndefined();
  });

  it('is recognised with labels that hold semicolons or begin alike', () => {
    const tricky = composeWording(
      shop({
        purposes: [
          { ...offers, label: { de: 'Neues' } },
          { ...delivery, label: { de: 'Neues; Altes' } },
          { ...events, label: { de: 'Neues; Altes; {ref}' } },
        ],
      }),
      'de',
    );
    for (const ticked of [
      ['offers'],
      ['delivery'],
      ['events'],
      ['offers', 'events'],
      ['offers', 'delivery', 'events'],
    ]) {
      expect(findPrefilledSentence(renderSentence(tricky, ticked, ref), [tricky])).toEqual({
        wording: tricky,
        rest: '',
      });
    }
  });

  it('is not looked for in a hostile text', () => {
    expect(findPrefilledSentence('Hallo Blumen Müller, '.repeat(4_000), [german])).toBeUndefined();
  });
});
