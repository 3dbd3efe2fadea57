/**
 * The account at Meta as its owner sees it: token, number, templates and where webhooks go. For setting up and looking
 * after; nothing here sends a message.
 */
import { createGraph, type GraphOptions, type Told } from './graph.ts';
import { id, type Json, list, object, text, time } from './loosely.ts';
import type { confirmationTemplate } from './templates.ts';

export interface AccountOptions extends Omit<GraphOptions, 'secrets'> {
  readonly token: string;
  readonly appSecret?: string | undefined;
}

export interface TokenFacts {
  readonly isValid: boolean;
  readonly appId: string | undefined;
  readonly appName: string | undefined;
  /** `SYSTEM_USER`, `USER`. */
  readonly type: string | undefined;
  /** ISO 8601; undefined: never. */
  readonly expiresAt: string | undefined;
  readonly scopes: readonly string[];
  /** Business accounts by permission, where Meta names them; a permission that is not here is for all. */
  readonly accounts: Readonly<Record<string, readonly string[]>>;
}

export interface NumberFacts {
  /** As people read it: "+49 30 12345678". */
  readonly display: string | undefined;
  readonly name: string | undefined;
  readonly nameStatus: string | undefined;
  /** CONNECTED: registered with the Cloud API. */
  readonly status: string | undefined;
  readonly platform: string | undefined;
  readonly verification: string | undefined;
  /** GREEN, YELLOW, RED, UNKNOWN. */
  readonly quality: string | undefined;
  readonly throughput: string | undefined;
  /** People who may be written to first in 24 hours: TIER_250, TIER_2K … TIER_UNLIMITED. */
  readonly limit: string | undefined;
  /** Coexistence: the WhatsApp Business app uses the number too. */
  readonly isInApp: boolean | undefined;
  /** AVAILABLE, LIMITED, BLOCKED. */
  readonly health: string | undefined;
  /** Codes and words of what limits it. */
  readonly ailments: readonly { readonly code: string | undefined; readonly what: string }[];
  /** Where this number's webhooks go instead of to the app's address. */
  readonly webhook: string | undefined;
}

export interface TemplateFacts {
  readonly name: string;
  /** Meta's code, with an underscore. */
  readonly language: string;
  readonly status: string;
  readonly category: string;
  readonly quality: string | undefined;
  readonly rejectedBecause: string | undefined;
  readonly body: string;
  readonly footer: string;
  readonly buttons: readonly { readonly type: string; readonly text: string }[];
}

export interface SubscribedApp {
  readonly id: string;
  readonly name: string | undefined;
  /** Where this account's webhooks go instead of to the app's address. */
  readonly callback: string | undefined;
}

export interface Subscription {
  readonly callbackUrl: string;
  readonly isActive: boolean;
  readonly fields: readonly string[];
}

export type NewTemplate = ReturnType<typeof confirmationTemplate>;

/** Meta knows these names, but not in every version: asked for together with the rest, one that is unknown spoils it all. */
const surelyThere = 'display_phone_number,verified_name,quality_rating,code_verification_status,platform_type,status';
const newer =
  'name_status,throughput,whatsapp_business_manager_messaging_limit,is_on_biz_app,health_status,webhook_configuration';
/** What the app's webhooks are about. */
const ofAccounts = 'whatsapp_business_account';

export type Account = ReturnType<typeof createAccount>;

export function createAccount({ token, appSecret, ...options }: AccountOptions) {
  const graph = createGraph({ ...options, secrets: [token, ...(appSecret === undefined ? [] : [appSecret])] });
  const asApp = (appId: string) => `${appId}|${appSecret ?? ''}`;

  return {
    async token(): Promise<Told<TokenFacts>> {
      const told = await graph.ask({ path: '/debug_token', query: { input_token: token }, bearer: token });
      return told.ok ? { ok: true, value: tokenFacts(object(told.value.data)) } : told;
    },

    async number(phoneNumberId: string): Promise<Told<NumberFacts>> {
      const path = `/${encodeURIComponent(phoneNumberId)}`;
      const all = await graph.ask({ path, query: { fields: `${surelyThere},${newer}` }, bearer: token });
      const isOld = !all.ok && all.code === 100 && all.subcode !== 33;
      const told = isOld ? await graph.ask({ path, query: { fields: surelyThere }, bearer: token }) : all;
      return told.ok ? { ok: true, value: numberFacts(told.value) } : told;
    },

    /** Ids of the numbers of a business account. */
    async numbersOf(accountId: string): Promise<Told<readonly string[]>> {
      const path = `/${encodeURIComponent(accountId)}/phone_numbers`;
      const told = await graph.askAll({ path, query: { fields: 'id' }, bearer: token });
      return told.ok ? { ok: true, value: told.value.flatMap((one) => id(one.id) ?? []) } : told;
    },

    /** Of this name, in every language. */
    async templates(accountId: string, name: string): Promise<Told<readonly TemplateFacts[]>> {
      const fields = 'name,status,category,language,quality_score,rejected_reason,components';
      const path = `/${encodeURIComponent(accountId)}/message_templates`;
      const told = await graph.askAll({ path, query: { name, fields }, bearer: token });
      if (!told.ok) return told;
      // Meta also finds names that only contain it.
      return { ok: true, value: told.value.map(templateFacts).filter((template) => template.name === name) };
    },

    /** @returns what Meta made of it: the category may be another than the one asked for. */
    async createTemplate(
      accountId: string,
      template: NewTemplate,
    ): Promise<Told<Pick<TemplateFacts, 'status' | 'category'>>> {
      const path = `/${encodeURIComponent(accountId)}/message_templates`;
      const told = await graph.ask({ method: 'POST', path, json: template, bearer: token });
      if (!told.ok) return told;
      const { status, category } = told.value;
      return { ok: true, value: { status: capitals(status), category: capitals(category) } };
    },

    async subscribedApps(accountId: string): Promise<Told<readonly SubscribedApp[]>> {
      const told = await graph.askAll({ path: `/${encodeURIComponent(accountId)}/subscribed_apps`, bearer: token });
      return told.ok ? { ok: true, value: told.value.flatMap(subscribedApp) } : told;
    },

    /** The token's app gets the account's webhooks from now on. */
    subscribeApp(accountId: string): Promise<Told<unknown>> {
      return graph.ask({
        method: 'POST',
        path: `/${encodeURIComponent(accountId)}/subscribed_apps`,
        form: {},
        bearer: token,
      });
    },

    /** Only the app's own secret opens this: an answer proves it. */
    async subscription(appId: string): Promise<Told<Subscription | undefined>> {
      const told = await graph.askAll({ path: `/${encodeURIComponent(appId)}/subscriptions`, bearer: asApp(appId) });
      if (!told.ok) return told;
      const found = told.value.find((one) => one.object === ofAccounts);
      return { ok: true, value: found && subscriptionOf(found) };
    },

    /** Meta asks the address at once whether it knows the verify token. */
    subscribe(
      appId: string,
      wanted: { readonly callbackUrl: string; readonly verifyToken: string; readonly fields: readonly string[] },
    ): Promise<Told<unknown>> {
      const { callbackUrl: callback_url, verifyToken: verify_token, fields } = wanted;
      const form = { object: ofAccounts, callback_url, verify_token, fields: fields.join(',') };
      const path = `/${encodeURIComponent(appId)}/subscriptions`;
      return graph.ask({ method: 'POST', path, form, bearer: asApp(appId) });
    },
  };
}

