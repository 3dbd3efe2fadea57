/** Whether the number is the one in the configuration, registered and in good standing. */
import type { Site } from '../../consent/site.ts';
import type { NumberFacts } from '../../whatsapp/account.ts';
import type { Told } from '../../whatsapp/graph.ts';
import { fail, type Line, ok, warn } from '../line.ts';
import { reach } from './remedies.ts';

/** What Meta allows a number that the WhatsApp Business app uses too. */
const coexistencePerSecond = 20;
const manager = 'Look into the WhatsApp Manager: business.facebook.com/wa/manage';

/** Known to the Cloud API and ready to send. */
export function isRegistered({ status, platform }: NumberFacts): boolean {
  return status === 'CONNECTED' && (platform === undefined || platform === 'CLOUD_API');
}

/** @param own ids of the numbers of the site's business account. */
export function judgeNumber(
  { whatsapp, company }: Site,
  told: Told<NumberFacts>,
  own: Told<readonly string[]>,
): Line[] {
  const { number, phoneNumberId, businessAccountId } = whatsapp;
  if (!told.ok) {
    const remedy = `Check whatsapp.phoneNumberId (${phoneNumberId}): it stands on the page "API Setup" of your Meta app, and is not the number itself.`;
    return [fail('number', told.sentence, told.kind === 'away' ? reach : remedy)];
  }
  const facts = told.value;
  if (!own.ok) return [fail('number', own.sentence, `Check whatsapp.businessAccountId (${businessAccountId}).`)];
  if (!own.value.includes(phoneNumberId))
    return [
      fail(
        'number',
        `The number with the id ${phoneNumberId} does not belong to the business account ${businessAccountId}.`,
        'Check whatsapp.phoneNumberId and whatsapp.businessAccountId: both stand on the page "API Setup" of your Meta app.',
      ),
    ];
  if (facts.display !== undefined && digits(facts.display) !== digits(number))
    return [
      fail(
        'number',
        `Meta knows the number with the id ${phoneNumberId} as ${facts.display}, not as ${number}.`,
        'Correct whatsapp.number or whatsapp.phoneNumberId: visitors would write to one number and be answered by another.',
      ),
    ];
  if (!isRegistered(facts)) return [notRegistered(facts)];
  return [
    ok('number', `${number} is registered with the Cloud API${inApp(facts)}.`),
    nameLine(facts),
    ...otherName(company.name, facts.name),
    ...pace(facts, whatsapp),
  ];
}

/** Quality, limit and what Meta says about sending at all: changes by itself, so that the doctor looks at it. */
export function judgeStanding({ quality, limit, health, ailments }: NumberFacts): Line[] {
  const lines: Line[] = [];
  const why = ailments.map(({ code, what }) => (code === undefined ? what : `${what} (${code})`)).join(' ');
  if (health === 'BLOCKED') lines.push(fail('sending', `Meta lets this number send nothing. ${why}`.trim(), manager));
  else if (health === 'LIMITED')
    lines.push(warn('sending', `Meta limits what this number sends. ${why}`.trim(), manager));
  else if (health !== undefined) lines.push(ok('sending', 'Meta lets this number send.'));
  const blocks = 'People block or report the number. Send less, and only what they subscribed to.';
  if (quality === 'RED') lines.push(fail('quality', 'Meta rates the quality of the number as low (RED).', blocks));
  else if (quality === 'YELLOW')
    lines.push(warn('quality', 'Meta rates the quality of the number as medium (YELLOW).', blocks));
  else
    lines.push(
      ok(
        'quality',
        `Meta rates the quality of the number as ${quality === 'GREEN' ? 'high (GREEN)' : 'not known yet'}.`,
      ),
    );
  if (limit !== undefined)
    lines.push(
      ok('limit', `${peopleIn(limit)} may be written to first within 24 hours. People who write first do not count.`),
    );
  return lines;
}

function notRegistered({ status, verification, platform }: NumberFacts): Line {
  const is = `The number is not registered with the Cloud API (${status ?? platform ?? 'state unknown'}).`;
  if (status === 'BANNED' || status === 'RESTRICTED' || status === 'FLAGGED')
    return fail('number', `Meta has restricted the number (${status}).`, manager);
  if (verification === 'NOT_VERIFIED')
    return fail(
      'number',
      `${is} It is not verified either.`,
      'In the WhatsApp Manager verify it by SMS or call, then register it with a PIN. Read about coexistence first.',
    );
  return fail(
    'number',
    is,
    'Register it in the WhatsApp Manager (Phone numbers, the number, Register). Read about coexistence first.',
  );
}

function nameLine({ name, nameStatus }: NumberFacts): Line {
  const shown = name === undefined ? 'The display name' : `The display name "${name}"`;
  if (nameStatus === 'DECLINED' || nameStatus === 'EXPIRED')
    return fail(
      'display name',
      `${shown} is not approved (${nameStatus}).`,
      'Ask for another one in the WhatsApp Manager, under Phone numbers.',
    );
  if (nameStatus === 'PENDING_REVIEW' || nameStatus === 'NONE')
    return warn(
      'display name',
      `${shown} is not approved yet (${nameStatus}).`,
      'People see the number instead of the name until then. Meta decides within some days.',
    );
  return ok('display name', `${shown} is shown to people.`);
}

/** People confirm to one name and are then written to by another. */
function otherName(company: string, shown: string | undefined): Line[] {
  if (shown === undefined || isLikely(company, shown)) return [];
  return [
    warn(
      'display name',
      `WhatsApp shows people "${shown}", and the form asks them in the name of "${company}".`,
      'Correct company.name, or ask for another display name in the WhatsApp Manager, under Phone numbers.',
    ),
  ];
}

const legalForms =
  /\b(?:gmbh|ug|haftungsbeschrankt|ag|kg|kgaa|ohg|gbr|ek|e k|ev|e v|eg|mbh|co|cie|ltd|limited|llc|inc|plc|bv|nv|vof|sa|sas|sarl|srl|spa|sl|slu|lda|sp z o o|as|sti)\b/g;

/** One contains the other, whatever the case, accents, spaces and legal form. */
function isLikely(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === '' || b === '' || a.includes(b) || b.includes(a);
}

function bare(name: string): string {
  const words = name
    .replaceAll('ß', 'ss')
    .replace(/([aou])e(?=[a-z])/gi, '$1')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.replace(legalForms, '').replaceAll(' ', '');
}

function pace({ isInApp }: NumberFacts, { messagesPerSecond }: Site['whatsapp']): Line[] {
  if (isInApp !== true || messagesPerSecond <= coexistencePerSecond) return [];
  return [
    warn(
      'pace',
      `The number is used in the WhatsApp Business app too, so Meta takes ${coexistencePerSecond} messages a second, not ${messagesPerSecond}.`,
      `Set whatsapp.messagesPerSecond to ${coexistencePerSecond}.`,
    ),
  ];
}

function inApp({ isInApp }: NumberFacts): string {
  if (isInApp === undefined) return '';
  return isInApp ? ', and used in the WhatsApp Business app too (coexistence)' : '; no app uses it';
}

/** `TIER_2K` → 2,000. */
function peopleIn(limit: string): string {
  const [, count, thousands] = /^TIER_(\d+)(K?)$/.exec(limit) ?? [];
  if (count === undefined) return limit === 'TIER_UNLIMITED' ? 'As many people as you like' : limit;
  return `${(Number(count) * (thousands === 'K' ? 1000 : 1)).toLocaleString('en')} people`;
}

function digits(number: string): string {
  return number.replace(/\D/g, '');
}
