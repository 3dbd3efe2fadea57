/**
 * What of a webhook is left alone on purpose, by the name under which it is counted: one list for those who read webhooks and
 * for /metrics. A reader cannot use a name that is not in it, except one that came from outside.
 */
import { accountFields } from './account-event.ts';

/** Fields that nothing in this house needs to hear of. */
const uselessFields = [
  'account_settings_update',
  'automatic_events',
  'business_status_update',
  'business_username_update',
  'call_permission_reply',
  'calls',
  'flows',
  'group_lifecycle_update',
  'group_participants_update',
  'group_settings_update',
  'group_status_update',
  'message_deliveries',
  'message_template_components_update',
  'messaging_handovers',
  'partner_solutions',
  'payment_configuration_update',
  'template_correct_category_detection',
  'template_performance_metrics',
  'tracking_events',
] as const;

/** Fields under which nothing is anybody's answer: what was written before, or by the business. */
export const silentFields = ['history', 'message_echoes', 'smb_app_state_sync', 'smb_message_echoes'] as const;

/** Not fields, but what lies in them. */
const items = ['errors', 'message:nobody', 'message:own', 'message:system', 'status:group'] as const;

type Listed = (typeof uselessFields)[number] | (typeof silentFields)[number] | (typeof items)[number];

/** A kind that Meta has invented, or that somebody typed: not for labels. */
type Unlisted = string & { readonly cameFromOutside: true };

export type Ignored = Listed | Unlisted;

/** Account fields too: with nothing in them that we could act on. */
export const ignoredKinds: ReadonlySet<string> = new Set([
  ...accountFields,
  ...uselessFields,
  ...silentFields,
  ...items,
]);

/** It may be one of the list. */
export function fromOutside(name: string): Ignored {
  return name as Unlisted;
}
