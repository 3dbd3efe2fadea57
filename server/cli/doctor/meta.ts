/** Everything that Meta says of the account: looked at, never changed. */
import type { Config } from '../../config.ts';
import type { Site } from '../../consent/site.ts';
import { type Account, createAccount, type TokenFacts } from '../../whatsapp/account.ts';
import type { Told } from '../../whatsapp/graph.ts';
import { judgeForward } from '../at-meta/forward.ts';
import { judgeNumber, judgeStanding } from '../at-meta/number.ts';
import { callbackUrlOf, named } from '../at-meta/set-up.ts';
import { atMeta, judgeTemplate, missing, wantedTemplates } from '../at-meta/templates.ts';
import { judgeToken, noToken } from '../at-meta/token.ts';
import { judgeAppSecret, judgeNumberWebhook, judgeSubscribedApp, judgeSubscription } from '../at-meta/webhooks.ts';
import { fail, type Line, ok } from '../line.ts';
import { bounded } from './bounded.ts';

const patience = 8000;

export async function lookAtMeta(config: Config, now: Date): Promise<Line[]> {
  const { sites, graph, secrets } = config;
  const forwards = () => sites.map((site) => named(config, site, judgeForward(site, config)));
  if (secrets.whatsappToken === undefined) return [noToken, ...forwards()];
  const account = createAccount({
    graphUrl: graph.url,
    version: graph.version,
    token: secrets.whatsappToken,
    appSecret: secrets.whatsappAppSecret,
    timeoutMs: patience,
  });
  let told: Told<TokenFacts> | undefined;
  const about = await bounded('token', async () => {
    told = await account.token();
    return [judgeToken(told, [...new Set(sites.map(({ whatsapp }) => whatsapp.businessAccountId))], now)];
  });
  // With a token that opens nothing, everything else would only say the same once more.
  if (!told?.ok || !told.value.isValid || told.value.appId === undefined) return [...about, ...forwards()];
  const { value: token } = told;
  const appId = token.appId ?? '';
  const lines = await Promise.all([
    bounded('webhook address', async () => {
      const subscription = await account.subscription(appId);
      return [
        judgeAppSecret(secrets.whatsappAppSecret, token, subscription),
        ...judgeSubscription(callbackUrlOf(config), subscription),
      ];
    }),
    ...sites.flatMap((site) => [
      at(
        config,
        site,
        bounded('number', () => number(config, site, account, appId)),
      ),
      at(
        config,
        site,
        bounded('template', () => templates(site, account)),
      ),
    ]),
  ]);
  return [...about, ...lines.flat()];
}

async function number(config: Config, site: Site, account: Account, appId: string): Promise<Line[]> {
  const { phoneNumberId, businessAccountId } = site.whatsapp;
  const [told, own, apps] = await Promise.all([
    account.number(phoneNumberId),
    account.numbersOf(businessAccountId),
    account.subscribedApps(businessAccountId),
  ]);
  const facts = told.ok ? told.value : undefined;
  return [
    ...judgeNumber(site, told, own),
    ...(facts ? [...judgeStanding(facts), ...judgeNumberWebhook(callbackUrlOf(config), facts)] : []),
    judgeSubscribedApp(callbackUrlOf(config), appId, apps),
    judgeForward(site, config, facts?.isInApp),
  ];
}

async function templates({ confirmation, whatsapp, ...rest }: Site, account: Account): Promise<Line[]> {
  if (confirmation.templateAfterSeconds === 'never')
    return [ok('template', 'None is needed: confirmation.templateAfterSeconds is "never".')];
  const known = await account.templates(whatsapp.businessAccountId, confirmation.template);
  if (!known.ok) return [fail('template', known.sentence, 'Check whatsapp.businessAccountId.')];
  return wantedTemplates({ confirmation, whatsapp, ...rest }).map((wanted) => {
    const there = atMeta(wanted, known.value);
    return there ? judgeTemplate(wanted, there) : missing(wanted);
  });
}

async function at(config: Config, site: Site, lines: Promise<readonly Line[]>): Promise<readonly Line[]> {
  return (await lines).map((line) => named(config, site, line));
}
