/** More bodies in Meta's shapes, one for each kind of event that the documents of 2026 name. Written for these tests. */
import {
  anna,
  ben,
  change,
  contact,
  fromAnna,
  message,
  ownDigits,
  phoneNumberId,
  status,
  textJa,
  webhook,
} from './fixtures.ts';

type Json = Record<string, unknown>;

/** What concerns the account comes with a time of the entry, and without metadata. */
export function accountEvent(field: string, value: Json, time: unknown = 1_790_000_000, id: unknown = '800100') {
  return { object: 'whatsapp_business_account', entry: [{ id, time, changes: [{ field, value }] }] };
}

const template = {
  message_template_id: 12_345_678,
  message_template_name: 'jawort_confirm',
  message_template_language: 'en-US',
};
const group = { group_id: 'Y2FwaV9ncm91cDox', timestamp: '1790000000', request_id: '784D93' };
const participants = [{ input: 16505551234, wa_id: 16505551234 }];
const media = {
  id: '1003383421387256',
  mime_type: 'audio/ogg',
  sha256: 'SfInY0gGKTsJ=',
  url: 'https://media.example/1',
};

export const morePayloads: Readonly<Record<string, unknown>> = {
  'text to a number that comes as a number': webhook(
    change({
      metadata: { display_phone_number: Number(ownDigits), phone_number_id: Number(phoneNumberId) },
      contacts: [{ profile: {}, wa_id: Number(anna.digits) }],
      messages: [message({ from: Number(anna.digits), timestamp: 1790000000, ...textJa })],
    }),
  ),
  'text without metadata': webhook({ field: 'messages', value: { messages: [message(textJa)] } }),
  'text without a profile': webhook(change({ contacts: [{ wa_id: anna.digits }], messages: [message(textJa)] })),
  'text with a parent user id and a username': webhook(
    change({
      contacts: [
        {
          profile: { name: 'Anna', username: '@anna' },
          user_id: anna.userId,
          parent_user_id: 'DE.ENT.118157992128868',
        },
      ],
      messages: [message({ from: undefined, from_user_id: anna.userId, ...textJa })],
    }),
  ),
  'voice message with a url': fromAnna({ type: 'audio', audio: { ...media, voice: true } }),
  'moving sticker': fromAnna({ type: 'sticker', sticker: { ...media, animated: true } }),
  'video with caption': fromAnna({ type: 'video', video: { ...media, caption: 'Schau' } }),
  'forwarded document': fromAnna({
    type: 'document',
    document: { ...media, filename: 'a.pdf', caption: 'JA' },
    context: { forwarded: true },
  }),
  'contact card': fromAnna({
    type: 'contacts',
    contacts: [{ name: { formatted_name: 'Lucía' }, phones: [{ phone: '+1 983', wa_id: '19835552319' }] }],
  }),
  'removed reaction without an emoji': fromAnna({ type: 'reaction', reaction: { message_id: 'wamid.q1' } }),
  'chat opened': fromAnna({ type: 'request_welcome' }),
  'answer to a call permission request': fromAnna({
    type: 'interactive',
    interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } },
  }),
  'question about a product': fromAnna({
    type: 'text',
    text: { body: 'Noch da?' },
    context: { from: ownDigits, id: 'wamid.q', referred_product: { catalog_id: '1', product_retailer_id: '2' } },
  }),
  'edited caption': fromAnna({
    type: 'edit',
    edit: { original_message_id: 'wamid.m0', message: { type: 'image', image: { ...media, caption: 'JA' } } },
  }),
  'unsupported with a description': fromAnna({
    type: 'unsupported',
    unsupported: { type: 'poll_creation' },
    errors: [{ code: 131051, title: 'Message type unknown', error_data: { details: 'x' } }],
  }),
  'errors alone': webhook(change({ errors: [{ code: 130429, title: 'Rate limit hit' }] })),
  'changed number': webhook(
    change({
      messages: [
        message({
          type: 'system',
          system: {
            body: `User Anna changed from ${anna.digits} to ${ben.digits}`,
            wa_id: ben.digits,
            type: 'user_changed_number',
          },
        }),
      ],
    }),
  ),
  'changed number with both user ids': webhook(
    change({
      messages: [
        message({
          type: 'system',
          system: {
            body: `User Anna changed from ${anna.digits} to ${ben.digits}`,
            wa_id: ben.digits,
            user_id: 'DE.2',
            previous_user_id: anna.userId,
            type: 'user_changed_number',
          },
        }),
      ],
    }),
  ),
  'changed keys': webhook(
    change({
      messages: [
        message({
          type: 'system',
          identity: { acknowledged: true, created_timestamp: '1790000000', hash: 'x' },
          system: { body: 'User identity changed', type: 'customer_identity_changed' },
        }),
      ],
    }),
  ),
  'user id update': webhook(
    change(
      {
        contacts: [contact(anna)],
        user_id_update: [
          {
            wa_id: anna.digits,
            detail: 'x',
            user_id: { previous: anna.userId, current: 'DE.2' },
            timestamp: 1790000000,
          },
        ],
      },
      'user_id_update',
    ),
  ),
  'preference with its time as text': webhook(
    change(
      {
        user_preferences: [
          { user_id: anna.userId, category: 'marketing_messages', value: 'resume', timestamp: '1790000000' },
        ],
      },
      'user_preferences',
    ),
  ),
  'status with a price': webhook(
    change({
      statuses: [
        status({
          status: 'sent',
          conversation: { id: '7270', expiration_timestamp: '1698339900', origin: { type: 'service' } },
          pricing: { billable: true, pricing_model: 'PMP', category: 'utility', type: 'regular' },
        }),
      ],
    }),
  ),
  'voice message was played': webhook(change({ statuses: [status({ status: 'played' })] })),
  'status in a state that is new': webhook(
    change({ statuses: [status({ status: 'deleted' }), status({ id: 'wamid.s2' })] }),
  ),
  'status of a group': webhook(
    change({
      statuses: [
        status({ recipient_id: group.group_id, recipient_type: 'group', recipient_participant_id: anna.digits }),
      ],
    }),
  ),
  'status of a payment': webhook(
    change({ statuses: [{ ...status({ status: 'captured' }), type: 'payment', payment: { reference_id: 'r' } }] }),
  ),
  'message and status in one change': webhook(
    change({ messages: [message({ id: 'wamid.x1', ...textJa })], statuses: [status({ id: 'wamid.x2' })] }),
  ),
  'a message twice': webhook(change({ messages: [message(textJa), message(textJa)] })),
  'another conversation looked at': webhook(
    change(
      {
        contacts: [contact(anna)],
        messages: [message(textJa)],
        message_echoes: [message({ id: 'wamid.e2', from: ownDigits, to: anna.digits, ...textJa })],
      },
      'standby',
    ),
  ),
  history: webhook(
    change(
      {
        history: [
          {
            metadata: { phase: 0, chunk_order: 1, progress: 55 },
            threads: [{ id: anna.digits, messages: [message(textJa)] }],
          },
        ],
      },
      'history',
    ),
  ),
  'contacts of the app': webhook(
    change(
      {
        state_sync: [
          {
            type: 'contact',
            contact: { full_name: 'Anna', phone_number: anna.digits },
            action: 'add',
            metadata: { timestamp: '1790000000' },
          },
        ],
      },
      'smb_app_state_sync',
    ),
  ),
  call: webhook(
    change(
      {
        calls: [
          {
            id: 'wacid.1',
            to: ownDigits,
            from: anna.digits,
            event: 'connect',
            timestamp: '1790000000',
            direction: 'USER_INITIATED',
            session: { sdp_type: 'offer', sdp: 'x' },
          },
        ],
      },
      'calls',
    ),
  ),
  'status of a call': webhook(
    change(
      {
        statuses: [
          { id: 'wacid.1', type: 'call', status: 'RINGING', timestamp: '1790000000', recipient_id: anna.digits },
        ],
      },
      'calls',
    ),
  ),
  flow: accountEvent('flows', {
    event: 'FLOW_STATUS_CHANGE',
    flow_id: '1',
    old_status: 'DRAFT',
    new_status: 'PUBLISHED',
    message: 'x',
  }),
  'group made': webhook(
    change(
      { groups: [{ ...group, type: 'group_create', subject: 's', added_participants: participants }] },
      'group_lifecycle_update',
    ),
  ),
  'group left': webhook(
    change(
      { groups: [{ ...group, type: 'group_participants_remove', removed_participants: participants }] },
      'group_participants_update',
    ),
  ),
  'group settings': webhook(
    change(
      { groups: [{ ...group, type: 'group_settings_update', profile_picture: { mime_type: 'image/jpeg' } }] },
      'group_settings_update',
    ),
  ),
  'group suspended': webhook(change({ groups: [{ ...group, type: 'group_suspend' }] }, 'group_status_update')),
  'template approved': accountEvent('message_template_status_update', { event: 'APPROVED', ...template, reason: null }),
  'template rejected': accountEvent('message_template_status_update', {
    event: 'REJECTED',
    ...template,
    reason: 'INVALID_FORMAT',
    rejection_info: { reason: 'x', recommendation: 'y' },
    message_template_category: 'MARKETING',
  }),
  'template paused': accountEvent('message_template_status_update', {
    event: 'PAUSED',
    ...template,
    reason: 'NONE',
    other_info: { title: 'FIRST_PAUSE', description: 'x' },
  }),
  'template disabled': accountEvent('message_template_status_update', {
    event: 'DISABLED',
    ...template,
    disable_info: { disable_date: 1790000000 },
  }),
  'template category changed': accountEvent('template_category_update', {
    ...template,
    previous_category: 'UTILITY',
    new_category: 'MARKETING',
  }),
  'template category announced': accountEvent('template_category_update', {
    ...template,
    correct_category: 'MARKETING',
    new_category: 'UTILITY',
    category_update_timestamp: 1790090000,
  }),
  'template quality': accountEvent('message_template_quality_update', {
    previous_quality_score: 'GREEN',
    new_quality_score: 'YELLOW',
    ...template,
  }),
  'template components': accountEvent('message_template_components_update', {
    ...template,
    message_template_element: 'x',
    message_template_buttons: [],
  }),
  'number quality': accountEvent('phone_number_quality_update', {
    display_phone_number: ownDigits,
    event: 'FLAGGED',
    current_limit: 'TIER_10K',
  }),
  'number throughput': accountEvent('phone_number_quality_update', {
    display_phone_number: ownDigits,
    event: 'THROUGHPUT_UPGRADE',
    current_limit: 'TIER_UNLIMITED',
    max_daily_conversations_per_business: 'TIER_UNLIMITED',
  }),
  'number name': accountEvent('phone_number_name_update', {
    display_phone_number: ownDigits,
    decision: 'REJECTED',
    requested_verified_name: 'x',
    rejection_reason: 'NAME_EMPLOYEE_ISSUE',
  }),
  security: accountEvent('security', {
    display_phone_number: ownDigits,
    event: 'PIN_CHANGED',
    requester: '61555822107539',
  }),
  'account disabled': accountEvent('account_update', {
    event: 'DISABLED_UPDATE',
    ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'September 22, 2026' },
  }),
  'account restricted': accountEvent('account_update', {
    event: 'ACCOUNT_RESTRICTION',
    restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1790000000 }],
  }),
  'account with a partner': accountEvent('account_update', {
    event: 'PARTNER_ADDED',
    waba_info: { waba_id: '1', owner_business_id: '2' },
  }),
  'account reviewed': accountEvent('account_review_update', { decision: 'APPROVED' }),
  'account alert': accountEvent('account_alerts', {
    entity_type: 'BUSINESS',
    entity_id: '1',
    alert_info: {
      alert_severity: 'CRITICAL',
      alert_status: 'NONE',
      alert_type: 'OBA_APPROVED',
      alert_description: 'x',
    },
  }),
  capability: accountEvent(
    'business_capability_update',
    { max_daily_conversations_per_business: 2000, max_phone_numbers_per_waba: 25 },
    1_790_000_000_123,
  ),
  'account settings': accountEvent('account_settings_update', {
    type: 'phone_number_settings',
    timestamp: '1790000000',
    phone_number_settings: { phone_number_id: phoneNumberId, calling: { status: 'ENABLED' } },
  }),
  'payment configuration': accountEvent('payment_configuration_update', {
    configuration_name: 'x',
    provider_name: 'y',
    status: 'ACTIVE',
  }),
  'partner solution': accountEvent('partner_solutions', {
    event: 'SOLUTION_CREATED',
    solution_id: '1',
    solution_status: 'INITIATED',
  }),
  'automatic event': webhook(
    change(
      { automatic_events: [{ id: 'wamid.a1', event_name: 'LeadSubmitted', timestamp: 1790000000 }] },
      'automatic_events',
    ),
  ),
  'tracking event': webhook(change({ events: [{ event_name: 'click', timestamp: 1790000000 }] }, 'tracking_events')),
  handover: webhook(change({ control_passed: { metadata: 'x' }, timestamp: '1790000000' }, 'messaging_handovers')),
  'field of next year': webhook(change({ news: [{ id: 'wamid.n1' }] }, 'field_of_next_year')),
};
