/** Whether Meta tells this server what happens: address, fields, and the business account's app. */
import type { NumberFacts, SubscribedApp, Subscription, TokenFacts } from '../../whatsapp/account.ts';
import type { Told } from '../../whatsapp/graph.ts';
import { fail, type Line, ok, warn } from '../line.ts';
import { bySetup, reach, thenRestart } from './remedies.ts';

export const webhookPath = '/webhooks/whatsapp';

/** What Jawort understands and Meta lets an app subscribe to (`user_id_update` it understands, but Meta sends it unasked). Without the first one nobody is heard. */
export const webhookFields: readonly string[] = [
  'messages',
  'user_preferences',
  'message_template_status_update',
  'message_template_quality_update',
  'template_category_update',
  'phone_number_quality_update',
  'phone_number_name_update',
  'account_update',
  'account_review_update',
  'account_alerts',
  'business_capability_update',
  'security',
];

export function judgeAppSecret(secret: string | undefined, token: TokenFacts, told: Told<unknown>): Line {
  const check = 'app secret';
  const copy =
    'Copy "App secret" from developers.facebook.com, your app, App settings, Basic, into jawort.env as WHATSAPP_APP_SECRET. ' +
    thenRestart;
  if (secret === undefined)
    return fail(check, 'WHATSAPP_APP_SECRET is not set: no message from WhatsApp is accepted.', copy);
  if (told.ok) return ok(check, `WHATSAPP_APP_SECRET is the secret of the app ${token.appId}.`);
  if (told.kind === 'away') return fail(check, told.sentence, reach);
  return fail(
    check,
    `WHATSAPP_APP_SECRET is not the secret of the app ${token.appId}, to which the token belongs.`,
    copy,
  );
}

export function judgeSubscription(callbackUrl: string, told: Told<Subscription | undefined>): Line[] {
  if (!told.ok) return [];
  const subscription = told.value;
  if (subscription === undefined) return [fail('webhook address', 'Meta sends this app no webhooks yet.', bySetup)];
  const { isActive, fields } = subscription;
  if (subscription.callbackUrl !== callbackUrl)
    return [
      fail(
        'webhook address',
        `Meta sends this app's webhooks to ${shownAddress(subscription.callbackUrl, callbackUrl)}, not to ${callbackUrl}.`,
        'jawort whatsapp setup asks whether to change it. If another system needs them, forward to it from here (sites[].forward.url).',
      ),
    ];
  if (!isActive) return [fail('webhook address', `Meta has switched the webhooks to ${callbackUrl} off.`, bySetup)];
  const lacking = webhookFields.filter((field) => !fields.includes(field));
  return [ok('webhook address', `Meta sends this app's webhooks to ${callbackUrl}.`), fieldsLine(lacking)];
}

function fieldsLine(lacking: readonly string[]): Line {
  const check = 'webhook fields';
  if (lacking.includes('messages'))
    return fail(check, 'Not subscribed to "messages": no JA and no STOP arrives.', bySetup);
  const so = `${webhookFields.length - lacking.length} of ${webhookFields.length} fields are subscribed to`;
  if (lacking.length === 0) return ok(check, `All ${webhookFields.length} fields are subscribed to.`);
  return warn(
    check,
    `${so}; not: ${lacking.join(', ')}.`,
    'Run jawort whatsapp setup; fields that Meta refuses can be tried on the page Webhooks of your Meta app.',
  );
}

export function judgeSubscribedApp(callbackUrl: string, appId: string, told: Told<readonly SubscribedApp[]>): Line {
  const check = 'account webhooks';
  if (!told.ok) return fail(check, told.sentence, told.kind === 'away' ? reach : 'Check whatsapp.businessAccountId.');
  const app = told.value.find(({ id }) => id === appId);
  if (app === undefined)
    return fail(
      check,
      'The app is not subscribed to the business account: nothing that people write arrives.',
      bySetup,
    );
  if (app.callback !== undefined && app.callback !== callbackUrl)
    return fail(
      check,
      `The business account sends its webhooks to ${shownAddress(app.callback, callbackUrl)}, whatever the app says.`,
      'Take this override away: in the app of whoever set it, or by subscribing the app anew in the WhatsApp Manager.',
    );
  return ok(check, `The app ${appId} is subscribed to the business account.`);
}

/** A number of its own mind. Only where it matters. */
export function judgeNumberWebhook(callbackUrl: string, { webhook }: NumberFacts): Line[] {
  if (webhook === undefined || webhook === callbackUrl) return [];
  return [
    fail(
      'number webhooks',
      `This number sends its webhooks to ${shownAddress(webhook, callbackUrl)}, whatever the app says.`,
      'Take this override away: in the app of whoever set it, or by registering the number anew.',
    ),
  ];
}

/** Whose system it is, and no more: many let in whoever knows the rest of the address. Of our own, the path as well. */
export function shownAddress(address: string, callbackUrl: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return 'another address';
  const whole = `${url.origin}${url.pathname}`;
  const own = callbackUrl.slice(0, -webhookPath.length);
  return whole.startsWith(`${own}/`) ? whole : url.origin;
}
