/** A form as the server answers it: the flower shop, German, informal. */
import type { FormResponse } from '../../server/http/wire.ts';

export const offers = {
  id: 'offers',
  kind: 'marketing',
  label: 'Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat',
  box: 'Ja, ich möchte Werbung von Blumen Müller GmbH per WhatsApp: Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat.',
} as const;

export const orders = {
  id: 'orders',
  kind: 'transactional',
  label: 'Nachrichten zu meinen Bestellungen',
  box: 'Ja, ich möchte Nachrichten von Blumen Müller GmbH per WhatsApp: Nachrichten zu meinen Bestellungen.',
} as const;

export interface FormChanges {
  readonly token?: string;
  readonly reference?: string;
  readonly wordingId?: string;
  readonly field?: FormResponse['phone']['field'];
  /** Whether the shop has the link for somebody who only wants to ask. */
  readonly question?: boolean;
  /** Whatever else a test wants different. */
  readonly also?: Partial<FormResponse>;
}

export function aForm({
  token = 'token-1',
  reference = '7KQ2-M9XA-VD',
  wordingId = 'a'.repeat(64),
  field = 'required',
  question = false,
  also = {},
}: FormChanges = {}): FormResponse {
  return {
    token,
    reference,
    lang: 'de',
    company: {
      name: 'Blumen Müller',
      legalName: 'Blumen Müller GmbH',
      privacyUrl: 'https://blumen-mueller.example/datenschutz',
      imprintUrl: 'https://blumen-mueller.example/impressum',
    },
    wording: {
      id: wordingId,
      heading: 'WhatsApp-Nachrichten von Blumen Müller',
      purposes: [offers, orders],
      kinds: { marketing: 'Werbung', other: 'Nachrichten', mixed: 'Werbung und Nachrichten' },
      sentence: 'Hallo Blumen Müller, ja, ich möchte {kind} per WhatsApp: {purposes}. (Nr. {ref})',
      phoneLabel: 'Deine Handynummer',
      phoneOptionalLabel: 'Deine Handynummer (freiwillig)',
      countryLabel: 'Land',
      stopLine: 'Freiwillig. Jederzeit für die Zukunft widerrufbar: STOP schreiben.',
      privacyLine:
        'WhatsApp (Meta, Irland/USA) verarbeitet deine Nummer und Nachrichten. Ohne JA löschen wir deine Nummer nach 7 Tagen.',
      privacyLabel: 'Datenschutz',
      imprintLabel: 'Impressum',
      link: 'Weiter zu WhatsApp',
      close: 'Schließen',
      opensNewTab: '(öffnet in neuem Tab)',
      missingPurpose: 'Bitte kreuze an, was du bekommen möchtest.',
      missingPhone: 'Bitte gib deine Handynummer ein.',
      invalidPhone: 'Das sieht nicht nach einer vollständigen Nummer aus. Beispiel: 0171 2345678',
      nextHeading: 'Noch ein Schritt in WhatsApp',
      nextSteps: [
        'Sende die vorbereitete Nachricht in WhatsApp ab.',
        'Wir fragen zurück: „Bist du sicher?“',
        'Tippe auf JA. Erst dann bist du angemeldet.',
      ],
      waiting: 'Wir warten auf dein JA in WhatsApp …',
      confirmedHeading: 'Du bist angemeldet',
      confirmed: 'Danke! Dein JA ist angekommen. Du möchtest nichts mehr hören? Schreib einfach STOP.',
      openAgain: 'WhatsApp noch einmal öffnen',
      edit: 'Angaben ändern',
      notRecorded:
        'Wir konnten deine Angaben gerade nicht speichern. Sende die Nachricht in WhatsApp trotzdem ab: Wir fragen dort nach.',
      showQr: 'QR-Code zeigen',
      qrHint: 'Mit der Kamera des Handys scannen: WhatsApp öffnet sich dort mit der fertigen Nachricht.',
    },
    phone: {
      field,
      country: 'DE',
      countries: [
        { code: 'DE', name: 'Deutschland', callingCode: '+49' },
        { code: 'AT', name: 'Österreich', callingCode: '+43' },
        { code: 'CH', name: 'Schweiz', callingCode: '+41' },
      ],
    },
    whatsapp: {
      number: '+493012345678',
      url: 'https://wa.me/493012345678?text=alles',
      text: 'alles',
    },
    ...(question
      ? { question: { text: 'Nur eine Frage? Ohne Anmeldung zu WhatsApp', url: 'https://wa.me/493012345678' } }
      : {}),
    ...also,
  };
}
