/** German: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

export function de(formality: Formality): OwnPageTexts {
  return formality === 'informal' ? informal : formal;
}

const formal: OwnPageTexts = {
  title: 'Ihre WhatsApp-Nachrichten',
  intro: 'Hier bestimmen Sie, was {company} Ihnen per WhatsApp schicken darf und was über Sie gespeichert ist.',
  choiceHeading: 'Was Sie erhalten',
  givenSince: 'Zugestimmt am {time}',
  asked: 'Wir haben in WhatsApp nachgefragt: Erst Ihr JA dort meldet Sie an.',
  off: 'Das erhalten Sie nicht.',
  addingAsks: 'Was Sie einschalten, fragen wir in WhatsApp noch einmal ab. Erst ein JA dort meldet Sie an.',
  cannotAsk: 'Um sich wieder anzumelden, schreiben Sie uns in WhatsApp START.',
  paused:
    'Zurzeit kommt keine Werbung, weil eine Ihrer Nachrichten für uns nicht eindeutig war. Speichern beendet diese Pause.',
  restricted:
    'Die Nutzung Ihrer Daten ist auf Ihren Wunsch eingeschränkt. Bis das aufgehoben wird, kommt keine Nachricht.',
  save: 'Auswahl speichern',
  saved: 'Ihre Auswahl ist gespeichert.',
  savedAsked:
    'Ihre Auswahl ist gespeichert. In WhatsApp finden Sie jetzt unsere Frage: Erst ein JA dort meldet Sie an.',
  dataHeading: 'Ihre Daten',
  dataText: 'Alles, was über Sie gespeichert ist: Nummer, Erklärungen, Nachrichten, Empfänger und wie lange es bleibt.',
  readData: 'Daten lesen',
  downloadData: 'Als Datei herunterladen (JSON)',
  receipt: 'Beleg: wozu Sie zugestimmt haben',
  numberHeading: 'Neue Nummer',
  currentNumber: 'Bei uns bekannt: {number}',
  numberText:
    'Ihre alte Nummer wird abgemeldet, und die neue wird in WhatsApp gefragt. Erst ein JA von der neuen Nummer meldet sie an.',
  newNumber: 'Ihre neue Handynummer',
  saveNumber: 'Nummer ändern',
  numberSaved:
    'Die alte Nummer ist abgemeldet. Öffnen Sie diesen Link auf dem Telefon mit der neuen Nummer, oder warten Sie dort auf unsere Frage.',
  numberSavedByLink:
    'Die alte Nummer ist abgemeldet. Öffnen Sie diesen Link auf dem Telefon mit der neuen Nummer: Dann kommt dort unsere Frage.',
  openOnNewPhone: 'WhatsApp auf dem neuen Telefon öffnen',
  numberSame: 'Diese Nummer kennen wir schon. Es hat sich nichts geändert.',
  eraseHeading: 'Alles löschen',
  eraseText:
    'Sie werden abgemeldet, und alles, was über Sie gespeichert ist, wird endgültig gelöscht, auch die Nachweise. Was bleibt, ist eine verschlüsselte Prüfsumme, damit Ihnen niemand wieder schreibt.',
  eraseConfirm: 'Ja, alles löschen. Das lässt sich nicht rückgängig machen.',
  erase: 'Meine Daten löschen',
  eraseUnconfirmed: 'Bitte kreuzen Sie an, dass alles gelöscht werden soll. Es hat sich nichts geändert.',
  erased: 'Ihre Daten sind gelöscht. Sie erhalten keine Nachrichten mehr.',
  held: 'Wegen einer rechtlichen Auseinandersetzung müssen wir die Nachweise vorerst aufheben. Sie bleiben verschlossen, bis sie beendet ist; danach werden sie gelöscht.',
  stoppedHeld: 'Sie sind abgemeldet, und Ihre Nummer ist gelöscht.',
  nothingLeft: 'Über Sie ist nichts mehr gespeichert.',
  privacy: 'Datenschutz',
  imprint: 'Impressum',
  back: 'Zurück zu Ihrer Seite',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expiredText:
    'Zu Ihrem Schutz gilt er nur 15 Minuten. Schreiben Sie im WhatsApp-Chat EINSTELLUNGEN oder AUSKUNFT, dann bekommen Sie einen neuen.',
  troubleTitle: 'Das hat gerade nicht geklappt',
  troubleText: 'Es hat sich nichts geändert. Bitte gehen Sie zurück und versuchen Sie es in einer Minute noch einmal.',
  dataTitle: 'Ihre Daten',
  receiptTitle: 'Beleg über Ihre Einwilligung',
  receiptIntro: 'Wozu Sie zugestimmt haben, wann, und wie Sie es beenden.',
  controller: 'Verantwortlich',
  identities: 'Nummer oder WhatsApp-Kennung',
  agreedTo: 'Wofür',
  state: 'Stand',
  since: 'Seit',
  lastUsed: 'Letzte Nachricht',
  keptUntil: 'Nachweis bleibt bis',
  textShown: 'Text neben dem Kästchen',
  questionShown: 'Frage in WhatsApp',
  howToWithdraw: 'So beenden Sie es',
  withdrawText:
    'Schreiben Sie im WhatsApp-Chat STOP, jederzeit, mit Wirkung für die Zukunft. Oder schreiben Sie an {email}.',
  declarations: 'Ihre Erklärungen',
  messages: 'Nachrichten',
  received: 'von Ihnen',
  sent: 'an Sie',
  typedForms: 'Formulare, in die jemand diese Nummer getippt hat',
  recipients: 'Empfänger',
  retention: 'Wie lange es bleibt',
  contactData: 'Nummer und WhatsApp-Kennung',
  untilNoPurpose: 'bis Sie nichts mehr erhalten',
  evidenceOf: 'Nachweise zu: {purpose}',
  yearsFromEnd: '{years} Jahre ab dem Ende',
  yearsFromLastUse: '{years} Jahre ab der letzten Nachricht',
  toYearEnd: ', bis zum Jahresende',
  suppression: 'Sperrvermerk (verschlüsselte Prüfsumme)',
  whileItCounts: 'solange Ihre Abmeldung gilt',
  complaint: 'Sie können sich bei einer Datenschutzbehörde beschweren.',
  nothing: 'Nichts gespeichert.',
  print: 'Zum Drucken oder Aufheben: die Druckfunktion Ihres Browsers.',
  states: {
    requested: 'gefragt, nicht bestätigt',
    given: 'zugestimmt',
    refused: 'abgelehnt',
    expired: 'ohne Antwort verfallen',
    withdrawn: 'widerrufen',
  },
};

/** What "du" changes; everything else is the same. */
const informal: OwnPageTexts = {
  ...formal,
  title: 'Deine WhatsApp-Nachrichten',
  intro: 'Hier bestimmst du, was {company} dir per WhatsApp schicken darf und was über dich gespeichert ist.',
  choiceHeading: 'Was du erhältst',
  asked: 'Wir haben in WhatsApp nachgefragt: Erst dein JA dort meldet dich an.',
  off: 'Das erhältst du nicht.',
  addingAsks: 'Was du einschaltest, fragen wir in WhatsApp noch einmal ab. Erst ein JA dort meldet dich an.',
  cannotAsk: 'Um dich wieder anzumelden, schreib uns in WhatsApp START.',
  paused:
    'Zurzeit kommt keine Werbung, weil eine deiner Nachrichten für uns nicht eindeutig war. Speichern beendet diese Pause.',
  restricted:
    'Die Nutzung deiner Daten ist auf deinen Wunsch eingeschränkt. Bis das aufgehoben wird, kommt keine Nachricht.',
  saved: 'Deine Auswahl ist gespeichert.',
  savedAsked:
    'Deine Auswahl ist gespeichert. In WhatsApp findest du jetzt unsere Frage: Erst ein JA dort meldet dich an.',
  dataHeading: 'Deine Daten',
  dataText:
    'Alles, was über dich gespeichert ist: Nummer, Erklärungen, Nachrichten, Empfänger und wie lange es bleibt.',
  receipt: 'Beleg: wozu du zugestimmt hast',
  numberText:
    'Deine alte Nummer wird abgemeldet, und die neue wird in WhatsApp gefragt. Erst ein JA von der neuen Nummer meldet sie an.',
  newNumber: 'Deine neue Handynummer',
  numberSaved:
    'Die alte Nummer ist abgemeldet. Öffne diesen Link auf dem Telefon mit der neuen Nummer, oder warte dort auf unsere Frage.',
  numberSavedByLink:
    'Die alte Nummer ist abgemeldet. Öffne diesen Link auf dem Telefon mit der neuen Nummer: Dann kommt dort unsere Frage.',
  eraseText:
    'Du wirst abgemeldet, und alles, was über dich gespeichert ist, wird endgültig gelöscht, auch die Nachweise. Was bleibt, ist eine verschlüsselte Prüfsumme, damit dir niemand wieder schreibt.',
  eraseUnconfirmed: 'Bitte kreuze an, dass alles gelöscht werden soll. Es hat sich nichts geändert.',
  erased: 'Deine Daten sind gelöscht. Du erhältst keine Nachrichten mehr.',
  stoppedHeld: 'Du bist abgemeldet, und deine Nummer ist gelöscht.',
  nothingLeft: 'Über dich ist nichts mehr gespeichert.',
  back: 'Zurück zu deiner Seite',
  expiredText:
    'Zu deinem Schutz gilt er nur 15 Minuten. Schreib im WhatsApp-Chat EINSTELLUNGEN oder AUSKUNFT, dann bekommst du einen neuen.',
  troubleText: 'Es hat sich nichts geändert. Bitte geh zurück und versuch es in einer Minute noch einmal.',
  dataTitle: 'Deine Daten',
  receiptTitle: 'Beleg über deine Einwilligung',
  receiptIntro: 'Wozu du zugestimmt hast, wann, und wie du es beendest.',
  howToWithdraw: 'So beendest du es',
  withdrawText: 'Schreib im WhatsApp-Chat STOP, jederzeit, mit Wirkung für die Zukunft. Oder schreib an {email}.',
  declarations: 'Deine Erklärungen',
  received: 'von dir',
  sent: 'an dich',
  untilNoPurpose: 'bis du nichts mehr erhältst',
  whileItCounts: 'solange deine Abmeldung gilt',
  print: 'Zum Drucken oder Aufheben: die Druckfunktion deines Browsers.',
  complaint: 'Du kannst dich bei einer Datenschutzbehörde beschweren.',
};
