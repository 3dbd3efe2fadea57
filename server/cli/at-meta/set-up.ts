/** Looks at everything that Meta knows of the configured numbers, and does what can be done without a person. */
import type { Config } from '../../config.ts';
import type { Site } from '../../consent/site.ts';
import { type Account, createAccount, type NumberFacts, type TokenFacts } from '../../whatsapp/account.ts';
import { fail, type Line, ok, warn } from '../line.ts';
import { judgeForward } from './forward.ts';
import { isRegistered, judgeNumber } from './number.ts';
import { thenRestart } from './remedies.ts';
import { subscribeAll } from './subscribe.ts';
import { atMeta, judgeTemplate, missing, nameOf, wantedTemplates } from './templates.ts';
import { judgeToken, noToken } from './token.ts';
import { judgeAppSecret, judgeNumberWebhook, judgeSubscribedApp, judgeSubscription, webhookPath } from './webhooks.ts';

export interface SetUpOptions {
  readonly isDryRun: boolean;
  readonly now: Date;
  /** The app's webhooks go elsewhere: whether they may be sent here instead. */
  mayMoveWebhooks(from: string): Promise<boolean>;
  onProgress(doing: string): void;
}

export interface SetUp {
  readonly lines: readonly Line[];
  readonly changed: readonly string[];
  readonly appId: string | undefined;
  /** A number still has to be moved or registered, or nothing is known of it. */
  readonly isBeforeMoving: boolean;
}

interface Work extends SetUpOptions {
  readonly config: Config;
  readonly account: Account;
  readonly changed: string[];
}