function tokenFacts(data: Json): TokenFacts {
  const granular = list(data.granular_scopes).map(object);
  const accounts = granular.flatMap(({ scope, target_ids }) => {
    const [name, ids] = [text(scope), list(target_ids).flatMap((one) => id(one) ?? [])];
    return name === undefined || ids.length === 0 ? [] : [[name, ids] as const];
  });
  const expires = id(data.expires_at);
  return {
    isValid: data.is_valid === true,
    appId: id(data.app_id),
    appName: text(data.application),
    type: text(data.type),
    // 0 is never.
    expiresAt: expires === '0' ? undefined : time(expires),
    scopes: list(data.scopes).flatMap((scope) => text(scope) ?? []),
    accounts: Object.fromEntries(accounts),
  };
}

function numberFacts(json: Json): NumberFacts {
  const { health_status, is_on_biz_app: inApp } = json;
  const health = object(health_status);
  const errors = list(health.entities).flatMap((entity) => list(object(entity).errors).map(object));
  const notes = list(health.entities).flatMap((entity) => list(object(entity).additional_info));
  const own = object(json.webhook_configuration);
  return {
    display: text(json.display_phone_number),
    name: text(json.verified_name),
    nameStatus: text(json.name_status),
    status: text(json.status),
    platform: text(json.platform_type),
    verification: text(json.code_verification_status),
    quality: text(json.quality_rating),
    throughput: text(object(json.throughput).level),
    limit: text(json.whatsapp_business_manager_messaging_limit),
    isInApp: typeof inApp === 'boolean' ? inApp : undefined,
    health: text(health.can_send_message),
    ailments: [
      ...errors.map(({ error_code, error_description }) => ({
        code: id(error_code),
        what: text(error_description) ?? 'It does not say why.',
      })),
      ...notes.flatMap((note) => (typeof note === 'string' ? [{ code: undefined, what: note }] : [])),
    ],
    webhook: id(own.phone_number) ?? id(own.whatsapp_business_account),
  };
}

function templateFacts(json: Json): TemplateFacts {
  const components = list(json.components).map(object);
  const part = (type: string) => components.find((component) => capitals(component.type) === type) ?? {};
  const rejected = text(json.rejected_reason);
  return {
    name: text(json.name) ?? '',
    language: (text(json.language) ?? '').replace('-', '_'),
    status: capitals(json.status),
    category: capitals(json.category),
    quality: text(object(json.quality_score).score),
    rejectedBecause: rejected === 'NONE' ? undefined : rejected,
    body: text(part('BODY').text) ?? '',
    footer: text(part('FOOTER').text) ?? '',
    buttons: list(part('BUTTONS').buttons)
      .map(object)
      .map((button) => ({ type: capitals(button.type), text: text(button.text) ?? '' })),
  };
}

function subscribedApp(json: Json): SubscribedApp[] {
  const app = object(json.whatsapp_business_api_data);
  const appId = id(app.id);
  return appId === undefined ? [] : [{ id: appId, name: text(app.name), callback: id(json.override_callback_uri) }];
}

function subscriptionOf(json: Json): Subscription {
  return {
    callbackUrl: text(json.callback_url) ?? '',
    isActive: json.active === true,
    fields: list(json.fields).flatMap((field) => text(field) ?? text(object(field).name) ?? []),
  };
}

function capitals(value: unknown): string {
  return (text(value) ?? '').toUpperCase();
}
