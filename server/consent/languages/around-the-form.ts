/**
 * What stands around a form and is no part of any wording: nobody agrees to anything by it. Whether somebody is there, that
 * a preview records nothing, and why a page gets no form. None of it says du or Sie, so there is one text for both.
 */
import type { Language } from '../site.ts';

export interface When {
  /** "Montag", or "Montag, 4. Januar"; absent today. */
  readonly day: string | undefined;
  /** "9 Uhr" */
  readonly time: string;
}

export interface AroundTheForm {
  readonly here: string;
  readonly hereUntil: (when: When) => string;
  readonly away: string;
  readonly awayUntil: (when: When) => string;
  readonly preview: string;
  /** `origin` is absent if it is none that could be written down. */
  readonly unlisted: (facts: { readonly company: string; readonly origin: string | undefined }) => string;
}

/** Where a sentence takes both alike: "Montag, 9 Uhr". */
const both = ({ day, time }: When) => (day === undefined ? time : `${day}, ${time}`);
const inBrackets = (origin: string | undefined) => (origin === undefined ? '' : ` (${origin})`);

export const aroundTheForm: Readonly<Record<Language, AroundTheForm>> = {
  de: {
    here: 'Gerade ist jemand da.',
    hereUntil: (when) => `Gerade ist jemand da (bis ${both(when)}).`,
    away: 'Gerade ist niemand da. Anmelden geht jederzeit.',
    awayUntil: (when) => `Gerade ist niemand da; ab ${both(when)} wieder. Anmelden geht jederzeit.`,
    preview: 'Vorschau: So sieht das Formular aus. Hier wird nichts gespeichert.',
    unlisted: ({ company, origin }) =>
      `Diese Seite${inBrackets(origin)} ist bei ${company} nicht eingetragen, deshalb geht das Formular hier nicht. Wer sie betreibt, trägt ihre Adresse in den Einstellungen von Jawort unter „origins“ ein.`,
  },
  en: {
    here: 'Somebody is here right now.',
    hereUntil: (when) => `Somebody is here right now (until ${both(when)}).`,
    away: 'Nobody is here right now. You can sign up at any time.',
    awayUntil: (when) => `Nobody is here right now; back from ${both(when)}. You can sign up at any time.`,
    preview: 'Preview: this is how the form looks. Nothing is stored here.',
    unlisted: ({ company, origin }) =>
      `This page${inBrackets(origin)} is not listed with ${company}, so the form does not work here. Whoever runs it adds its address to “origins” in the settings of Jawort.`,
  },
  fr: {
    here: 'Quelqu’un est là en ce moment.',
    hereUntil: (when) => `Quelqu’un est là en ce moment (jusqu’à ${both(when)}).`,
    away: 'Personne n’est là en ce moment. L’inscription reste possible à tout moment.',
    awayUntil: (when) =>
      `Personne n’est là en ce moment ; de retour : ${both(when)}. L’inscription reste possible à tout moment.`,
    preview: 'Aperçu : voici le formulaire. Rien n’est enregistré ici.',
    unlisted: ({ company, origin }) =>
      `Cette page${inBrackets(origin)} n’est pas déclarée chez ${company}, le formulaire n’y fonctionne donc pas. La personne qui gère la page ajoute son adresse à « origins » dans les réglages de Jawort.`,
  },
  it: {
    here: 'In questo momento c’è qualcuno.',
    hereUntil: (when) => `In questo momento c’è qualcuno (fino a: ${both(when)}).`,
    away: 'In questo momento non c’è nessuno. Ci si può iscrivere in qualsiasi momento.',
    awayUntil: (when) =>
      `In questo momento non c’è nessuno; di nuovo da: ${both(when)}. Ci si può iscrivere in qualsiasi momento.`,
    preview: 'Anteprima: il modulo appare così. Qui non viene salvato nulla.',
    unlisted: ({ company, origin }) =>
      `Questa pagina${inBrackets(origin)} non è registrata presso ${company}, perciò qui il modulo non funziona. Chi la gestisce ne aggiunge l’indirizzo in «origins» nelle impostazioni di Jawort.`,
  },
  es: {
    here: 'Ahora mismo hay alguien.',
    hereUntil: (when) => `Ahora mismo hay alguien (hasta: ${both(when)}).`,
    away: 'Ahora mismo no hay nadie. La inscripción es posible en cualquier momento.',
    awayUntil: (when) =>
      `Ahora mismo no hay nadie; de nuevo: ${both(when)}. La inscripción es posible en cualquier momento.`,
    preview: 'Vista previa: así se ve el formulario. Aquí no se guarda nada.',
    unlisted: ({ company, origin }) =>
      `Esta página${inBrackets(origin)} no está registrada en ${company}, por eso el formulario no funciona aquí. Quien la gestiona añade su dirección en «origins» en los ajustes de Jawort.`,
  },
  nl: {
    here: 'Er is nu iemand aanwezig.',
    hereUntil: (when) => `Er is nu iemand aanwezig (tot ${both(when)}).`,
    away: 'Er is nu niemand aanwezig. Aanmelden kan altijd.',
    awayUntil: (when) => `Er is nu niemand aanwezig; weer vanaf ${both(when)}. Aanmelden kan altijd.`,
    preview: 'Voorbeeld: zo ziet het formulier eruit. Hier wordt niets opgeslagen.',
    unlisted: ({ company, origin }) =>
      `Deze pagina${inBrackets(origin)} is bij ${company} niet aangemeld, daarom werkt het formulier hier niet. Wie de pagina beheert, voegt het adres toe aan “origins” in de instellingen van Jawort.`,
  },
  pl: {
    here: 'Teraz ktoś jest na miejscu.',
    hereUntil: (when) => `Teraz ktoś jest na miejscu (do: ${both(when)}).`,
    away: 'Teraz nikogo nie ma. Zapisać się można o każdej porze.',
    awayUntil: (when) => `Teraz nikogo nie ma; znowu od: ${both(when)}. Zapisać się można o każdej porze.`,
    preview: 'Podgląd: tak wygląda formularz. Tutaj nic nie jest zapisywane.',
    unlisted: ({ company, origin }) =>
      `Ta strona${inBrackets(origin)} nie jest zgłoszona w ${company}, dlatego formularz tutaj nie działa. Kto ją prowadzi, dodaje jej adres do „origins” w ustawieniach Jawort.`,
  },
  pt: {
    here: 'Neste momento está alguém.',
    hereUntil: (when) => `Neste momento está alguém (até: ${both(when)}).`,
    away: 'Neste momento não está ninguém. A inscrição é possível a qualquer momento.',
    awayUntil: (when) =>
      `Neste momento não está ninguém; de novo: ${both(when)}. A inscrição é possível a qualquer momento.`,
    preview: 'Pré-visualização: é este o aspeto do formulário. Aqui nada é guardado.',
    unlisted: ({ company, origin }) =>
      `Esta página${inBrackets(origin)} não está registada em ${company}, por isso o formulário não funciona aqui. Quem a gere acrescenta o endereço em «origins» nas definições do Jawort.`,
  },
  tr: {
    here: 'Şu anda biri burada.',
    hereUntil: (when) => `Şu anda biri burada (bitiş: ${both(when)}).`,
    away: 'Şu anda kimse yok. Kayıt her zaman mümkün.',
    awayUntil: (when) => `Şu anda kimse yok; yeniden: ${both(when)}. Kayıt her zaman mümkün.`,
    preview: 'Önizleme: Form böyle görünüyor. Burada hiçbir şey kaydedilmez.',
    unlisted: ({ company, origin }) =>
      `Bu sayfa${inBrackets(origin)} ${company} için kayıtlı değil, bu yüzden form burada çalışmıyor. Sayfayı yöneten kişi adresini Jawort ayarlarında “origins” altına ekler.`,
  },
};
