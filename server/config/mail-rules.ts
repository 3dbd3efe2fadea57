/** A mailbox in the file needs a mail server in the environment: neither can see the other while it is read. */
import type { Site } from '../consent/site.ts';
import type { Mistake } from './mistakes.ts';

interface Mailboxes {
  readonly alerts: { readonly email?: string | undefined };
  readonly sites: readonly Pick<Site, 'forward'>[];
}

const what =
  'is set, but SMTP_URL is not, so no mail can be sent. Set SMTP_URL (smtps://user:password@mail.example.com:465) and SMTP_FROM, or remove it.';

/** @returns one for each mailbox that nothing would ever reach. */
export function mailboxesWithoutServer({ alerts, sites }: Mailboxes, smtpUrl: string | undefined): Mistake[] {
  if (smtpUrl !== undefined) return [];
  return [
    ...sites.flatMap(({ forward }, index): Mistake[] =>
      forward.email === undefined ? [] : [{ path: ['sites', index, 'forward', 'email'], what }],
    ),
    ...(alerts.email === undefined ? [] : [{ path: ['alerts', 'email'], what }]),
  ];
}
