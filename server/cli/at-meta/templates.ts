/** The confirmation template of a site, as it has to be, and whether Meta's is that. */
import { composeWording, questionFilling } from '../../consent/compose.ts';
import type { Language, Site } from '../../consent/site.ts';
import type { NewTemplate, TemplateFacts } from '../../whatsapp/account.ts';
import { templateProblems } from '../../whatsapp/template-problems.ts';
import { confirmationTemplate } from '../../whatsapp/templates.ts';
import { fail, type Line, ok, warn } from '../line.ts';
import { bySetup } from './remedies.ts';

export interface WantedTemplate {
  readonly site: string;
  readonly language: Language;
  readonly path: string;
  /** Why Meta will refuse it. */
  readonly problems: readonly string[];
  readonly template: NewTemplate;
}

export function wantedTemplates(site: Site): WantedTemplate[] {
  return site.languages.map((language) => wantedTemplate(site, language));
}

function wantedTemplate(site: Site, language: Language): WantedTemplate {
  const wording = composeWording(site, language);
  const purposes = wording.purposes.map(({ id }) => id);
  const name = site.confirmation.template;
  const longest = questionFilling(wording, purposes);
  return {
    site: site.id,
    language,
    path: `/${site.whatsapp.businessAccountId}/message_templates`,
    problems: templateProblems(name, wording, longest),
    template: confirmationTemplate(name, wording, longest),
  };
}

export function atMeta({ template }: WantedTemplate, all: readonly TemplateFacts[]): TemplateFacts | undefined {
  return all.find(({ language }) => language.toLowerCase() === template.language.toLowerCase());
}

export const missing = (wanted: WantedTemplate): Line =>
  fail(nameOf(wanted), 'The template does not exist at Meta: nobody can be asked first.', bySetup);

/** @param isNew it was created a moment ago, by us. */
export function judgeTemplate(wanted: WantedTemplate, facts: TemplateFacts, isNew = false): Line {
  const check = nameOf(wanted);
  const [{ name }, { status, category, quality, rejectedBecause }] = [wanted.template, facts];
  const is = `${isNew ? 'Created: ' : ''}${name} in "${facts.language}" is ${status}, category ${category}.`;
  const another = `write another name into confirmation.template (for example ${nextName(name)}) and run jawort whatsapp setup again`;
  if (category !== 'UTILITY')
    return fail(
      check,
      `${is} Meta would charge and limit it as ${category === 'MARKETING' ? 'advertising' : category}.`,
      `Ask for a review of the category in the WhatsApp Manager (Message templates, within 60 days), or ${another}. Until then set confirmation.templateAfterSeconds to "never".`,
    );
  const other = isNew ? undefined : difference(wanted.template, facts);
  if (other !== undefined)
    return fail(
      check,
      `${is} Its ${other} is not the one that your configuration makes, so the proof would show what nobody read.`,
      `Edit it in the WhatsApp Manager to the text that jawort whatsapp template prints, or ${another}.`,
    );
  if (status === 'REJECTED')
    return fail(
      check,
      `${is}${rejectedBecause === undefined ? '' : ` Meta says: ${rejectedBecause}.`}`,
      `Appeal in the WhatsApp Manager, or ${another}.`,
    );
  if (status === 'PAUSED')
    return fail(
      check,
      `${is} People blocked or reported it.`,
      'Meta resumes it by itself after some hours. Until then people who write first are still asked.',
    );
  if (status === 'PENDING' || status === 'IN_APPEAL')
    return warn(
      check,
      is,
      'Meta reviews it, mostly within minutes, at most within a day. Run this command again then.',
    );
  if (status !== 'APPROVED') return fail(check, is, `Look into the WhatsApp Manager, or ${another}.`);
  if (quality === 'RED' || quality === 'YELLOW')
    return warn(
      check,
      `${is} Its quality is ${quality}.`,
      'People block or report it: Meta may pause it. Ask only who knows that they will be asked.',
    );
  return ok(check, is);
}

export function nameOf({ language }: WantedTemplate): string {
  return `template ${language}`;
}

/** The first part that people would read differently. */
function difference({ components }: NewTemplate, facts: TemplateFacts): string | undefined {
  const [body, footer, buttons] = components;
  if (oneLine(body?.text) !== oneLine(facts.body)) return 'text';
  if (oneLine(footer?.text) !== oneLine(facts.footer)) return 'footer';
  const wanted = buttons?.buttons?.map(({ text }) => `QUICK_REPLY ${text}`).join();
  return wanted === facts.buttons.map(({ type, text }) => `${type} ${text}`).join() ? undefined : 'row of buttons';
}

function oneLine(text: string | undefined): string {
  return (text ?? '').normalize().replace(/\s+/g, ' ').trim();
}

function nextName(name: string): string {
  const [, stem, count] = /^(.*?)_(\d+)$/.exec(name) ?? [];
  return stem === undefined ? `${name}_2` : `${stem}_${Number(count) + 1}`;
}
