/** Mails through the owner's mail server. Plain text, nothing attached, nothing fetched, and no address but those configured. */
import type { Config } from '../config.ts';
import { longestAttemptMilliseconds } from './deliver.ts';
import { openMailTransport } from './mail-transport.ts';
import { NotSent } from './post-once.ts';

export interface Mail {
  /** The same when it is tried again, so that a mailbox can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** @throws NotSent. Says nothing of what was sent. */
  send(mail: Mail, signal: AbortSignal): Promise<void>;
}

/** @returns undefined without a mail server. */
export function createMailer({ secrets, smtpFrom, production, publicUrl }: Config): Mailer | undefined {
  const { smtpUrl: url } = secrets;
  if (url === undefined || smtpFrom === undefined) return undefined;
  const transport = openMailTransport(url, { production }, longestAttemptMilliseconds);
  const host = new URL(publicUrl).hostname;
  return {
    async send({ id, to, subject, text }, signal) {
      try {
        await transport.sendMail({
          from: smtpFrom,
          to,
          subject,
          text,
          messageId: `<${id}@${host}>`,
          // Nobody's absence note shall answer.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal,
        });
      } catch (error) {
        throw new NotSent(reasonOf(error, signal));
      }
    },
  };
}

/** What the server said may quote the mail; its code does not. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'The mail server did not answer in time.';
  if (!(error instanceof Error)) return 'The mail could not be sent.';
  if ('code' in error && error.code === 'ETLS') return 'The mail server does not offer encryption (STARTTLS).';
  if ('responseCode' in error && typeof error.responseCode === 'number')
    return `The mail server answered ${error.responseCode}.`;
  if (!('code' in error)) return 'The mail could not be sent.';
  return `The mail server could not be reached (${String(error.code)}).`;
}
