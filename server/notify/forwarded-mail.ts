/** A customer's message as a mail to the company, in the site's own language. */
import type { Language, Site } from '../consent/site.ts';
import type { ForwardedMessage } from '../usecases/forward.ts';
import { bareChat } from '../usecases/wa-me.ts';
import { type MailTexts, mailTexts } from './mail-texts.ts';
import type { Mail } from './mailer.ts';

/** WhatsApp's own limit of a text is 4096. */
const longestText = 10_000;

/** Nothing of the message goes into a header: the subject names the company only. */
export function forwardedMail(site: Site, message: ForwardedMessage): Pick<Mail, 'subject' | 'text'> {
  const [language] = site.languages;
  const texts = mailTexts[language];
  const { from, name, at, type, text } = message;
  const media = placeholder(texts, type);
  const said = [...(media === undefined ? [] : [`[${media}]`]), ...(text === undefined ? [] : [text])].join(' ');
  const lines = [
    `${texts.from}: ${name === undefined ? from : `${inOneLine(name)} (${from})`}`,
    `${texts.time}: ${timeIn(language, at)}`,
    '',
    readable(said).slice(0, longestText),
    '',
    '-- ',
    texts.note,
    // A WhatsApp user id alone opens no chat.
    ...(/^\+\d+$/.test(from) ? [texts.answer.replace('{link}', bareChat(from))] : []),
  ];
  return { subject: texts.subject.replace('{company}', site.company.name), text: `${lines.join('\n')}\n` };
}

/** Nobody has told us the company's time zone, so the mail names the one that it uses. */
function timeIn(language: Language, at: string): string {
  // In American English 11/12 would be another day.
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(at))}${language === 'de' ? ' Uhr' : ''} UTC`;
}

/** Undefined for what is words. */
function placeholder({ media }: MailTexts, type: string): string | undefined {
  if (['text', 'button', 'interactive'].includes(type)) return undefined;
  return isMedia(media, type) ? media[type] : media.other;
}

function isMedia(media: MailTexts['media'], type: string): type is keyof MailTexts['media'] {
  return Object.hasOwn(media, type);
}

/** A name of several lines, or one that turns the writing round, could pass for our own lines beside it. */
function inOneLine(name: string): string {
  return readable(name)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/** Control characters do harm in some mail programs; line breaks and tabs are what people write. */
function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
