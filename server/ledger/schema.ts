/** The tables as TypeScript sees them. Times are ISO 8601 UTC text, flags 0/1, JSON is text: the same in both dialects. */

import type { Generated } from 'kysely';

export interface Tables {
  keyring: {
    id: string;
    /** `master` wraps data keys; `index` makes lookups; `token` signs forms and seals parked items; `seal` (Ed25519) signs seals. */
    purpose: 'master' | 'index' | 'token' | 'seal';
    wrapped: Uint8Array;
    created_at: string;
  };
  wordings: { id: string; site: string; language: string; content: string; created_at: string };
  subjects: {
    id: string;
    site: string;
    created_at: string;
    /** Length and end of this subject's chain. */
    seq: number;
    head: string | null;
    /** Set when another subject turned out to be the same person. */
    merged_into: string | null;
    paused_since: string | null;
    /** As far as the chain is covered by a seal. */
    sealed_seq: Generated<number>;
    /** GDPR 18: kept, but not used. */
    restricted_since: string | null;
    /** Legal hold: nothing of the evidence is erased. */
    held_since: string | null;
  };
  data_keys: {
    subject_id: string;
    kind: 'contact' | 'evidence';
    master_id: string;
    /** Null once destroyed: the row stays as the fact that there was one. */
    wrapped: Uint8Array | null;
  };
  vault: {
    id: string;
    subject_id: string;
    kind: 'contact' | 'evidence';
    /** What it is, e.g. `opt-in`, `typed-number`, `message`, `question`, `answer`. */
    name: string;
    about: string;
    sealed: Uint8Array;
  };
  identities: {
    id: string;
    site: string;
    subject_id: string;
    type: 'phone' | 'user-id';
    lookup: string;
    /** 1 once this identity itself wrote; 0 while somebody only typed it. */
    proven: number;
    vault_id: string | null;
    created_at: string;
  };
  events: {
    subject_id: string;
    seq: number;
    id: string;
    type: string;
    at: string;
    data: string;
    /** Over the hash of the event before it too, which is not stored twice. */
    hash: Uint8Array;
  };
  consents: {
    id: string;
    site: string;
    subject_id: string;
    purpose: string;
    state: string;
    since: string;
    requested_at: string;
    opt_in_id: string;
    source: string;
    /** YYYY-MM-DD of the last message that was sent because of this consent. */
    last_used_on: string | null;
    /** How long the evidence was to be kept when the consent was asked for, as JSON; null: as is usual. */
    retention: string | null;
  };
  opt_ins: {
    id: string;
    site: string;
    subject_id: string;
    channel: string;
    reference: string | null;
    /** Keyed hash over what was agreed to: tells a repeated tap from a different one. */
    fingerprint: string | null;
    wording_id: string;
    language: string;
    recorded_at: string;
    expires_at: string;
    /** When the chat message with the reference came. */
    claimed_at: string | null;
    ended_at: string | null;
    /** When what is left of an ended opt-in's data has to go. */
    erase_at: string | null;
    /** When the question left for the typed number: then the record of it is kept longer, to answer a complaint. */
    template_at: string | null;
  };
  questions: {
    /** 128 random bits; rides in the buttons. */
    id: string;
    site: string;
    subject_id: string;
    opt_in_id: string | null;
    kind: 'confirm' | 'pause';
    language: string;
    wording_id: string;
    state: 'pending' | 'leaving' | 'open' | 'answered' | 'void';
    via: string | null;
    /** Lookup of the identity that was asked. */
    asked_lookup: string | null;
    asked_at: string | null;
    expires_at: string | null;
    reminded: number;
    /** When the keyed hash of whoever was asked by mistake has to go. */
    forget_at: string | null;
  };
  outbox: {
    id: string;
    site: string;
    subject_id: string;
    kind: string;
    question_id: string | null;
    identity_id: string;
    wording_id: string;
    state: 'queued' | 'sending' | 'unknown' | 'sent' | 'failed' | 'dropped';
    attempts: number;
    /** How many of the attempts may or may not have been sent. */
    doubts: number;
    /** Queued: when it leaves. Unknown: when it is looked at again. */
    due_at: string;
    claimed_at: string | null;
    /** Null as long as something may still become of it: queued, sending, unknown. */
    settled_at: string | null;
    /** Keyed hash of Meta's message id, which contains the phone number. */
    message_lookup: string | null;
    delivery: string | null;
    detail: string | null;
    /** Keyed hash of the requester's address, for the daily cap on writing first; gone a day later. */
    ip_lookup: string | null;
    created_at: string;
    /** The process that has it in hand, as long as it does. */
    claimed_by: string | null;
    /** What WhatsApp said of it, with both times; see `delivery-steps.ts`. */
    steps: string | null;
    /** Meta's message id under the subject's evidence key, unless the evidence of the question holds it. */
    sealed_message_id: Uint8Array | null;
    /** Queued, but waits until this hold is lifted. */
    held_by: string | null;
    /**
     * A template that left: the how-manieth of its requester's network in a day. It stays when the network is forgotten, of
     * which it tells nothing. 0: it was forgotten already. Null: nobody counts networks.
     */
    nth_of_network: number | null;
  };
  /** Signed webhook bodies that were acknowledged and wait to be worked on: sealed, byte for byte. */
  intake: {
    id: string;
    received_at: string;
    sealed: Uint8Array;
    signature: string;
    attempts: number;
    /** So many of its parts are done. */
    worked: number;
  };
  /** What must not leave until something has changed. `about`: a country or a language, else empty. */
  holds: {
    id: string;
    site: string;
    kind: 'number' | 'country' | 'template' | 'writing-first';
    about: string;
    /** Meta's error code, if one was the reason. */
    code: number | null;
    why: string;
    since: string;
    /** Keyed hash of the token that was refused: another one is worth a new try. */
    token_digest: string | null;
    /** Of a template: its name at Meta. Another one is worth a new try. */
    template: string | null;
  };
  /** Sends of a site by tenths of a second (`2026-11-25T21:05:04.1`), of the last second only. */
  pace: { site: string; tenth: string; count: number };
  /** Sends without any answer, in a row, and when the last of them was given up. Gone with the first one that is accepted. */
  unanswered: { site: string; in_a_row: number; since: string };
  /** How many consents came into a state, by day (YYYY-MM-DD, UTC) and source: it outlives every erasure, and names nobody. */
  tally: { site: string; day: string; source: string; state: string; count: number };
  /** How often a form was opened, sent and confirmed, by day (UTC), source and wording. Names nobody. */
  form_counts: {
    site: string;
    day: string;
    source: string;
    wording: string;
    opened: number;
    submitted: number;
    given: number;
  };
  /** When the owner last said that writing first is all right: what was stopped before is not looked at again. */
  trusted: { site: string; since: string };
  /** One row for each trouble the owner has to know, open or over. `site` empty: the whole server. */
  alerts: {
    id: string;
    site: string;
    kind: string;
    about: string;
    severity: 'warning' | 'critical';
    sentence: string;
    since: string;
    seen_at: string;
    times: number;
    cleared_at: string | null;
  };
  /** What goes to the owner and not to a person: forwarded webhooks, mails, alerts. The row goes with its delivery. */
  parcels: {
    id: string;
    site: string;
    kind: string;
    sealed: Uint8Array;
    attempts: number;
    due_at: string;
    detail: string | null;
    created_at: string;
  };
  /** Messages that Meta priced, by day (UTC). `type`: regular, free_customer_service … as Meta names it. */
  costs: { site: string; day: string; category: string; type: string; count: number };
  /** The last that Meta said of a thing: templates, quality, the account. */
  meta_said: { site: string; topic: string; said: string; at: string };
  inbound: { site: string; lookup: string; received_at: string };
  /** `lookups`: of the identities it is about, separated by spaces, so that an erasure finds it; empty if nobody can tell. */
  parked: {
    id: string;
    received_at: string;
    reason: string;
    /** Everybody whom it is about. */
    lookups: string;
    /** Those of them who may have said something in it. */
    pausing: string;
    sealed: Uint8Array;
  };
  /** `marketing`: Meta's own switch, which leaves the other purposes alone. */
  suppressions: { site: string; lookup: string; since: string; scope: 'all' | 'marketing' };
  /** Identities that were written to first: one template each, until they write themselves. */
  first_contacts: { site: string; lookup: string; since: string; closed: number };
  seals: {
    seq: number;
    at: string;
    key_id: string;
    /** How many heads it covers. */
    leaves: number;
    root: string;
    previous: string | null;
    hash: string;
    signature: string;
  };
  seal_leaves: { seal_seq: number; position: number; subject_id: string; seq: number; head: string };
  owner_keys: { id: string; name: string; digest: string; created_at: string; revoked_at: string | null };
  /** Which process does a job that only one may do. */
  leases: { name: string; holder: string; until: string };
  /** `token_digest`: keyed hash of the access token that it was started with. */
  processes: { id: string; seen_at: string; token_digest: string | null };
  /**
   * What must hold even after an old backup was restored. `line`: its number there, given right before it is written for the
   * first time; `written` 1 once it stands in the journal file too.
   */
  journal: { id: string; at: string; entry: string; line: number | null; written: number };
  /** One row: the last mark in the journal file. */
  journal_mark: { id: number; mark: number; at: string };
  /** Secrets of the owner's webhooks; the addresses stand in the configuration. */
  endpoints: {
    site: string;
    id: string;
    secret: Uint8Array;
    previous_secret: Uint8Array | null;
    previous_until: string | null;
    disabled_at: string | null;
    disabled_why: string | null;
    created_at: string;
  };
  notices: {
    id: string;
    site: string;
    subject_id: string;
    type: string;
    at: string;
    payload: string;
    /** The number, for endpoints that are configured to be told it; gone once everybody was told. */
    sealed_number: Uint8Array | null;
  };
  deliveries: {
    id: string;
    notice_id: string;
    site: string;
    endpoint_id: string;
    state: 'queued' | 'sending' | 'delivered' | 'failed';
    attempts: number;
    due_at: string;
    /** HTTP status of the last answer. */
    status: number | null;
    detail: string | null;
    settled_at: string | null;
    created_at: string;
  };
  heartbeat: { id: number; at: string };
}
