/**
 * The wire: what travels between the widget, the owner's tools and the server. The widget imports only these types;
 * the OpenAPI document is made from these schemas, so documentation cannot drift from what is parsed.
 * Times are ISO 8601 UTC with milliseconds, phones E.164, ids opaque strings.
 */
import { z } from 'zod';

export const languages = ['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'pt', 'tr'] as const;
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
    showQr: z.string(),
    qrHint: z.string(),
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
      format: z
        .string()
        .optional()
        .meta({ description: 'Path of the script that groups digits while they are typed; the form works without it' }),
    }),
    whatsapp: z.object({
      number: z.string(),
      url: z.string().meta({ description: 'wa.me address with all purposes ticked' }),
      text: z.string().meta({ description: 'Prefilled sentence with all purposes ticked' }),
    }),
    question: z
      .object({
        text: z.string().meta({ description: 'Part of the wording, like all that is shown' }),
        url: z.string().meta({ description: 'The bare chat, without a prefilled sentence' }),
      })
      .optional()
      .meta({
        description:
          'Only with `questionLink`: a second link to the chat. Tapping it agrees to nothing and is not recorded',
      }),
    hours: z
      .object({
        open: z.boolean().meta({ description: 'Whether somebody is there right now' }),
        text: z.string().meta({ description: 'In the language of the form, by the clock of the company' }),
      })
      .optional()
      .meta({ description: 'Only with `hours`. Nothing closes: the opt-in works at any time' }),
    prefill: z
      .string()
      .optional()
      .meta({ description: 'A last line for the message; `{title}`, `{url}` and `{host}` of the page are filled in' }),
    avatar: z.string().optional().meta({ description: 'Path of a picture for the head of the panel' }),
    notice: z
      .string()
      .optional()
      .meta({ description: 'Only in a preview: says that nothing is recorded, and nothing may be' }),
  })
  .meta({ id: 'Form' });

/** `again`: fetched by an open panel after a change of mind, so it is no second opening. */
export const formQuery = z.object({
  lang: z.string().max(40).optional(),
  source: z.string().max(200).optional().meta({ description: 'Where the visitor comes from; `website` if absent' }),
  again: z.string().max(10).optional(),
  preview: z.string().max(10).optional().meta({ description: 'For a design tool: the form, with a notice' }),
});

/** Readable for every page: tells one that may not use the form why it gets none. */
export const originAnswer = z
  .object({
    listed: z.boolean(),
    text: z.string().optional().meta({ description: 'If it is not: what to do, in the language asked for' }),
  })
  .meta({ id: 'Origin' });

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
    qr: z.boolean().optional().meta({ description: 'The way to WhatsApp as a code to scan, in place of the link' }),
  })
  .meta({ id: 'OptInRequest' });

export const optInResponse = z
  .object({
    reference: z.string(),
    state: z.literal('requested'),
    qr: z
      .object({
        size: z.number().int().meta({ description: 'Side of the square, in modules, quiet zone included' }),
        path: z.string().meta({ description: 'SVG path of the dark modules' }),
      })
      .optional()
      .meta({ description: 'Only if asked for: the chat with the sentence for what was ticked' }),
  })
  .meta({ id: 'OptIn' });

export const optInState = z.object({ state: z.enum(['requested', 'given']) }).meta({ id: 'OptInState' });

export type FormWording = z.infer<typeof formWording>;
export type FormResponse = z.infer<typeof formResponse>;
export type OptInRequest = z.infer<typeof optInRequest>;
export type OptInResponse = z.infer<typeof optInResponse>;
export type OptInState = z.infer<typeof optInState>;
export type OriginAnswer = z.infer<typeof originAnswer>;

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
    use: z
      .boolean()
      .optional()
      .meta({ description: 'If allowed, record today as a use: the message is about to be sent' }),
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

/** YYYY-MM-DD, UTC. */
const day = z.iso.date();
const total = z.number().int();

export const statsQuery = z.object({
  site: z.string().max(64),
  from: day.optional().meta({ description: 'First day, UTC; without it, the first of the month of `to`' }),
  to: day.optional().meta({ description: 'Last day, UTC, included; without it, today' }),
});

