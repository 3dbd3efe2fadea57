/** The one connection to the owner's mail server: what `jawort doctor` tries is what alerts and forwarded messages go through. */
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import { isNearby } from './public-address.ts';

/** @param patienceMilliseconds for one mail, from the first step to the last. */
export function openMailTransport(
  url: string,
  { production }: Pick<Config, 'production'>,
  patienceMilliseconds: number,
) {
  return createTransport({
    url,
    // Without TLS anybody between could read them; and a server in the middle could say that it knows no TLS.
    ...(production && !isNearby(new URL(url).hostname) && { requireTLS: true }),
    connectionTimeout: patienceMilliseconds / 2,
    greetingTimeout: patienceMilliseconds / 2,
    socketTimeout: patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
