/** What a mail with a customer's message says around it, in each language of a site. Read by the company, not by the customer. */
import type { Language } from '../consent/site.ts';

export interface MailTexts {
  /** `{company}`: the company's name. */
  readonly subject: string;
  readonly from: string;
  readonly time: string;
  /** Under the message: why it comes, and where it is answered. */
  readonly note: string;
  /** `{link}`: opens the chat with the customer. Only with a number. */
  readonly answer: string;
  /** Stands in brackets in place of what a mail does not carry. By Meta's type. */
  readonly media: {
    readonly image: string;
    readonly video: string;
    readonly audio: string;
    readonly document: string;
    readonly sticker: string;
    readonly location: string;
    readonly contacts: string;
    readonly order: string;
    readonly reaction: string;
    readonly edit: string;
    readonly other: string;
  };
}

export const mailTexts: Readonly<Record<Language, MailTexts>> = {
  de: {
    subject: 'WhatsApp-Nachricht an {company}',
    from: 'Von',
    time: 'Zeit',
    note: 'Diese Nachricht gehört zu keiner Anmeldung. Eine Antwort auf diese E-Mail erreicht den Kunden nicht.',
    answer: 'Antworten Sie in WhatsApp: {link}',
    media: {
      image: 'Bild',
      video: 'Video',
      audio: 'Sprachnachricht',
      document: 'Dokument',
      sticker: 'Sticker',
      location: 'Standort',
      contacts: 'Kontakt',
      order: 'Bestellung',
      reaction: 'Reaktion',
      edit: 'Bearbeitet',
      other: 'Andere Nachricht',
    },
  },
  en: {
    subject: 'WhatsApp message to {company}',
    from: 'From',
    time: 'Time',
    note: 'This message belongs to no sign-up. A reply to this e-mail does not reach the customer.',
    answer: 'Answer in WhatsApp: {link}',
    media: {
      image: 'Image',
      video: 'Video',
      audio: 'Voice message',
      document: 'Document',
      sticker: 'Sticker',
      location: 'Location',
      contacts: 'Contact',
      order: 'Order',
      reaction: 'Reaction',
      edit: 'Edited',
      other: 'Other message',
    },
  },
  fr: {
    subject: 'Message WhatsApp pour {company}',
    from: 'De',
    time: 'Heure',
    note: 'Ce message ne correspond à aucune inscription. Une réponse à cet e-mail n’atteint pas le client.',
    answer: 'Répondez dans WhatsApp : {link}',
    media: {
      image: 'Image',
      video: 'Vidéo',
      audio: 'Message vocal',
      document: 'Document',
      sticker: 'Sticker',
      location: 'Position',
      contacts: 'Contact',
      order: 'Commande',
      reaction: 'Réaction',
      edit: 'Modifié',
      other: 'Autre message',
    },
  },
  it: {
    subject: 'Messaggio WhatsApp per {company}',
    from: 'Da',
    time: 'Ora',
    note: 'Questo messaggio non appartiene a nessuna iscrizione. Una risposta a questa e-mail non raggiunge il cliente.',
    answer: 'Risponda in WhatsApp: {link}',
    media: {
      image: 'Immagine',
      video: 'Video',
      audio: 'Messaggio vocale',
      document: 'Documento',
      sticker: 'Sticker',
      location: 'Posizione',
      contacts: 'Contatto',
      order: 'Ordine',
      reaction: 'Reazione',
      edit: 'Modificato',
      other: 'Altro messaggio',
    },
  },
  es: {
    subject: 'Mensaje de WhatsApp para {company}',
    from: 'De',
    time: 'Hora',
    note: 'Este mensaje no corresponde a ninguna suscripción. Una respuesta a este correo no llega al cliente.',
    answer: 'Responda en WhatsApp: {link}',
    media: {
      image: 'Imagen',
      video: 'Vídeo',
      audio: 'Mensaje de voz',
      document: 'Documento',
      sticker: 'Sticker',
      location: 'Ubicación',
      contacts: 'Contacto',
      order: 'Pedido',
      reaction: 'Reacción',
      edit: 'Editado',
      other: 'Otro mensaje',
    },
  },
  nl: {
    subject: 'WhatsApp-bericht aan {company}',
    from: 'Van',
    time: 'Tijd',
    note: 'Dit bericht hoort bij geen aanmelding. Een antwoord op deze e-mail bereikt de klant niet.',
    answer: 'Antwoord in WhatsApp: {link}',
    media: {
      image: 'Afbeelding',
      video: 'Video',
      audio: 'Spraakbericht',
      document: 'Document',
      sticker: 'Sticker',
      location: 'Locatie',
      contacts: 'Contact',
      order: 'Bestelling',
      reaction: 'Reactie',
      edit: 'Bewerkt',
      other: 'Ander bericht',
    },
  },
  pl: {
    subject: 'Wiadomość WhatsApp do {company}',
    from: 'Od',
    time: 'Czas',
    note: 'Ta wiadomość nie należy do żadnego zapisu. Odpowiedź na ten e-mail nie dotrze do klienta.',
    answer: 'Odpowiedz w WhatsAppie: {link}',
    media: {
      image: 'Zdjęcie',
      video: 'Wideo',
      audio: 'Wiadomość głosowa',
      document: 'Dokument',
      sticker: 'Naklejka',
      location: 'Lokalizacja',
      contacts: 'Kontakt',
      order: 'Zamówienie',
      reaction: 'Reakcja',
      edit: 'Edytowano',
      other: 'Inna wiadomość',
    },
  },
  pt: {
    subject: 'Mensagem de WhatsApp para {company}',
    from: 'De',
    time: 'Hora',
    note: 'Esta mensagem não pertence a nenhuma inscrição. Uma resposta a este e-mail não chega ao cliente.',
    answer: 'Responda no WhatsApp: {link}',
    media: {
      image: 'Imagem',
      video: 'Vídeo',
      audio: 'Mensagem de voz',
      document: 'Documento',
      sticker: 'Sticker',
      location: 'Localização',
      contacts: 'Contacto',
      order: 'Encomenda',
      reaction: 'Reação',
      edit: 'Editado',
      other: 'Outra mensagem',
    },
  },
  tr: {
    subject: '{company} için WhatsApp mesajı',
    from: 'Gönderen',
    time: 'Saat',
    note: 'Bu mesaj hiçbir kayda ait değil. Bu e-postaya verilen yanıt müşteriye ulaşmaz.',
    answer: 'WhatsApp’ta yanıtlayın: {link}',
    media: {
      image: 'Fotoğraf',
      video: 'Video',
      audio: 'Sesli mesaj',
      document: 'Belge',
      sticker: 'Çıkartma',
      location: 'Konum',
      contacts: 'Kişi',
      order: 'Sipariş',
      reaction: 'İfade',
      edit: 'Düzenlendi',
      other: 'Başka mesaj',
    },
  },
};
