/**
 * The wire: what travels between the widget, the owner's tools and the server. The widget imports only these types;
 * the OpenAPI document is made from these schemas, so documentation cannot drift from what is parsed.
 * Times are ISO 8601 UTC with milliseconds, phones E.164, ids opaque strings.
 */
import { z } from 'zod';

export const languages = ['de', 'en'] as const;
export const purposeKinds = ['marketing', 'transactional', 'support'] as const;
export const consentStates = ['requested', 'given', 'refused', 'expired', 'withdrawn'] as const;

const time = z.iso.datetime({ precision: 3 }).meta({ description: 'ISO 8601, UTC, milliseconds' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const purposeOnForm = z.object({
  id: z.string(),
  kind: z.enum(purposeKinds),
  label: z.string().meta({ description: 'What is sent and how often, as named in question and proof' }),
  box: z.string().meta({ description: 'The sentence beside the unticked box' }),
});

/** Every text of the panel, in one language, as the wording with this id has it. `{…}` marks what the panel fills in. */
export const formWording = z
  .object({
    id: sha256,
    heading: z.string(),
    purposes: z.array(purposeOnForm),
    /** Names the ticked purposes by kind; `{kind}` in `sentence` is replaced by one of these. */
    kinds: z.object({ marketing: z.string(), other: z.string(), mixed: z.string() }),
    /** Prefilled WhatsApp message; `{kind}`, `{purposes}` (labels joined by "; ") and `{ref}` are filled in. */
    sentence: z.string(),
    phoneLabel: z.string(),
    phoneOptionalLabel: z.string(),
    countryLabel: z.string(),
    stopLine: z.string(),
    privacyLine: z.string(),
    privacyLabel: z.string(),
    imprintLabel: z.string(),
    link: z.string(),
    close: z.string(),
    opensNewTab: z.string(),
    missingPurpose: z.string(),
    missingPhone: z.string(),
    invalidPhone: z.string(),
    nextHeading: z.string(),
    nextSteps: z.array(z.string()),
    waiting: z.string(),
    confirmedHeading: z.string(),
    confirmed: z.string(),
    openAgain: z.string(),
    edit: z.string(),
    notRecorded: z.string(),
  })
  .meta({ id: 'FormWording' });

export const formResponse = z
  .object({
    token: z.string().meta({ description: 'Signed: site, reference, wording, time. Valid 24 hours' }),
    reference: z
      .string()
      .meta({ description: 'Ten Crockford base32 characters, printed 4-4-2', example: '7KQ2-M9XA-VD' }),
    lang: z.enum(languages),
    company: z.object({ name: z.string(), legalName: z.string(), privacyUrl: z.string(), imprintUrl: z.string() }),
    wording: formWording,
    phone: z.object({
      field: z.enum(['required', 'optional', 'hidden']),
      country: z.string().meta({ description: 'ISO 3166-1 alpha-2; preselected' }),
      countries: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          callingCode: z.string().meta({ description: 'With the plus sign', example: '+49' }),
        }),
      ),
    }),
    whatsapp: z.object({
      number: z.string(),
      url: z.string().meta({ description: 'wa.me address with all purposes ticked' }),
      text: z.string().meta({ description: 'Prefilled sentence with all purposes ticked' }),
    }),
  })
  .meta({ id: 'Form' });

/** How the panel looked when the visitor agreed: part of the evidence ("the exact interface shown"). */
export const shownInterface = z.object({
  version: z.string().max(40).optional(),
  width: z.number().int().nonnegative().max(100_000).optional(),
  theme: z.enum(['light', 'dark']).optional(),
});

export const optInRequest = z
  .object({
    token: z.string().min(1).max(2000),
    wording: sha256,
    purposes: z.array(z.string().min(1).max(64)).min(1).max(20),
    phone: z
      .string()
      .min(1)
      .max(40)
      .optional()
      .meta({ description: "Any format; read with the site's `phone.country`" }),
    page: z.string().max(2000).optional().meta({ description: 'Address of the page; query and fragment are dropped' }),
    ui: shownInterface.optional(),
  })
  .meta({ id: 'OptInRequest' });

export const optInResponse = z.object({ reference: z.string(), state: z.literal('requested') }).meta({ id: 'OptIn' });

export const optInState = z.object({ state: z.enum(['requested', 'given']) }).meta({ id: 'OptInState' });

export type FormWording = z.infer<typeof formWording>;
export type FormResponse = z.infer<typeof formResponse>;
export type OptInRequest = z.infer<typeof optInRequest>;
export type OptInResponse = z.infer<typeof optInResponse>;
export type OptInState = z.infer<typeof optInState>;

// ── owner's routes ──────────────────────────────────────────────────────────────────────────────────────────────────

