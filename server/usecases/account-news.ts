/** Meta's news about number and account in the owner's words: which trouble it is, or which one is over. Pure. */
import type { AccountEvent } from '../whatsapp/port.ts';
import type { AlertAbout } from './alert.ts';

export interface News {
  readonly kind: AlertAbout['kind'];
  readonly about: string;
  /** Of one topic only the newest counts. */
  readonly topic: string;
  readonly said: string;
  /** Absent: the trouble is over. */
  readonly trouble?: { readonly severity: 'warning' | 'critical'; readonly sentence: string };
  /** Meta's codes: what the number waits for because of one of these goes on. */
  readonly mends?: readonly number[];
}

type Untold = 'template-status' | 'template-category' | 'template-quality' | 'limit';

const manager = 'Look into the WhatsApp Manager.';
/** Spam rate. */
const spam = 131048;
/** Account restricted, account locked. */
const locked = [368, 131031];

/** Undefined: news that need nobody's attention. */
export function accountNews(event: Exclude<AccountEvent, { what: Untold }>): News | undefined {
  switch (event.what) {
    case 'number':
      return ofNumber(event.event);
    case 'display-name':
      return ofDisplayName(event.decision);
    case 'security':
      return ofSecurity(event.event);
    case 'account':
      return ofAccount(event);
    case 'account-review':
      return ofReview(event.decision);
    case 'account-alert':
      return ofAlert(event);
  }
}

function ofNumber(event: string): News | undefined {
  const quality = { kind: 'number-quality', about: '', topic: 'number-quality', said: event } as const;
  const limit = { kind: 'number-limit', about: '', topic: 'number-limit', said: event } as const;
  switch (event) {
    case 'FLAGGED':
      return warn(quality, `Meta has flagged the number: people block or report what it sends. ${manager}`);
    case 'UNFLAGGED':
      return { ...quality, mends: [spam] };
    case 'DOWNGRADE':
      return warn(limit, `Meta lets the number write first to fewer people than before. ${manager}`);
    case 'UPGRADE':
    case 'THROUGHPUT_UPGRADE':
    case 'ONBOARDING':
      return limit;
    default:
      return undefined;
  }
}

function ofDisplayName(decision: string): News | undefined {
  const name = { kind: 'meta', about: 'display-name', topic: 'display-name', said: decision } as const;
  if (decision === 'REJECTED') return warn(name, `Meta has refused the display name of the number. ${manager}`);
  return decision === 'APPROVED' ? name : undefined;
}

function ofSecurity(event: string): News {
  const pin = { kind: 'meta', about: 'security', topic: 'security', said: event } as const;
  const what = event === 'PIN_CHANGED' ? 'Somebody has changed' : 'Somebody has asked to reset, or has reset,';
  return warn(pin, `${what} the PIN of the number. If it was nobody of yours, secure it in the WhatsApp Manager.`);
}

function ofAccount({ event, ban, restrictions }: Extract<AccountEvent, { what: 'account' }>): News | undefined {
  const account = { kind: 'account', about: '', topic: 'account', said: ban ?? event } as const;
  switch (event) {
    case 'DISABLED_UPDATE':
      if (ban === 'REINSTATE') return { ...account, mends: locked };
      if (ban === 'SCHEDULE_FOR_DISABLE')
        return critical(account, `Meta is going to disable the WhatsApp business account. ${manager}`);
      return critical(account, `Meta has disabled the WhatsApp business account: nothing can be sent. ${manager}`);
    case 'ACCOUNT_RESTRICTION': {
      const what = restrictions.length === 0 ? '' : ` (${restrictions.join(', ')})`;
      return critical(account, `Meta has restricted the WhatsApp business account${what}. ${manager}`);
    }
    case 'ACCOUNT_VIOLATION':
      return warn(account, `Meta sees its rules broken by the WhatsApp business account. ${manager}`);
    case 'ACCOUNT_DELETED':
      return critical(account, 'The WhatsApp business account was deleted: nothing can be sent or received.');
    case 'ACCOUNT_OFFBOARDED':
    case 'PARTNER_REMOVED':
      return critical(
        account,
        'The number was disconnected from the Cloud API, in the WhatsApp Business app for instance: nothing can be sent or received. Connect it again.',
      );
    case 'ACCOUNT_RECONNECTED':
    case 'ACCOUNT_REINSTATED':
      return { ...account, mends: locked };
    default:
      // VERIFIED_ACCOUNT too: that the business proved who it is lifts no restriction.
      return undefined;
  }
}

function ofReview(decision: string): News | undefined {
  const review = { kind: 'account', about: 'review', topic: 'account-review', said: decision } as const;
  if (decision === 'REJECTED') return critical(review, `Meta has refused the WhatsApp business account. ${manager}`);
  return decision === 'APPROVED' ? review : undefined;
}

function ofAlert({ type, severity, isOver }: Extract<AccountEvent, { what: 'account-alert' }>): News | undefined {
  const alert = {
    kind: 'meta',
    about: type,
    topic: `account-alert:${type}`,
    said: isOver ? 'NONE' : severity,
  } as const;
  if (isOver) return alert;
  if (severity === 'INFORMATIONAL' || severity === 'INFO') return undefined;
  const sentence = `Meta reports ${type} for the WhatsApp business account. ${manager}`;
  return severity === 'CRITICAL' ? critical(alert, sentence) : warn(alert, sentence);
}

function warn(news: Omit<News, 'trouble'>, sentence: string): News {
  return { ...news, trouble: { severity: 'warning', sentence } };
}

function critical(news: Omit<News, 'trouble'>, sentence: string): News {
  return { ...news, trouble: { severity: 'critical', sentence } };
}
