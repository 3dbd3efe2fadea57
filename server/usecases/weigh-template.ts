/**
 * May the confirmation template be sent in this language? Only while Meta has it approved and in the category utility: as
 * marketing it costs several times as much, and is advertising to somebody who has consented to none. Whoever writes to us
 * first is asked without a template in any case.
 */
import type { Language, Site } from '../consent/site.ts';
import type { HoldTarget } from '../ledger/holds.ts';
import type { Books } from '../ledger/ledger.ts';
import { type AlertAbout, clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';
import { holdSends, resumeSends } from './hold-sends.ts';
import { templateTopic } from './template-topic.ts';

/** Flagged is still sent: it is a warning that it will be paused. */
const sendable: ReadonlySet<string> = new Set([
  'APPROVED',
  'REINSTATED',
  'UNPAUSED',
  'UNARCHIVED',
  'UNLOCKED',
  'FLAGGED',
]);
const notSendable: ReadonlySet<string> = new Set([
  'ARCHIVED',
  'DELETED',
  'DISABLED',
  'IN_APPEAL',
  'LIMIT_EXCEEDED',
  'LOCKED',
  'PAUSED',
  'PENDING',
  'PENDING_DELETION',
  'REJECTED',
]);

interface What {
  /** The status was told, not the category alone. */
  readonly isStatus: boolean;
  readonly reason?: string;
  /** The category that it is going to have. */
  readonly announced?: string;
}

/** After something was told about it. */
export async function weighTemplate(
  context: Context,
  books: Books,
  site: Site,
  language: Language,
  { isStatus, reason, announced }: What,
): Promise<void> {
  const { template } = site.confirmation;
  const status = await books.metaSaid.last(site.id, templateTopic('status', template, language));
  const category = await books.metaSaid.last(site.id, templateTopic('category', template, language));
  const target: HoldTarget = { site: site.id, kind: 'template', about: language };
  const alert: AlertAbout = { site: site.id, kind: 'template', about: language };
  const name = `The template "${template}" in "${language}"`;
  const warn = (sentence: string) => raiseAlert(context, books, alert, { severity: 'warning', sentence });

  const why = whyNot(status, category, reason);
  if (why !== undefined) {
    await holdSends(context, books, target, {
      why: `${name} ${why}.${status === 'PAUSED' ? '' : ' Look into the WhatsApp Manager.'}`,
    });
    return;
  }
  const hold = await books.holds.on(target);
  // What Meta refused for another reason than its category is not mended by the category.
  if (hold && (isStatus ? status !== undefined && sendable.has(status) : hold.code === null)) {
    await resumeSends(context, books, target);
  }
  if (announced !== undefined && announced !== 'UTILITY')
    return warn(
      `${name} is going to be ${announced} at Meta, and is not sent from then on. Ask for a review in the WhatsApp Manager.`,
    );
  if (status === 'FLAGGED') return warn(`${name} is flagged at Meta because of its quality, and may be paused soon.`);
  if (isStatus && status !== undefined && !sendable.has(status))
    return warn(`Meta says "${status}" of it, which is new to this version: ${name}. Look into the WhatsApp Manager.`);
  // What holds it is told by the same alert, and is not over.
  if (await books.holds.on(target)) return;
  await clearAlert(context, books, alert);
}

function whyNot(
  status: string | undefined,
  category: string | undefined,
  reason: string | undefined,
): string | undefined {
  if (status !== undefined && notSendable.has(status)) {
    return `is ${status} at Meta${reason === undefined ? '' : ` (${reason})`}`;
  }
  if (category !== undefined && category !== 'UTILITY') return `is ${category} at Meta, no longer UTILITY`;
  return undefined;
}
