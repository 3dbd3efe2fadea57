/**
 * What the form as a page of its own says beside the wording: no part of the evidence, because nobody agrees to it. The texts
 * that people agree to are the wording's.
 */
import type { Formality, Language } from '../../../consent/site.ts';

export interface OwnFormTexts {
  /** Above the mistakes. */
  readonly check: string;
  /** The form was older than a day. */
  readonly expired: string;
  /** The form was sent before, with other answers. */
  readonly changed: string;
  /** After it was sent: heading, button, and what stands above the prepared message. */
  readonly almost: string;
  readonly open: string;
  readonly message: string;
  readonly missingTitle: string;
  readonly missingText: string;
}

type Say = (informal: string, formal: string) => string;

const byLanguage: Readonly<Record<Language, (say: Say) => OwnFormTexts>> = {
  de: (say) => ({
    check: 'Da fehlt noch etwas:',
    expired: say(
      'Dieses Formular war älter als einen Tag. Hier ist ein neues: Bitte sende es noch einmal ab.',
      'Dieses Formular war älter als einen Tag. Hier ist ein neues: Bitte senden Sie es noch einmal ab.',
    ),
    changed: say(
      'Du hast etwas geändert, nachdem du das Formular schon abgesendet hattest. Bitte sende es noch einmal ab.',
      'Sie haben etwas geändert, nachdem Sie das Formular schon abgesendet hatten. Bitte senden Sie es noch einmal ab.',
    ),
    almost: 'Fast geschafft',
    open: 'WhatsApp öffnen',
    message: 'Diese Nachricht liegt bereit',
    missingTitle: 'Hier gibt es kein Formular',
    missingText: 'Die Adresse ist nicht vollständig, oder es gibt das Formular nicht mehr.',
  }),
  en: () => ({
    check: 'Something is still missing:',
    expired: 'This form was more than a day old. Here is a new one: please send it once more.',
    changed: 'You changed something after you had already sent the form. Please send it once more.',
    almost: 'Almost done',
    open: 'Open WhatsApp',
    message: 'This message is ready for you',
    missingTitle: 'There is no form here',
    missingText: 'The address is not complete, or the form does not exist any more.',
  }),
  fr: (say) => ({
    check: 'Il manque encore quelque chose :',
    expired: say(
      'Ce formulaire avait plus d’un jour. En voici un nouveau : envoie-le encore une fois.',
      'Ce formulaire avait plus d’un jour. En voici un nouveau : veuillez l’envoyer encore une fois.',
    ),
    changed: say(
      'Tu as modifié quelque chose après l’envoi du formulaire. Envoie-le encore une fois.',
      'Vous avez modifié quelque chose après l’envoi du formulaire. Veuillez l’envoyer encore une fois.',
    ),
    almost: 'C’est presque fini',
    open: 'Ouvrir WhatsApp',
    message: 'Ce message est prêt',
    missingTitle: 'Il n’y a pas de formulaire ici',
    missingText: 'L’adresse est incomplète, ou le formulaire n’existe plus.',
  }),
  it: (say) => ({
    check: 'Manca ancora qualcosa:',
    expired: say(
      'Questo modulo aveva più di un giorno. Eccone uno nuovo: invialo ancora una volta.',
      'Questo modulo aveva più di un giorno. Eccone uno nuovo: lo invii ancora una volta.',
    ),
    changed: say(
      'Hai modificato qualcosa dopo aver inviato il modulo. Invialo ancora una volta.',
      'Ha modificato qualcosa dopo aver inviato il modulo. Lo invii ancora una volta.',
    ),
    almost: 'Ci siamo quasi',
    open: 'Apri WhatsApp',
    message: 'Questo messaggio è pronto',
    missingTitle: 'Qui non c’è nessun modulo',
    missingText: 'L’indirizzo è incompleto oppure il modulo non esiste più.',
  }),
  es: (say) => ({
    check: 'Todavía falta algo:',
    expired: say(
      'Este formulario tenía más de un día. Aquí tienes uno nuevo: envíalo otra vez.',
      'Este formulario tenía más de un día. Aquí tiene uno nuevo: envíelo otra vez.',
    ),
    changed: say(
      'Has cambiado algo después de enviar el formulario. Envíalo otra vez.',
      'Ha cambiado algo después de enviar el formulario. Envíelo otra vez.',
    ),
    almost: 'Ya casi está',
    open: 'Abrir WhatsApp',
    message: 'Este mensaje está preparado',
    missingTitle: 'Aquí no hay ningún formulario',
    missingText: 'La dirección está incompleta o el formulario ya no existe.',
  }),
  nl: (say) => ({
    check: 'Er ontbreekt nog iets:',
    expired: 'Dit formulier was ouder dan een dag. Hier is een nieuw: verstuur het nog een keer.',
    changed: say(
      'Je hebt iets gewijzigd nadat je het formulier al had verstuurd. Verstuur het nog een keer.',
      'U hebt iets gewijzigd nadat u het formulier al had verstuurd. Verstuur het nog een keer.',
    ),
    almost: 'Bijna klaar',
    open: 'WhatsApp openen',
    message: 'Dit bericht staat klaar',
    missingTitle: 'Hier is geen formulier',
    missingText: 'Het adres is niet volledig, of het formulier bestaat niet meer.',
  }),
  pl: (say) => ({
    check: 'Czegoś jeszcze brakuje:',
    expired: say(
      'Ten formularz miał ponad dobę. Oto nowy: wyślij go jeszcze raz.',
      'Ten formularz miał ponad dobę. Oto nowy: prosimy wysłać go jeszcze raz.',
    ),
    changed: say(
      'Dane zmieniły się po wysłaniu formularza. Wyślij go jeszcze raz.',
      'Dane zmieniły się po wysłaniu formularza. Prosimy wysłać go jeszcze raz.',
    ),
    almost: 'Prawie gotowe',
    open: 'Otwórz WhatsApp',
    message: 'Ta wiadomość jest gotowa',
    missingTitle: 'Tu nie ma formularza',
    missingText: 'Adres jest niepełny albo formularz już nie istnieje.',
  }),
  pt: (say) => ({
    check: 'Ainda falta algo:',
    expired: say(
      'Este formulário tinha mais de um dia. Aqui está um novo: envia-o mais uma vez.',
      'Este formulário tinha mais de um dia. Aqui está um novo: envie-o mais uma vez.',
    ),
    changed: say(
      'Alteraste algo depois de enviares o formulário. Envia-o mais uma vez.',
      'Alterou algo depois de enviar o formulário. Envie-o mais uma vez.',
    ),
    almost: 'Está quase',
    open: 'Abrir o WhatsApp',
    message: 'Esta mensagem está preparada',
    missingTitle: 'Não há aqui nenhum formulário',
    missingText: 'O endereço está incompleto ou o formulário já não existe.',
  }),
  tr: (say) => ({
    check: 'Henüz eksik bir şey var:',
    expired: say(
      'Bu form bir günden eskiydi. İşte yenisi: lütfen bir kez daha gönder.',
      'Bu form bir günden eskiydi. İşte yenisi: lütfen bir kez daha gönderin.',
    ),
    changed: say(
      'Formu gönderdikten sonra bir şeyi değiştirdin. Lütfen bir kez daha gönder.',
      'Formu gönderdikten sonra bir şeyi değiştirdiniz. Lütfen bir kez daha gönderin.',
    ),
    almost: 'Neredeyse tamam',
    open: 'WhatsApp’ı aç',
    message: 'Bu mesaj hazır',
    missingTitle: 'Burada form yok',
    missingText: 'Adres eksik ya da form artık yok.',
  }),
};

export function ownFormTexts(language: Language, formality: Formality): OwnFormTexts {
  return byLanguage[language]((informal, formal) => (formality === 'informal' ? informal : formal));
}