export const statsResponse = z
  .object({
    site: z.string(),
    from: day,
    to: day,
    consents: z
      .array(
        z.object({
          day,
          source: z.string(),
          requested: total,
          given: total,
          refused: total,
          expired: total,
          withdrawn: total,
        }),
      )
      .meta({ description: 'How many consents (one for each purpose) came into that state on that day' }),
    forms: z
      .array(z.object({ day, source: z.string(), wording: sha256, opened: total, submitted: total, given: total }))
      .meta({
        description:
          'Forms: opened, sent (first opt-in), confirmed by JA. Counted without any id; what a process has not yet written may be ten seconds late. After 100 sources on one day, new ones are `other`, here and above',
      }),
    messages: z
      .array(z.object({ day, category: z.string(), type: z.string(), count: total }))
      .meta({ description: 'What WhatsApp charged, in its own words; of everybody who sends over this number' }),
  })
  .meta({ id: 'Stats' });

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

// ── the person's rights, by the owner's hand ────────────────────────────────────────────────────────────────────────

/** Exactly one of the two; in the body, because addresses end up in logs. */
const whom = {
  site: z.string().max(64),
  phone: z.string().max(200).optional(),
  userId: z.string().min(1).max(140).optional(),
};

export const use = z
  .object({
    ...whom,
    purpose: z.string().max(64),
    date: z.iso.date().optional().meta({ description: 'Day on which the message was sent; today if absent' }),
  })
  .meta({ id: 'Use' });
export const uses = z.object({ uses: z.array(use).min(1).max(1000) }).meta({ id: 'Uses' });
export const useResult = z
  .object({
    recorded: z.boolean().meta({ description: 'False if there was no consent to use; `reason` says why' }),
    reason: z.enum(checkReasons),
    consentId: z.string().optional(),
  })
  .meta({ id: 'UseResult' });
export const useResults = z.object({ results: z.array(useResult) }).meta({ id: 'UseResults' });

export const withdrawal = z
  .object({
    ...whom,
    purposes: z
      .array(z.string().max(64))
      .min(1)
      .max(20)
      .optional()
      .meta({ description: 'All if absent; then the number is suppressed too' }),
    channel: z.enum(['email', 'phone', 'letter', 'counter', 'other']),
    note: z.string().max(2000).optional().meta({ description: 'In your words; kept sealed as evidence' }),
  })
  .meta({ id: 'Withdrawal' });
export const withdrawalResult = z
  .object({ withdrawn: z.array(z.string()).meta({ description: 'Purpose ids' }) })
  .meta({ id: 'WithdrawalResult' });

export const subjectRequest = z
  .object(whom)
  .meta({ id: 'SubjectRequest', description: 'Exactly one of `phone` and `userId`' });
export const correction = z
  .object({ ...whom, newPhone: z.string().min(1).max(40) })
  .meta({ id: 'Correction', description: 'The new number is asked anew; what was given for the old one ends' });
export const correctionResult = z
  .object({
    ended: z.array(z.string()).meta({ description: 'Purposes that ended for the old number' }),
    asked: z.array(z.string()).meta({ description: 'Purposes that the new number is asked for' }),
    whatsappUrl: z.string().optional().meta({ description: 'Opened on the new phone, it brings the question at once' }),
  })
  .meta({ id: 'CorrectionResult' });
export const restriction = z.object({ ...whom, restricted: z.boolean().default(true) }).meta({ id: 'Restriction' });
export const restrictionResult = z.object({ restrictedSince: time.nullable() }).meta({ id: 'RestrictionResult' });
export const erasureResult = z
  .object({
    subjects: z.array(z.string()).meta({ description: 'Whose data was destroyed; empty if nothing was stored' }),
    held: z.array(z.string()).meta({ description: 'Whose evidence a legal hold keeps' }),
    suppressed: z.literal(true),
  })
  .meta({ id: 'ErasureResult' });

