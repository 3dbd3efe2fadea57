/** Whether the mail server takes what alerts and forwarded messages need it for. */
import type { Config } from '../../config.ts';
import { openMailTransport } from '../../notify/mail-transport.ts';
import { fail, type Line, ok } from '../line.ts';

const patience = 8000;

export async function lookAtMail({ secrets, production }: Pick<Config, 'secrets' | 'production'>): Promise<Line[]> {
  if (secrets.smtpUrl === undefined) return [];
  const { hostname } = new URL(secrets.smtpUrl);
  const transport = openMailTransport(secrets.smtpUrl, { production }, patience);
  try {
    await Promise.race([
      transport.verify(),
      new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), patience).unref()),
    ]);
    return [ok('mail', `${hostname} takes mails.`)];
  } catch (error) {
    // Its own words may repeat user or password.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    if (code === 'ETLS')
      return [
        fail(
          'mail',
          `${hostname} does not offer encryption (STARTTLS), so no mail goes through it: alerts and forwarded messages wait.`,
          'Set SMTP_URL to a server that does, or to its smtps:// port.',
        ),
      ];
    return [
      fail(
        'mail',
        `${hostname} takes no mail from here (${code}): alerts and forwarded messages wait.`,
        'Check SMTP_URL: server, port, user, password.',
      ),
    ];
  } finally {
    transport.close();
  }
}