export function callbackUrlOf({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return `${publicUrl}${webhookPath}`;
}

export async function setUp(config: Config, sites: readonly Site[], options: SetUpOptions): Promise<SetUp> {
  const { whatsappToken: token, whatsappAppSecret: appSecret } = config.secrets;
  const forwards = () => sites.map((site) => named(config, site, judgeForward(site, config)));
  if (token === undefined)
    return { lines: [noToken, ...forwards()], changed: [], appId: undefined, isBeforeMoving: true };

  const account = createAccount({ graphUrl: config.graph.url, version: config.graph.version, token, appSecret });
  const work: Work = { ...options, config, account, changed: [] };
  options.onProgress('Looking at the token');
  const told = await account.token();
  const about = judgeToken(told, [...new Set(sites.map(({ whatsapp }) => whatsapp.businessAccountId))], options.now);
  // With a token that opens nothing, everything else would only say the same once more.
  if (!told.ok || !told.value.isValid || told.value.appId === undefined)
    return { lines: [about, ...forwards()], changed: [], appId: undefined, isBeforeMoving: true };

  const lines: Line[] = [about, ...(await webhooks(work, told.value, told.value.appId))];
  let isBeforeMoving = false;
  for (const site of sites) {
    const found = await oneSite(work, site, told.value.appId);
    lines.push(...found.lines.map((line) => named(config, site, line)));
    isBeforeMoving ||= found.number === undefined || !isRegistered(found.number);
  }
  return { lines, changed: work.changed, appId: told.value.appId, isBeforeMoving };
}

/** The app's address and fields; before that, whether the secret is the app's. */
async function webhooks(work: Work, token: TokenFacts, appId: string): Promise<Line[]> {
  const { account, config, isDryRun, changed, onProgress } = work;
  const { whatsappAppSecret: secret, whatsappVerifyToken: verifyToken } = config.secrets;
  onProgress('Looking at the webhooks');
  const before = await account.subscription(appId);
  const lines = [judgeAppSecret(secret, token, before), ...publicUrlLine(config)];
  if (!before.ok) return lines;
  const callbackUrl = callbackUrlOf(config);
  const found = judgeSubscription(callbackUrl, before);
  const isGood = found.every(({ state }) => state === 'ok');
  if (isGood || isDryRun) return [...lines, ...found];
  if (verifyToken === undefined)
    return [
      ...lines,
      ...found,
      fail(
        'verify token',
        'WHATSAPP_VERIFY_TOKEN is not set.',
        `Invent a long word and write it into jawort.env. ${thenRestart}`,
      ),
    ];
  const known = before.value?.callbackUrl === callbackUrl ? before.value : undefined;
  if (before.value && !known && !(await work.mayMoveWebhooks(before.value.callbackUrl))) return [...lines, ...found];

  const { added, refused, trouble } = await subscribeAll(account, appId, { callbackUrl, verifyToken }, known);
  if (added.length > 0) changed.push(`webhooks go to ${callbackUrl}, with ${added.length} new fields`);
  if (trouble) {
    const asked =
      'Meta asks this address at once: the server has to run there, with the same WHATSAPP_VERIFY_TOKEN. jawort doctor says why it does not.';
    return [...lines, fail('webhook address', trouble.sentence, trouble.code === 2200 ? asked : undefined)];
  }
  const after = judgeSubscription(callbackUrl, await account.subscription(appId));
  if (refused.length === 0) return [...lines, ...after];
  const without =
    'Jawort works without them. Try them on the page Webhooks of your Meta app, or set WHATSAPP_GRAPH_VERSION to a newer one.';
  return [
    ...lines,
    ...after.filter(({ check }) => check !== 'webhook fields'),
    refused.includes('messages')
      ? fail('webhook fields', 'Meta refuses the field "messages": no JA and no STOP arrives.', without)
      : warn(
          'webhook fields',
          `Meta does not know these fields: ${refused.join(', ')}. All others are subscribed to.`,
          without,
        ),
  ];
}

async function oneSite(
  work: Work,
  site: Site,
  appId: string,
): Promise<{ readonly lines: readonly Line[]; readonly number: NumberFacts | undefined }> {
  const { account, config, onProgress } = work;
  const { phoneNumberId, businessAccountId } = site.whatsapp;
  onProgress(`Looking at the number of ${site.id}`);
  const [number, own] = await Promise.all([account.number(phoneNumberId), account.numbersOf(businessAccountId)]);
  const facts = number.ok ? number.value : undefined;
  const lines = [
    ...judgeNumber(site, number, own),
    ...(facts ? judgeNumberWebhook(callbackUrlOf(config), facts) : []),
    await subscribedApp(work, businessAccountId, appId),
    ...(await templates(work, site)),
    judgeForward(site, config, facts?.isInApp),
  ];
  return { lines, number: facts };
}

async function subscribedApp(work: Work, accountId: string, appId: string): Promise<Line> {
  const { account, isDryRun, changed, config } = work;
  const callbackUrl = callbackUrlOf(config);
  const before = await account.subscribedApps(accountId);
  if (!before.ok || before.value.some(({ id }) => id === appId) || isDryRun)
    return judgeSubscribedApp(callbackUrl, appId, before);
  const told = await account.subscribeApp(accountId);
  if (!told.ok) return fail('account webhooks', told.sentence);
  changed.push(`the app ${appId} is subscribed to the business account ${accountId}`);
  return judgeSubscribedApp(callbackUrl, appId, await account.subscribedApps(accountId));
}

async function templates({ account, isDryRun, changed, onProgress }: Work, site: Site): Promise<Line[]> {
  const { confirmation, whatsapp } = site;
  if (confirmation.templateAfterSeconds === 'never')
    return [ok('template', 'None is needed: confirmation.templateAfterSeconds is "never".')];
  onProgress(`Looking at the templates of ${site.id}`);
  const known = await account.templates(whatsapp.businessAccountId, confirmation.template);
  if (!known.ok) return [fail('template', known.sentence, 'Check whatsapp.businessAccountId.')];
  const lines: Line[] = [];
  for (const wanted of wantedTemplates(site)) {
    const there = atMeta(wanted, known.value);
    if (there) lines.push(judgeTemplate(wanted, there));
    else if (wanted.problems.length > 0)
      lines.push(
        fail(
          nameOf(wanted),
          `Meta would refuse the template: ${wanted.problems.join(' ')}`,
          'Shorten the label of the purposes.',
        ),
      );
    else if (isDryRun) lines.push(missing(wanted));
    else {
      onProgress(`Creating ${confirmation.template} in ${wanted.language}`);
      const made = await account.createTemplate(whatsapp.businessAccountId, wanted.template);
      if (!made.ok) {
        lines.push(
          fail(
            nameOf(wanted),
            made.sentence,
            'Create it in the WhatsApp Manager with the text that jawort whatsapp template prints.',
          ),
        );
        continue;
      }
      changed.push(`created ${confirmation.template} in "${wanted.template.language}"`);
      const facts = { ...made.value, name: confirmation.template, language: wanted.template.language };
      const unread = { quality: undefined, rejectedBecause: undefined, body: '', footer: '', buttons: [] };
      lines.push(judgeTemplate(wanted, { ...facts, ...unread }, true));
    }
  }
  return lines;
}

export function named({ sites }: Pick<Config, 'sites'>, { id }: Site, line: Line): Line {
  return sites.length > 1 ? { ...line, site: id } : line;
}

/** Nothing but https gets webhooks, and Meta's refusal would not say so. */
function publicUrlLine({ publicUrl }: Pick<Config, 'publicUrl'>): Line[] {
  if (publicUrl.startsWith('https:')) return [];
  const remedy = 'Put a proxy with a certificate in front (Caddy, nginx), and its address into publicUrl.';
  return [warn('public address', `${publicUrl} is not encrypted: Meta delivers to https only.`, remedy)];
}
