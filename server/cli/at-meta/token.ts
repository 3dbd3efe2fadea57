/** Whether the access token opens what Jawort needs, and for how long. */
import { tokenWarningDays } from '../../usecases/look-at-token.ts';
import type { TokenFacts } from '../../whatsapp/account.ts';
import type { Told } from '../../whatsapp/graph.ts';
import { fail, type Line, ok, warn } from '../line.ts';
import { reach, thenRestart } from './remedies.ts';

const needed = ['whatsapp_business_messaging', 'whatsapp_business_management'] as const;
const make =
  'Create a new one: business.facebook.com, Settings, System users, Generate token, with the permissions ' +
  `${needed.join(' and ')}, without expiry. Write it into jawort.env as WHATSAPP_TOKEN. ${thenRestart}`;
const day = 86_400_000;

export const noToken = fail('token', 'WHATSAPP_TOKEN is not set: no message leaves.', make);

/** @param accounts the business accounts of all sites. */
export function judgeToken(told: Told<TokenFacts>, accounts: readonly string[], now: Date): Line {
  if (!told.ok) return fail('token', told.sentence, told.kind === 'away' ? reach : make);
  const { isValid, expiresAt, scopes, appId, appName } = told.value;
  if (!isValid) return fail('token', 'Meta does not accept the WhatsApp token.', make);
  const left = expiresAt === undefined ? Number.POSITIVE_INFINITY : new Date(expiresAt).getTime() - now.getTime();
  if (left <= 0) return fail('token', `The WhatsApp token expired on ${dayOf(expiresAt)}.`, make);
  const missing = needed.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) return fail('token', `The WhatsApp token lacks ${missing.join(' and ')}.`, make);
  if (appId === undefined) return fail('token', 'The WhatsApp token belongs to no app.', make);
  const closed = accounts.filter((account) =>
    needed.some((scope) => told.value.accounts[scope]?.includes(account) === false),
  );
  if (closed.length > 0)
    return fail(
      'token',
      `The WhatsApp token does not open the business account ${closed.join(', ')}.`,
      'Check whatsapp.businessAccountId; in the business settings give the system user full control of this WhatsApp account, and create a new token.',
    );
  const app = `It belongs to the app ${appName === undefined ? appId : `"${appName}" (${appId})`}.`;
  if (left <= tokenWarningDays * day)
    return warn(
      'token',
      `The WhatsApp token expires on ${dayOf(expiresAt)}: after that no message leaves. ${app}`,
      make,
    );
  const until = expiresAt === undefined ? 'does not expire' : `is valid until ${dayOf(expiresAt)}`;
  return ok('token', `The WhatsApp token has both permissions and ${until}. ${app}`);
}

function dayOf(time: string | undefined): string {
  return time?.slice(0, 10) ?? '';
}