const deliveryStep = z
  .object({
    status: z.string().meta({ description: '`accepted`, `sent`, `delivered`, `read`, `played`, `failed`' }),
    at: time.meta({ description: 'When the server heard of it' }),
    meta_time: time.nullable().meta({ description: 'When it happened as Meta says; null if Meta told no time' }),
    code: z.number().int().optional().meta({ description: "Meta's error code" }),
  })
  .meta({ id: 'DeliveryStep' });

export type ToldStep = z.infer<typeof deliveryStep>;

export const subjectExport = z
  .object({
    made_at: time,
    site: z.string(),
    controller: z.object({ name: z.string(), address: z.string(), contact: z.string(), privacy_notice: z.string() }),
    identities: z.array(z.object({ type: z.string(), value: z.string(), proven: z.boolean() })),
    consents: z.array(
      z.object({
        id: z.string(),
        purpose: z.string(),
        label: z.string(),
        state: z.enum(consentStates),
        since: time,
        source: z.string(),
        last_used_on: z.string().nullable(),
        evidence_retention: z
          .object({ years: z.number(), from: z.enum(['withdrawal', 'last-use']), to: z.enum(['year-end', 'exact']) })
          .meta({ description: 'The rule that is applied to the evidence of this consent' }),
        evidence_kept_until: time.nullable(),
      }),
    ),
    declarations: z.array(z.object({ at: time, event: z.string(), what: z.string(), content: z.unknown().optional() })),
    messages: z.array(
      z.object({
        at: time,
        direction: z.enum(['received', 'sent']),
        kind: z.string(),
        text: z.string().nullable(),
        message_id: z.string().nullable().meta({ description: 'As WhatsApp knows it' }),
        delivery: z.string().nullable().meta({ description: 'The last of the steps' }),
        steps: z.array(deliveryStep),
      }),
    ),
    texts_shown: z.array(
      z.object({
        wording: sha256,
        language: z.string(),
        on_form: z.boolean().meta({ description: 'False: it began in the chat, and only the question was shown' }),
        content: z.record(z.string(), z.unknown()),
      }),
    ),
    forms_with_this_number: z
      .array(
        z.object({
          at: time,
          source: z.string(),
          wording: sha256,
          expires_at: time,
          purposes: z.array(
            z.object({ purpose: z.string(), label: z.string(), state: z.enum(consentStates), since: time }),
          ),
        }),
      )
      .meta({ description: 'Somebody typed this number into a form, and nobody has proved since that it was theirs' }),
    recipients: z.array(z.string()),
    retention: z.array(z.object({ what: z.string(), rule: z.string() })),
    restricted_since: time.nullable(),
    rights: z.array(z.string()),
  })
  .meta({ id: 'SubjectExport', description: 'Everything stored about one person (GDPR 15 and 20)' });

export type SubjectExport = z.infer<typeof subjectExport>;

// ── seals ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export const seal = z
  .object({
    seq: z.number().int(),
    at: time,
    leaves: z.number().int().meta({ description: 'How many chain ends it covers' }),
    root: sha256.meta({ description: 'Merkle root over them' }),
    previous: sha256.nullable(),
    key: z.string().meta({ description: 'Id of the key' }),
    hash: sha256.meta({ description: 'SHA-256 of the RFC 8785 form of seq, at, leaves, root, previous, key' }),
    signature: z.string().meta({ description: 'Ed25519 over the same form, base64url' }),
    publicKey: z.string().meta({ description: 'Raw Ed25519 public key, base64url' }),
  })
  .meta({ id: 'Seal' });
export const sealList = z.object({ items: z.array(seal), next: z.number().int().nullable() }).meta({ id: 'SealList' });

// ── the proof ───────────────────────────────────────────────────────────────────────────────────────────────────────

const recordEvent = z.object({
  event_time: time,
  validity_duration: z.string().meta({
    description:
      'How long the state lasts by itself (ISO/IEC TS 27560): of a request "until" the time at which it expires unanswered, of a given consent "until withdrawn", and "none" of every state that ended it, because nothing is valid any more',
    examples: ['until 2026-12-24T12:00:00.000Z', 'until withdrawn', 'none'],
  }),
  entity_id: z.string(),
  event_type: z.literal('explicit'),
  event_state: z.enum(['requested', 'given', 'refused', 'expired', 'withdrawn']),
});

