/**
 * What Meta tells of templates, quality, limits and the account: the owner is told of trouble once and of its end, and what
 * would only be refused waits until Meta says that it may go on. Every effect is narrow: one language of our template, one
 * number. Events about other templates are not ours.
 */
import { iso } from '../clock.ts';
import type { Language, Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { AccountEvent, InboundAccountEvent } from '../whatsapp/port.ts';
import { metaLanguages } from '../whatsapp/templates.ts';
import { accountNews, type News } from './account-news.ts';
import { type AlertAbout, clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';
import { resumeSends } from './hold-sends.ts';
import { templateTopic } from './template-topic.ts';
import { weighTemplate } from './weigh-template.ts';

type Of<What> = Extract<AccountEvent, { what: What }>;

export async function receiveAccountEvent(
  context: Context,
  books: Books,
  site: Site,
  { event, at }: InboundAccountEvent,
): Promise<'ours' | 'passed-on'> {
  const time = at ?? iso(context.clock.now());
  switch (event.what) {
    case 'template-status':
    case 'template-category':
    case 'template-quality': {
      const language = languageOfTemplate(site, event);
      if (language === undefined) return 'passed-on';
      await receiveTemplateEvent(context, books, site, language, event, time);
      return 'ours';
    }
    case 'limit':
      await receiveLimit(context, books, site, event, time);
      return 'ours';
    default:
      await receiveNews(context, books, site, event, time);
      return 'ours';
  }
}

/** Undefined for a template that is not the site's confirmation, or in a language that the site does not have. */
function languageOfTemplate(site: Site, { name, language }: { name: string; language: string }): Language | undefined {
  if (name !== site.confirmation.template) return undefined;
  return site.languages.find((one) => metaLanguages[one].toLowerCase() === language.toLowerCase());
}

async function receiveTemplateEvent(
  context: Context,
  books: Books,
  site: Site,
  language: Language,
  event: Of<'template-status' | 'template-category' | 'template-quality'>,
  at: string,
): Promise<void> {
  if (event.what === 'template-quality') {
    if (!(await books.metaSaid.hear(site.id, templateTopic('quality', event.name, language), event.quality, at)))
      return;
    return tellQuality(context, books, site, language, event);
  }
  const isStatus = event.what === 'template-status';
  const topic = (what: 'status' | 'category' | 'announced') => templateTopic(what, event.name, language);
  const heard: boolean[] = [];
  if (isStatus) heard.push(await books.metaSaid.hear(site.id, topic('status'), event.status, at));
  if (event.category !== undefined)
    heard.push(await books.metaSaid.hear(site.id, topic('category'), event.category, at));
  if (!isStatus && event.announced !== undefined)
    heard.push(await books.metaSaid.hear(site.id, topic('announced'), event.announced, at));
  if (!heard.includes(true)) return;
  await weighTemplate(context, books, site, language, {
    isStatus,
    ...(isStatus && event.reason !== undefined && { reason: event.reason }),
    ...(!isStatus && event.announced !== undefined && { announced: event.announced }),
  });
}

async function tellQuality(
  context: Context,
  books: Books,
  site: Site,
  language: Language,
  { name, quality }: Of<'template-quality'>,
): Promise<void> {
  const about: AlertAbout = { site: site.id, kind: 'template-quality', about: language };
  if (quality !== 'RED' && quality !== 'YELLOW') return clearAlert(context, books, about);
  await raiseAlert(context, books, about, {
    severity: quality === 'RED' ? 'critical' : 'warning',
    sentence: `Meta rates the quality of the template "${name}" in "${language}" ${quality}: people block or report it. If that goes on, Meta pauses it. Look at where the opt-ins come from.`,
  });
}

/** Only a fall is trouble; the first time there is nothing to compare with. */
async function receiveLimit(
  context: Context,
  books: Books,
  site: Site,
  { perDay }: Of<'limit'>,
  at: string,
): Promise<void> {
  const topic = 'people-per-day';
  const before = await books.metaSaid.last(site.id, topic);
  if (!(await books.metaSaid.hear(site.id, topic, String(perDay), at))) return;
  const height = (said: number) => (said === -1 ? Number.POSITIVE_INFINITY : said);
  const about: AlertAbout = { site: site.id, kind: 'number-limit', about: '' };
  if (before === undefined || height(perDay) === height(Number(before))) return;
  if (height(perDay) > height(Number(before))) return clearAlert(context, books, about);
  await raiseAlert(context, books, about, {
    severity: 'warning',
    sentence: `Meta now lets the business write first to only ${perDay} people in 24 hours. Visitors who write themselves are not counted.`,
  });
}

async function receiveNews(
  context: Context,
  books: Books,
  site: Site,
  event: Exclude<AccountEvent, Of<'template-status' | 'template-category' | 'template-quality' | 'limit'>>,
  at: string,
): Promise<void> {
  const news: News | undefined = accountNews(event);
  if (news === undefined) return;
  if (!(await books.metaSaid.hear(site.id, news.topic, news.said, at))) return;
  const key: AlertAbout = { site: site.id, kind: news.kind, about: news.about };
  if (news.trouble !== undefined) return raiseAlert(context, books, key, news.trouble);
  await clearAlert(context, books, key);
  const hold = await books.holds.on({ site: site.id, kind: 'number', about: '' });
  if (hold?.code != null && news.mends?.includes(hold.code)) await resumeSends(context, books, hold);
}
