/**
 * At start: the owner may have set another confirmation template, because Meta paused the old one or made marketing of it. What
 * is held or told because of the old one is no fault of the new one.
 */
import type { Language, Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import { type AlertAbout, clearAlert } from './alert.ts';
import type { Context } from './context.ts';
import { resumeSends } from './hold-sends.ts';
import { templateTopic, templateTopics } from './template-topic.ts';

export async function forgetOldTemplates(context: Context): Promise<void> {
  const isSomething = await context.ledger.read(async (books) => {
    for (const site of context.sites) {
      const { holds, alerts } = await outdated(books, site);
      if (holds.length + alerts.length > 0) return true;
    }
    return false;
  });
  if (!isSomething) return;
  await context.ledger.transact(async (books) => {
    for (const site of context.sites) {
      const { holds, alerts } = await outdated(books, site);
      for (const hold of holds) await resumeSends(context, books, hold);
      for (const alert of alerts) await clearAlert(context, books, alert);
    }
  });
}

async function outdated(books: Books, site: Site) {
  const { template } = site.confirmation;
  const ofTemplate = (await books.holds.all()).filter(({ site: of, kind }) => of === site.id && kind === 'template');
  const holds = ofTemplate.filter((hold) => hold.template !== null && hold.template !== template);
  const alerts: AlertAbout[] = [];
  for (const { site: of, kind, about } of await books.alerts.open()) {
    if (of !== site.id || (kind !== 'template' && kind !== 'template-quality')) continue;
    // A hold tells and ends its own.
    if (kind === 'template' && ofTemplate.some((hold) => hold.about === about)) continue;
    if (!(await isHeardOf(books, site, about as Language))) alerts.push({ site: of, kind, about });
  }
  return { holds, alerts };
}

/** Whether Meta has said anything of the present template: if not, what was told is not of it. */
async function isHeardOf(books: Books, { id, confirmation }: Site, language: Language): Promise<boolean> {
  for (const what of templateTopics)
    if ((await books.metaSaid.last(id, templateTopic(what, confirmation.template, language))) !== undefined)
      return true;
  return false;
}