const recordPurpose = z.object({
  consent_id: z.string(),
  purpose: z.string(),
  purpose_type: z.string(),
  text: z.string().meta({
    description: 'What was agreed to, as shown: the sentence beside the box, or the question if there was no form',
  }),
  pii_type: z
    .array(z.string())
    .meta({ description: 'What is really kept of this opt-in, not what could have been; empty once it is erased' }),
  pii_controllers: z.array(z.string()),
  recipients: z.array(z.string()),
  storage_locations: z.array(z.string()).meta({ description: 'Whose server, and under which name it is reached' }),
  retention_period: z.string(),
  last_used_on: z.string().nullable().meta({ description: 'Day of the last message sent because of it' }),
  jurisdiction: z.string().meta({
    description: 'The GDPR, and the country of the company by its WhatsApp number (ISO 3166-1 alpha-2)',
    example: 'EU (GDPR); DE',
  }),
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
      absent: z
        .enum(['erased', 'damaged', 'missing'])
        .meta({ description: 'Why there is no value: a fact says so, it cannot be read, or nobody knows' })
        .optional(),
    }),
  ),
});

export const proofRecord = z
  .object({
    schema_version: z.literal('https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr'),
    record_id: z.string().meta({
      description: 'The person and the end of the chain: the same at every reading, until the next event',
    }),
    pii_principal_id: z.string(),
    made_at: time.meta({ description: 'Of this reading' }),
    identities: z.array(z.object({ type: z.string(), value: z.string(), proven: z.boolean() })),
    identities_masked: z.boolean().meta({
      description:
        "True: numbers, user ids and Meta's message ids are shortened, and so are the person's own known number and user id wherever they stand in what somebody wrote, in any usual spelling. Hashes and commitments are those of the unmasked values: a shortened value does not match its commitment, and its salt is not told. A number that only stands in a text, and is not known as this person's, stays as it was written",
    }),
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
    wordings: z.array(
      z.object({
        id: sha256,
        genuine: z.boolean().meta({ description: 'False: the content is not what the id says' }),
        content: z.record(z.string(), z.unknown()),
      }),
    ),
    events: z.array(provenEvent),
    messages: z
      .array(
        z.object({
          id: z.string().meta({ description: "The server's own id of it" }),
          kind: z.string(),
          at: time.meta({ description: 'When it left; when it was queued, if it never left' }),
          queued_at: time,
          left_at: time.nullable(),
          message_id: z
            .string()
            .nullable()
            .meta({ description: "Meta's id, masked like the identities; null if it has none, or it is erased" }),
          status: z.string().meta({ description: 'What WhatsApp said last, else where it stands' }),
          steps: z.array(deliveryStep).meta({ description: 'In the order in which they became known' }),
        }),
      )
      .meta({ description: 'Every automatic message to this person, or held back, with its path' }),
    chains: z.array(
      z.object({
        subjectId: z.string(),
        intact: z.boolean(),
        length: z.number().int(),
        head: sha256.nullable(),
        sealed: z
          .object({
            seal: seal.omit({ publicKey: true }),
            seq: z.number().int().meta({ description: 'As far as the seal covers this chain' }),
            head: sha256,
            path: z.array(z.object({ side: z.enum(['left', 'right']), hash: sha256 })),
            publicKey: z.string(),
            genuine: z.boolean(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Proof', description: 'Consent record after ISO/IEC TS 27560, with the ledger events behind it' });

export type ProofRecord = z.infer<typeof proofRecord>;

export const consentReceipt = proofRecord
  .pick({ pii_principal_id: true, made_at: true, pii_processing: true, party_identification: true })
  .extend({
    schema_version: z.literal('https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr'),
    receipt_id: z.string(),
    withdrawal: z.string(),
  })
  .meta({ id: 'ConsentReceipt', description: 'What the person agreed to, for the person' });

export type ConsentReceipt = z.infer<typeof consentReceipt>;
