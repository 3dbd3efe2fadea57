/**
 * What Meta tells about templates, quality, limits and the account, reduced to what the owner has to know or the outbox has
 * to respect. Free text of Meta's is left out: these events end in alerts and logs.
 */
import { phone } from './identity.ts';
import { id, integer, type Json, list, object } from './loosely.ts';

interface AboutTemplate {
  readonly name: string;
  /** Meta's code as templates are created with it: `de`, `en_US`. */
  readonly language: string;
}

export type AccountEvent =
  /** `status`: APPROVED, PAUSED, REJECTED … `category`: told beside it since 2026. */
  | ({
      readonly what: 'template-status';
      readonly status: string;
      readonly reason?: string;
      readonly category?: string;
    } & AboutTemplate)
  /** `announced`: what it is going to be; `category` is then what it still is. */
  | ({ readonly what: 'template-category'; readonly category?: string; readonly announced?: string } & AboutTemplate)
  | ({ readonly what: 'template-quality'; readonly quality: string } & AboutTemplate)
  | { readonly what: 'number'; readonly number?: string; readonly event: string }
  | { readonly what: 'display-name'; readonly number?: string; readonly decision: string }
  | { readonly what: 'security'; readonly number?: string; readonly event: string }
  | {
      readonly what: 'account';
      readonly event: string;
      readonly ban?: string;
      readonly restrictions: readonly string[];
    }
  | { readonly what: 'account-review'; readonly decision: string }
  /** How many people the business may write to first in 24 hours; -1: as many as it likes. */
  | { readonly what: 'limit'; readonly perDay: number }
  | { readonly what: 'account-alert'; readonly type: string; readonly severity: string; readonly isOver: boolean };

/** By field. `undefined` from a reader: the part that makes this event what it is, is missing. */
const readers: ReadonlyMap<string, (value: Json) => AccountEvent | undefined> = new Map([
  ['message_template_status_update', templateStatus],
  ['template_category_update', templateCategory],
  ['message_template_quality_update', templateQuality],
  ['phone_number_quality_update', numberQuality],
  ['phone_number_name_update', displayName],
  ['security', security],
  ['account_update', account],
  ['account_review_update', accountReview],
  ['business_capability_update', limit],
  ['account_alerts', accountAlert],
]);

export const accountFields: readonly string[] = [...readers.keys()];

export function isAccountField(field: string): boolean {
  return readers.has(field);
}

export function readAccountEvent(field: string, value: Json): AccountEvent | undefined {
  return readers.get(field)?.(value);
}

function templateStatus(value: Json): AccountEvent | undefined {
  const template = aboutTemplate(value);
  const status = word(value.event);
  if (template === undefined || status === undefined) return undefined;
  const reason = word(value.reason);
  const category = word(value.message_template_category);
  return {
    what: 'template-status',
    ...template,
    status,
    ...(reason !== undefined && reason !== 'NONE' && { reason }),
    ...(category !== undefined && { category }),
  };
}

function templateCategory(value: Json): AccountEvent | undefined {
  const template = aboutTemplate(value);
  const category = word(value.new_category);
  const announced = word(value.correct_category);
  if (template === undefined || (category ?? announced) === undefined) return undefined;
  return {
    what: 'template-category',
    ...template,
    ...(category !== undefined && { category }),
    ...(announced !== undefined && announced !== category && { announced }),
  };
}

function templateQuality(value: Json): AccountEvent | undefined {
  const template = aboutTemplate(value);
  const quality = word(value.new_quality_score);
  return template && quality !== undefined ? { what: 'template-quality', ...template, quality } : undefined;
}

function numberQuality(value: Json): AccountEvent | undefined {
  const event = word(value.event);
  return event === undefined ? undefined : { what: 'number', ...aboutNumber(value), event };
}

function displayName(value: Json): AccountEvent | undefined {
  const decision = word(value.decision);
  return decision === undefined ? undefined : { what: 'display-name', ...aboutNumber(value), decision };
}

function security(value: Json): AccountEvent | undefined {
  const event = word(value.event);
  return event === undefined ? undefined : { what: 'security', ...aboutNumber(value), event };
}

function account(value: Json): AccountEvent | undefined {
  const event = word(value.event);
  if (event === undefined) return undefined;
  const ban = word(object(value.ban_info).waba_ban_state);
  const restrictions = list(value.restriction_info).flatMap((one) => word(object(one).restriction_type) ?? []);
  return { what: 'account', event, ...(ban !== undefined && { ban }), restrictions };
}

function accountReview(value: Json): AccountEvent | undefined {
  const decision = word(value.decision);
  return decision === undefined ? undefined : { what: 'account-review', decision };
}

function limit(value: Json): AccountEvent | undefined {
  const told = [value.max_daily_conversations_per_business, value.max_daily_conversation_per_phone];
  const perDay = told.map((one) => (id(one) === '-1' ? -1 : integer(one))).find((one) => one !== undefined);
  return perDay === undefined ? undefined : { what: 'limit', perDay };
}

function accountAlert(value: Json): AccountEvent | undefined {
  // In older versions the parts lie in the value itself.
  const info = { ...value, ...object(value.alert_info) };
  const type = word(info.alert_type);
  if (type === undefined) return undefined;
  return {
    what: 'account-alert',
    type,
    severity: word(info.alert_severity) ?? 'WARNING',
    isOver: word(info.alert_status) === 'NONE',
  };
}

function aboutTemplate(value: Json): AboutTemplate | undefined {
  const name = id(value.message_template_name);
  // Webhooks print `en-US` where everything else says `en_US`.
  const language = id(value.message_template_language)?.replace('-', '_');
  return name === undefined || language === undefined ? undefined : { name, language };
}

function aboutNumber(value: Json): { number?: string } {
  const number = phone(value.display_phone_number) ?? phone(value.phone_number);
  return number === undefined ? {} : { number };
}

/** One of Meta's constants. Anything longer, or with other signs in it, is none. */
function word(value: unknown): string | undefined {
  const found = id(value)?.toUpperCase();
  return found !== undefined && /^[A-Z][A-Z0-9_ ]{0,79}$/.test(found) ? found.replaceAll(' ', '_') : undefined;
}
