/** A paragraph for an e-mail list: how its readers come to WhatsApp with consent. It promises nothing and ticks nothing. */
import type { Language, Site } from '../consent/site.ts';

export interface MailingText {
  readonly lang: Language;
  readonly subject: string;
  readonly text: string;
}

type Words = (about: {
  readonly name: string;
  readonly labels: string;
  readonly link: string;
  readonly privacyUrl: string;
}) => {
  readonly subject: string;
  readonly paragraphs: readonly string[];
};

const informal: Words = ({ name, labels, link, privacyUrl }) => ({
  subject: `${name} jetzt auch auf WhatsApp`,
  paragraphs: [
    `Hallo,\n\n${name} gibt es jetzt auch auf WhatsApp. Das kannst du dort bekommen:`,
    labels,
    `Möchtest du das? Dann melde dich hier an:\n${link}`,
    'So geht es: Du kreuzt an, was du bekommen möchtest, und WhatsApp öffnet sich mit einer fertigen Nachricht. Wir fragen dort noch einmal nach. Erst wenn du mit JA antwortest, bist du angemeldet. Wer nichts tut, bekommt auf WhatsApp nichts von uns.',
    `Die Anmeldung ist freiwillig. Du kannst sie jederzeit für die Zukunft widerrufen: Schreib im Chat STOP. WhatsApp gehört zu Meta (Irland/USA). Datenschutz: ${privacyUrl}`,
  ],
});

const formal: Words = ({ name, labels, link, privacyUrl }) => ({
  subject: `${name} jetzt auch auf WhatsApp`,
  paragraphs: [
    `Guten Tag,\n\n${name} gibt es jetzt auch auf WhatsApp. Das können Sie dort bekommen:`,
    labels,
    `Möchten Sie das? Dann melden Sie sich hier an:\n${link}`,
    'So geht es: Sie kreuzen an, was Sie bekommen möchten, und WhatsApp öffnet sich mit einer fertigen Nachricht. Wir fragen dort noch einmal nach. Erst wenn Sie mit JA antworten, sind Sie angemeldet. Wer nichts tut, bekommt auf WhatsApp nichts von uns.',
    `Die Anmeldung ist freiwillig. Sie können sie jederzeit für die Zukunft widerrufen: Schreiben Sie im Chat STOP. WhatsApp gehört zu Meta (Irland/USA). Datenschutz: ${privacyUrl}`,
  ],
});

const english: Words = ({ name, labels, link, privacyUrl }) => ({
  subject: `${name} is now on WhatsApp too`,
  paragraphs: [
    `Hello,\n\n${name} is now on WhatsApp too. This is what you can receive there:`,
    labels,
    `Would you like that? Then sign up here:\n${link}`,
    'How it works: you tick what you would like to receive, and WhatsApp opens with a ready-made message. There we ask once more. Only when you answer YES are you signed up. If you do nothing, you receive nothing from us on WhatsApp.',
    `Signing up is voluntary. You can withdraw at any time with future effect: write STOP in the chat. WhatsApp belongs to Meta (Ireland/USA). Privacy: ${privacyUrl}`,
  ],
});

/** German and English, as far as the site speaks them. @param linkIn the address of the form in a language. */
export function mailingTexts(site: Site, linkIn: (language: Language) => string): readonly MailingText[] {
  const { name, privacyUrl } = site.company;
  const spoken = (['de', 'en'] as const).filter((language) => site.languages.includes(language));
  return spoken.map((lang) => {
    const words = lang === 'en' ? english : site.formality === 'informal' ? informal : formal;
    const labels = site.purposes.map(({ label }) => `– ${label[lang] ?? ''}`).join('\n');
    const { subject, paragraphs } = words({ name, labels, link: linkIn(lang), privacyUrl });
    return { lang, subject, text: paragraphs.join('\n\n') };
  });
}
