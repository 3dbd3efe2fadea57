/** Every visible word of the proof page, German and English. */
import type { FactType } from '../../consent/events.ts';

export interface ProofTexts {
  readonly title: string;
  readonly person: string;
  readonly madeAt: string;
  readonly company: string;
  readonly identities: string;
  readonly masked: string;
  readonly proven: string;
  readonly typedOnly: string;
  readonly contactGone: string;
  readonly consents: string;
  readonly purpose: string;
  readonly state: string;
  readonly since: string;
  readonly states: Readonly<Record<string, string>>;
  readonly texts: string;
  readonly textsExplained: string;
  readonly box: string;
  readonly question: string;
  readonly wording: string;
  readonly story: string;
  readonly events: Readonly<Record<FactType, string>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly erased: string;
  readonly chain: string;
  readonly chainIntact: string;
  readonly chainBroken: string;
  readonly verify: string;
  readonly notAdvice: string;
}

export const proofTexts: Readonly<Record<'de' | 'en', ProofTexts>> = {
  de: {
    title: 'Nachweis der Einwilligung',
    person: 'Person',
    madeAt: 'Erstellt am',
    company: 'Verantwortlich',
    identities: 'WhatsApp-Identität',
    masked: 'gekürzt; vollständig mit ?reveal=identities',
    proven: 'hat selbst geschrieben',
    typedOnly: 'nur eingetippt, nicht bestätigt',
    contactGone: 'Kontaktdaten gelöscht: kein Zweck braucht sie mehr.',
    consents: 'Einwilligungen',
    purpose: 'Zweck',
    state: 'Stand',
    since: 'seit',
    states: {
      requested: 'angefragt',
      given: 'erteilt',
      refused: 'abgelehnt',
      expired: 'verfallen',
      withdrawn: 'widerrufen',
    },
    texts: 'Die Texte, wie sie gezeigt wurden',
    textsExplained: 'Jede Fassung ist unveränderlich; ihre Kennung ist der SHA-256 ihrer kanonischen Form (RFC 8785).',
    box: 'Kästchen (nicht angekreuzt vorgegeben)',
    question: 'Rückfrage in WhatsApp',
    wording: 'Fassung',
    story: 'Verlauf',
    events: {
      'opt-in.requested': 'Erste Einwilligung',
      'message.received': 'Eigene WhatsApp-Nachricht der Person',
      'number.forgotten': 'Eingetippte Nummer gelöscht: eine andere Nummer hat geschrieben',
      'question.asked': 'Rückfrage gestellt',
      'question.delivery': 'Zustellung der Rückfrage',
      'question.withheld': 'Rückfrage nicht gesendet',
      'question.voided': 'Rückfrage ungültig',
      'consent.given': 'Zweite Einwilligung: JA',
      'consent.refused': 'Abgelehnt',
      'consent.expired': 'Verfallen: keine Antwort',
      'consent.withdrawn': 'Widerrufen',
      'marketing.paused': 'Unklare Nachricht: Werbung ausgesetzt, nachgefragt',
      'marketing.resumed': 'Aussetzung beendet',
      'objection.recorded': 'Widerspruch vermerkt',
      'subject.absorbed': 'Mit einer früheren Aufzeichnung derselben Person verbunden',
      'subject.merged': 'In der Aufzeichnung derselben Person aufgegangen',
      'data.erased': 'Daten gelöscht',
    },
    evidence: {
      'opt-in': 'Formular',
      'typed-number': 'Eingetippte Nummer',
      message: 'Nachricht',
      question: 'Gesendeter Text',
      acceptance: 'Annahme durch WhatsApp',
      answer: 'Antwort',
      objection: 'Nachricht',
      unclear: 'Nachricht',
    },
    fields: {
      wording: 'Fassung',
      purposes: 'Angekreuzt',
      reference: 'Nummer der Anfrage',
      formShownAt: 'Formular gezeigt',
      receivedAt: 'Eingegangen',
      page: 'Seite',
      origin: 'Website',
      ip: 'IP-Adresse',
      ui: 'Ansicht',
      phone: 'Telefon',
      userId: 'WhatsApp-Kennung',
      messageId: 'Nachrichten-ID',
      from: 'Von',
      type: 'Art',
      text: 'Wortlaut',
      button: 'Knopf',
      sentAt: 'Gesendet (laut Meta)',
      footer: 'Fußzeile',
      buttons: 'Knöpfe',
      via: 'Weg',
      template: 'Vorlage',
      leftAt: 'Abgeschickt',
      acceptedAt: 'Angenommen',
      status: 'Status',
      metaTime: 'Zeit (laut Meta)',
      why: 'Grund',
      what: 'Umfang',
      channel: 'Kanal',
      source: 'Quelle',
      expiresAt: 'Gültig bis',
    },
    erased: 'gelöscht; die Prüfsumme bleibt',
    chain: 'Unversehrtheit',
    chainIntact: 'Kette unversehrt',
    chainBroken: 'KETTE BESCHÄDIGT ab Ereignis',
    verify:
      'So prüfen Sie nach: Jedes Ereignis enthält den Hash des vorigen. Der Hash ist der SHA-256 der kanonischen Form (RFC 8785) von id, subject, seq, type, at, data und previous. Ein Nachweis mit ?reveal=identities (JSON) enthält zu jedem Beleg das Salz: HMAC-SHA-256 der kanonischen Form des Belegs mit diesem Salz ergibt die Prüfsumme im Ereignis.',
    notAdvice: 'Erstellt von Jawort. Keine Rechtsberatung.',
  },
  en: {
    title: 'Proof of consent',
    person: 'Person',
    madeAt: 'Made at',
    company: 'Controller',
    identities: 'WhatsApp identity',
    masked: 'shortened; in full with ?reveal=identities',
    proven: 'wrote themselves',
    typedOnly: 'only typed, not confirmed',
    contactGone: 'Contact data erased: no purpose needs it any more.',
    consents: 'Consents',
    purpose: 'Purpose',
    state: 'State',
    since: 'since',
    states: { requested: 'requested', given: 'given', refused: 'refused', expired: 'expired', withdrawn: 'withdrawn' },
    texts: 'The texts, as they were shown',
    textsExplained: 'Every version is immutable; its id is the SHA-256 of its canonical form (RFC 8785).',
    box: 'Box (not pre-ticked)',
    question: 'Question in WhatsApp',
    wording: 'Version',
    story: 'What happened',
    events: {
      'opt-in.requested': 'First opt-in',
      'message.received': "The person's own WhatsApp message",
      'number.forgotten': 'Typed number erased: another number wrote',
      'question.asked': 'Question asked',
      'question.delivery': 'Delivery of the question',
      'question.withheld': 'Question not sent',
      'question.voided': 'Question void',
      'consent.given': 'Second opt-in: YES',
      'consent.refused': 'Refused',
      'consent.expired': 'Expired: no answer',
      'consent.withdrawn': 'Withdrawn',
      'marketing.paused': 'Unclear message: advertising paused, asked back',
      'marketing.resumed': 'Pause ended',
      'objection.recorded': 'Objection recorded',
      'subject.absorbed': 'Joined with an earlier record of the same person',
      'subject.merged': 'Went up in the record of the same person',
      'data.erased': 'Data erased',
    },
    evidence: {
      'opt-in': 'Form',
      'typed-number': 'Typed number',
      message: 'Message',
      question: 'Text sent',
      acceptance: 'Accepted by WhatsApp',
      answer: 'Answer',
      objection: 'Message',
      unclear: 'Message',
    },
    fields: {
      wording: 'Version',
      purposes: 'Ticked',
      reference: 'Reference',
      formShownAt: 'Form shown',
      receivedAt: 'Received',
      page: 'Page',
      origin: 'Website',
      ip: 'IP address',
      ui: 'View',
      phone: 'Phone',
      userId: 'WhatsApp id',
      messageId: 'Message id',
      from: 'From',
      type: 'Type',
      text: 'Exact words',
      button: 'Button',
      sentAt: "Sent (Meta's time)",
      footer: 'Footer',
      buttons: 'Buttons',
      via: 'Path',
      template: 'Template',
      leftAt: 'Left',
      acceptedAt: 'Accepted',
      status: 'Status',
      metaTime: "Meta's time",
      why: 'Reason',
      what: 'Extent',
      channel: 'Channel',
      source: 'Source',
      expiresAt: 'Valid until',
    },
    erased: 'erased; the checksum stays',
    chain: 'Integrity',
    chainIntact: 'Chain intact',
    chainBroken: 'CHAIN BROKEN from event',
    verify:
      'How to verify: every event contains the hash of the one before. The hash is the SHA-256 of the canonical form (RFC 8785) of id, subject, seq, type, at, data and previous. A proof with ?reveal=identities (JSON) carries the salt of each piece of evidence: HMAC-SHA-256 of its canonical form under that salt gives the checksum in the event.',
    notAdvice: 'Made by Jawort. Not legal advice.',
  },
};