export const checkReasons = [
  'restricted',
  'paused',
  'dormant',
  'given',
  'requested',
  'withdrawn',
  'refused',
  'expired',
  'suppressed',
  'never',
] as const;

export const consentCheck = z
  .object({
    site: z.string().max(64),
    purpose: z.string().max(64),
    phone: z.string().max(200).optional(),
    userId: z.string().min(1).max(140).optional(),
  })
  .meta({ id: 'ConsentCheck', description: 'Exactly one of `phone` and `userId`' });

export const consentCheckResult = z
  .object({
    allowed: z.boolean(),
    reason: z.enum([...checkReasons, 'unavailable']),
    consentId: z.string().optional(),
    since: time.optional(),
    asOf: time.optional(),
  })
  .meta({ id: 'ConsentCheckResult' });

export const consentChecks = z.object({ checks: z.array(consentCheck).min(1).max(1000) }).meta({ id: 'ConsentChecks' });
export const consentCheckResults = z
  .object({ results: z.array(consentCheckResult) })
  .meta({ id: 'ConsentCheckResults' });

export const consentItem = z
  .object({
    id: z.string(),
    subjectId: z.string(),
    site: z.string(),
    purpose: z.string(),
    state: z.enum(consentStates),
    since: time,
    source: z.string(),
  })
  .meta({ id: 'Consent' });

export const consentListQuery = z.object({
  site: z.string().max(64).optional(),
  purpose: z.string().max(64).optional(),
  state: z.enum(consentStates).optional(),
  source: z.string().max(64).optional(),
  since: z.iso.datetime().optional().meta({ description: 'Changed at or after this time' }),
  after: z.string().max(64).optional().meta({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const consentList = z
  .object({ items: z.array(consentItem), next: z.string().nullable() })
  .meta({ id: 'ConsentList' });

export const ledgerEvent = z.object({
  id: z.string(),
  seq: z.number().int(),
  type: z.string(),
  at: time,
  data: z.record(z.string(), z.unknown()),
  hash: sha256,
});

export const consentRecord = consentItem.extend({ events: z.array(ledgerEvent) }).meta({ id: 'ConsentRecord' });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().meta({ description: 'Request id; also in the X-Request-Id header and the log' }),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export type ConsentCheckResult = z.infer<typeof consentCheckResult>;
export type Problem = z.infer<typeof problem>;

// ── the proof ───────────────────────────────────────────────────────────────────────────────────────────────────────

const recordEvent = z.object({
  event_time: time,
  validity_duration: z.string().meta({ description: 'ISO 8601 duration, or "until withdrawn"' }),
  entity_id: z.string(),
  event_type: z.literal('explicit'),
  event_state: z.enum(['requested', 'given', 'refused', 'expired', 'withdrawn']),
});

const recordPurpose = z.object({
  consent_id: z.string(),
  purpose: z.string(),
  purpose_type: z.string(),
  text: z.string().meta({ description: 'The sentence beside the box, as shown' }),
  pii_type: z.array(z.string()),
  pii_controllers: z.array(z.string()),
  recipients: z.array(z.string()),
  storage_locations: z.array(z.string()),
  retention_period: z.string(),
  jurisdiction: z.string(),
  withdrawal_method: z.string(),
  state: z.enum(consentStates),
  events: z.array(recordEvent),
});

const provenEvent = ledgerEvent.extend({
  subjectId: z.string(),
  previous: sha256.nullable(),
  evidence: z.array(
    z.object({
      name: z.string(),
      commitment: sha256,
      salt: z.string().optional(),
      value: z.unknown().meta({ description: 'Absent once it is erased' }).optional(),
    }),
  ),
});

export const proofRecord = z
  .object({
    schema_version: z.literal('https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr'),
    record_id: z.string(),
    pii_principal_id: z.string(),
    made_at: time,
    identities: z.array(z.object({ type: z.string(), value: z.string(), proven: z.boolean() })),
    identities_masked: z.boolean(),
    pii_processing: z.array(
      z.object({ privacy_notice: z.string(), language: z.string(), wording: sha256, purposes: z.array(recordPurpose) }),
    ),
    party_identification: z.array(
      z.object({
        party_id: z.string(),
        party_name: z.string(),
        party_address: z.string(),
        party_contact: z.string(),
        party_type: z.literal('controller'),
      }),
    ),
    wordings: z.array(z.object({ id: sha256, content: z.record(z.string(), z.unknown()) })),
    events: z.array(provenEvent),
    chains: z.array(
      z.object({ subjectId: z.string(), intact: z.boolean(), length: z.number().int(), head: sha256.nullable() }),
    ),
  })
  .meta({ id: 'Proof', description: 'Consent record after ISO/IEC TS 27560, with the ledger events behind it' });

export type ProofRecord = z.infer<typeof proofRecord>;
