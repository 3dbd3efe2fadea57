/** What a business sees of itself at Meta, and may change: token, number, subscriptions, templates. A test sets it as it likes. */
import type { SimulationOptions } from './contract.ts';
import type { Template } from './templates.ts';

export interface Administration {
  readonly appId: string;
  /** The access token of the business. */
  readonly token: {
    isValid: boolean;
    /** Null: never. */
    expiresAt: Date | null;
    scopes: string[];
    /** Business accounts that the permissions are for. */
    accounts: string[];
  };
  /** As Meta gives it: a field that is set to undefined is one that this version of the API does not know. */
  readonly number: Record<string, unknown>;
  /** Ids of the business account's numbers. */
  numbers: string[];
  /** Apps that get the business account's webhooks. */
  readonly subscribedApps: { id: string; name: string; callback?: string }[];
  /** Where the app's webhooks about business accounts go. */
  subscription: { callbackUrl: string; fields: string[]; active: boolean } | undefined;
  /** Fields that can be subscribed to. */
  readonly knownFields: Set<string>;
  /** All there are; may be changed at any time. */
  readonly templates: AdministeredTemplate[];
  /** What becomes of a template that is created. */
  verdict: { status: Template['status']; category: Template['category'] | 'as-asked' };
  /** Most templates on one page of the list. */
  pageSize: number;
  /** Everything that changed something, as `POST /path`. */
  readonly changes: string[];
}

export type AdministeredTemplate = { -readonly [Key in keyof Template]: Template[Key] } & {
  quality_score?: { score: string };
  rejected_reason?: string;
  message_send_ttl_seconds?: number;
};

export function createAdministration(options: SimulationOptions, templates: readonly Template[]): Administration {
  const account = options.businessAccountId ?? '419561257915477';
  return {
    appId: '634974688087057',
    token: {
      isValid: true,
      expiresAt: null,
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging', 'public_profile'],
      accounts: [account],
    },
    number: {
      id: options.phoneNumberId,
      display_phone_number: grouped(options.businessNumber),
      verified_name: 'Blumen Müller',
      name_status: 'APPROVED',
      code_verification_status: 'VERIFIED',
      status: 'CONNECTED',
      platform_type: 'CLOUD_API',
      quality_rating: 'GREEN',
      throughput: { level: 'STANDARD' },
      whatsapp_business_manager_messaging_limit: 'TIER_2K',
      is_on_biz_app: false,
      health_status: { can_send_message: 'AVAILABLE', entities: [] },
    },
    numbers: [options.phoneNumberId],
    subscribedApps: [],
    subscription: undefined,
    knownFields: new Set([
      ...['messages', 'user_preferences', 'smb_message_echoes', 'history', 'security'],
      ...['message_template_status_update', 'message_template_quality_update', 'template_category_update'],
      ...['phone_number_quality_update', 'phone_number_name_update', 'business_capability_update'],
      ...['account_update', 'account_alerts', 'account_review_update'],
    ]),
    templates: [...templates],
    verdict: { status: 'APPROVED', category: 'as-asked' },
    pageSize: 100,
    changes: [],
  };
}

/** Meta shows numbers in groups: "+49 30 12345678". */
function grouped(number: string): string {
  return `${number.slice(0, 3)} ${number.slice(3, 5)} ${number.slice(5)}`;
}
