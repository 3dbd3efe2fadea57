/** What Meta tells of templates, quality, limits and the account, in Meta's shapes. None of it names a business number's id. */
import type { Update } from './updates.ts';

interface TemplateNamed {
  readonly name: string;
  /** As these webhooks print it: `en-US` where everything else says `en_US`. */
  readonly language: string;
}

export function templateStatus(
  template: TemplateNamed,
  event: string,
  { at, reason = null, category }: { at?: Date; reason?: string | null; category?: string } = {},
): Update {
  const beside = category === undefined ? {} : { message_template_category: category };
  return update('message_template_status_update', { event, ...named(template), reason, ...beside }, at);
}

/** Done: `previous` and `next`. Announced: `next` is what it still is, `announced` what it is going to be. */
export function templateCategory(
  template: TemplateNamed,
  { previous, next, announced, at }: { previous?: string; next: string; announced?: string; at?: Date },
): Update {
  const when = Math.floor((at ?? new Date()).getTime() / 1000) + 86_400;
  const change =
    announced === undefined
      ? { ...(previous === undefined ? {} : { previous_category: previous }), new_category: next }
      : { correct_category: announced, new_category: next, category_update_timestamp: when };
  return update('template_category_update', { ...named(template), ...change }, at);
}

export function templateQuality(template: TemplateNamed, previous: string, next: string, at?: Date): Update {
  const scores = { previous_quality_score: previous, new_quality_score: next };
  return update('message_template_quality_update', { ...scores, ...named(template) }, at);
}

/** @param number E.164 */
export function numberQuality(number: string, event: string, at?: Date): Update {
  const limit = { current_limit: 'TIER_2K', max_daily_conversations_per_business: 'TIER_2K' };
  return update('phone_number_quality_update', { display_phone_number: number.slice(1), event, ...limit }, at);
}

export function securityEvent(number: string, event: string, at?: Date): Update {
  return update('security', { display_phone_number: number.slice(1), event, requester: '61555822107539' }, at);
}

export function accountUpdate(event: string, about: Readonly<Record<string, unknown>> = {}, at?: Date): Update {
  return update('account_update', { event, ...about }, at);
}

export function accountAlert(type: string, severity: string, status: string, at?: Date): Update {
  const alert_info = { alert_severity: severity, alert_status: status, alert_type: type, alert_description: 'Look.' };
  return update('account_alerts', { entity_type: 'BUSINESS', entity_id: '506914307656634', alert_info }, at);
}

export function capability(perDay: number, at?: Date): Update {
  const phones = { max_phone_numbers_per_business: 20 };
  return update('business_capability_update', { max_daily_conversations_per_business: perDay, ...phones }, at);
}

function named({ name, language }: TemplateNamed) {
  return {
    message_template_id: 1_689_556_908_129_832,
    message_template_name: name,
    message_template_language: language,
  };
}

function update(field: string, value: Record<string, unknown>, at: Date | undefined): Update {
  return { field, value, ...(at === undefined ? {} : { at }) };
}
