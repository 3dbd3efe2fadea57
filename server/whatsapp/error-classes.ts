/**
 * What Meta's error codes mean for a message: try again, stop until the owner acts, or give up. The codes come with the
 * HTTP answer or later in `statuses[].errors[]`; they decide, because Meta's HTTP statuses and texts do not (code 3, a
 * missing permission, comes as a 500).
 */

/** Longest wait that Meta may ask for: a mistyped Retry-After must not park a question for days. */
export const longestWaitSeconds = 3600;

export type ErrorClass =
  | {
      readonly outcome: 'retry';
      /** For the owner: what happened, and what to do if there is something to do. */
      readonly sentence: string;
      /** Seconds to wait before the n-th retry (from 1), where Meta says so; otherwise the outbox's own backoff. */
      readonly wait?: (retry: number) => number;
      /** No more retries than this, where Meta's "unknown error" may as well be a broken request. */
      readonly atMost?: number;
    }
  | ({ readonly outcome: 'hold' } & Holding)
  | { readonly outcome: 'final'; readonly sentence: string };

/** How much has to wait for the owner. */
export interface HoldScope {
  /** `template`: in this one language. `country`: the recipient's. `number`: all that this business number sends. */
  readonly scope: 'template' | 'country' | 'number';
  /** Another token may be all that it takes. */
  readonly isAboutToken: boolean;
}

interface Holding extends HoldScope {
  readonly sentence: string;
}

const tooFast = 'Meta asks to send more slowly.';
const metaDown = 'Meta has a passing fault.';
const token = 'Meta does not accept the WhatsApp token.';
const permission =
  'The WhatsApp token lacks a permission. It needs whatsapp_business_messaging and whatsapp_business_management.';
const restricted = 'Meta has restricted the WhatsApp business account. Look into the WhatsApp Manager.';
const unregistered = 'The business number is not registered with the Cloud API. Register it in the WhatsApp Manager.';
const badRequest = 'Meta refuses the message as malformed.';
const badParameters = 'The text does not fit the template at Meta. Create the template again from the present wording.';
const needsOwner =
  'Meta sends nothing until something is changed. Look up the code in its list and in the WhatsApp Manager.';
const notGraph = 'The answer does not come from the Graph API. Check WHATSAPP_GRAPH_URL.';
const withheld = 'Meta has decided not to deliver this message to this person.';

const retry: ReadonlyMap<number, Omit<Extract<ErrorClass, { outcome: 'retry' }>, 'outcome'>> = new Map([
  [1, { sentence: 'Meta reports an unknown error.', atMost: 2 }],
  [2, { sentence: metaDown }],
  [4, { sentence: tooFast }],
  [80007, { sentence: tooFast }],
  [130429, { sentence: tooFast }],
  [131000, { sentence: metaDown }],
  [131016, { sentence: metaDown }],
  // Too many messages to this one person: Meta asks for 4^n seconds.
  [
    131056,
    {
      sentence: 'Too many messages to one person in a short time.',
      wait: (n: number) => Math.min(4 ** n, longestWaitSeconds),
    },
  ],
  [131057, { sentence: 'The business account is in maintenance at Meta.', wait: () => 60 }],
  [133004, { sentence: metaDown }],
]);

/** Where Meta's code does not say it, the whole number waits, and a new token mends nothing. */
const number = { scope: 'number', isAboutToken: false } as const;
const oneTemplate = { scope: 'template', isAboutToken: false } as const;
const oneCountry = { scope: 'country', isAboutToken: false } as const;
const badToken: Holding = { sentence: token, scope: 'number', isAboutToken: true };
const noPermission: Holding = { sentence: permission, scope: 'number', isAboutToken: true };

const hold: ReadonlyMap<number, Holding> = new Map<number, Holding>([
  [0, badToken],
  [190, badToken],
  [3, noPermission],
  [10, noPermission],
  [131005, noPermission],
  [368, { ...number, sentence: restricted }],
  [130497, { ...oneCountry, sentence: 'Meta does not let this business write to people in this country.' }],
  [131031, { ...number, sentence: restricted }],
  [
    131037,
    {
      ...number,
      sentence: 'The display name of the business number is not approved yet. Look into the WhatsApp Manager.',
    },
  ],
  [
    131042,
    {
      ...number,
      sentence: 'Meta cannot charge the business account. Check the payment method in the WhatsApp Manager.',
    },
  ],
  [131045, { ...number, sentence: unregistered }],
  [133010, { ...number, sentence: unregistered }],
  [
    131048,
    {
      ...number,
      sentence: 'Meta limits this number because people blocked or reported it. Look into the WhatsApp Manager.',
    },
  ],
  [131063, { ...number, sentence: needsOwner }],
  [131064, { ...number, sentence: needsOwner }],
  [
    132001,
    {
      ...oneTemplate,
      sentence: 'The confirmation template does not exist in this language, or is not approved yet.',
    },
  ],
  [132015, { ...oneTemplate, sentence: 'Meta has paused the confirmation template because of its quality.' }],
  [
    132016,
    { ...oneTemplate, sentence: 'Meta has disabled the confirmation template. Create a new one under another name.' },
  ],
  [135000, { ...number, sentence: needsOwner }],
]);

const final: ReadonlyMap<number, string> = new Map([
  [33, 'The business number is unknown to Meta. Check whatsapp.phoneNumberId.'],
  [100, badRequest],
  [130403, withheld],
  [130472, withheld],
  [131008, badRequest],
  [131009, badRequest],
  [131021, 'Sender and recipient are the same number.'],
  // Undeliverable: no WhatsApp, or blocked. Whoever typed the number must never learn which.
  [131026, 'The message cannot be delivered to this person.'],
  [131030, 'The recipient is not on the list of allowed test numbers.'],
  [131047, 'The 24-hour window is closed; only the template can be sent.'],
  [131049, withheld],
  [131050, 'The person has opted out of messages from this business in WhatsApp.'],
  [131051, badRequest],
  [131062, 'Meta does not send this kind of message to a user id.'],
  [132000, badParameters],
  [132005, badParameters],
  [132007, 'Meta sees a policy violation in the template text.'],
  [132012, badParameters],
  [132018, badParameters],
]);

/**
 * Sorts an answer by Meta's code; `httpStatus` decides only where the code is missing or unknown to us. Then: a server
 * fault or a rate limit passes; a refused token holds for every message; an answer without any Graph code is not
 * Graph's (a wrong address, a proxy), so that nobody would ever say when it is over: it is tried again, slowly; but a new
 * code for a single message is final, because a queue that stops for one message would keep everybody else from being asked.
 */
export function classify(code: number | undefined, httpStatus?: number): ErrorClass {
  if (code !== undefined) {
    const again = retry.get(code);
    if (again !== undefined) return { outcome: 'retry', ...again };
    const stop = code >= 200 && code <= 299 ? noPermission : hold.get(code);
    if (stop !== undefined) return { outcome: 'hold', ...stop };
    const end = final.get(code);
    if (end !== undefined) return { outcome: 'final', sentence: end };
  }
  if (httpStatus !== undefined) {
    if (httpStatus >= 500) return { outcome: 'retry', sentence: metaDown };
    if (httpStatus === 408 || httpStatus === 425 || httpStatus === 429) return { outcome: 'retry', sentence: tooFast };
    if (code === undefined) return { outcome: 'retry', sentence: notGraph, wait: () => 300 };
    if (httpStatus === 401) return { outcome: 'hold', ...badToken };
    if (httpStatus === 403) return { outcome: 'hold', ...noPermission };
  }
  return { outcome: 'final', sentence: 'Meta refuses the message.' };
}
