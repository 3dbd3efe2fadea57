/** The line in the panel that says whether somebody is there: in the language of the form, by the company's clock. */
import { presenceAt, wallTime } from './hours.ts';
import { aroundTheForm } from './languages/around-the-form.ts';
import type { Hours, Language } from './site.ts';

/** As times are written where Jawort's texts come from: 24 hours in English too. */
const locales: Readonly<Record<Language, string>> = {
  ...{ de: 'de-DE', en: 'en-GB', fr: 'fr-FR', it: 'it-IT', es: 'es-ES' },
  ...{ nl: 'nl-NL', pl: 'pl-PL', pt: 'pt-PT', tr: 'tr-TR' },
};

const hour = 3_600_000;

export function presenceLine(
  hours: Hours,
  at: Date,
  language: Language,
): { readonly open: boolean; readonly text: string } {
  const { open, changes } = presenceAt(hours, at);
  const texts = aroundTheForm[language];
  if (changes === undefined) return { open, text: open ? texts.here : texts.away };
  const when = { day: dayOf(hours.timeZone, at, changes, language), time: timeOf(hours.timeZone, changes, language) };
  return { open, text: open ? texts.hereUntil(when) : texts.awayUntil(when) };
}

/** Absent today, and tonight; the weekday within a week, and with its date if it could be another week's. */
function dayOf(timeZone: string, at: Date, then: Date, language: Language): string | undefined {
  const [now, next] = [wallTime(timeZone, at.getTime()), wallTime(timeZone, then.getTime())];
  const isTonight = then.getTime() - at.getTime() < 12 * hour && next.minutes <= 5 * 60;
  if (now.date === next.date || isTonight) return undefined;
  const days = Math.round((Date.parse(next.date) - Date.parse(now.date)) / (24 * hour));
  const date = days < 7 ? {} : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(locales[language], { timeZone, weekday: 'long', ...date }).format(then);
}

/** "9 Uhr", "9 h" where that is the habit for full hours, else "09:30". */
function timeOf(timeZone: string, then: Date, language: Language): string {
  const full = wallTime(timeZone, then.getTime()).minutes % 60 === 0;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
  if (full && (language === 'de' || language === 'fr')) {
    return format({ hour: 'numeric' })
      .format(then)
      .replace(/^0(?=\d)/, '');
  }
  const time = format({ hour: 'numeric', minute: '2-digit' }).format(then);
  return language === 'de' ? `${time} Uhr` : time;
}
