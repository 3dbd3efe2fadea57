/** Once a day the server looks whether its access token is still good: the owner hears of it before the queue stands still. */
import { after, iso } from '../clock.ts';
import { clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';

/** Time for somebody to come back from a holiday. */
export const tokenWarningDays = 14;

export type TokenLook =
  /** `expiresAt` is absent where it never does. */
  | { readonly state: 'valid'; readonly expiresAt?: string | undefined }
  | { readonly state: 'refused'; readonly why: string }
  /** Meta could not be asked. */
  | { readonly state: 'unknown' };

export interface TokenHolder {
  lookAtToken(): Promise<TokenLook>;
}

const token = { site: '', kind: 'token', about: '' } as const;
/** The server reads it at its start. */
export const makeNewToken =
  'Create a new one, write it into jawort.env as WHATSAPP_TOKEN and restart the server; what waits leaves by itself.';

/** Raises the alert, keeps it or clears it; says nothing where nothing was learnt. */
export async function lookAtToken(context: Context, account: TokenHolder): Promise<TokenLook> {
  const look = await account.lookAtToken();
  const now = context.clock.now();
  await context.ledger.transact(async (books) => {
    if (look.state === 'unknown') return;
    if (look.state === 'refused') {
      await raiseAlert(context, books, token, { severity: 'critical', sentence: look.why });
      return;
    }
    const { expiresAt } = look;
    if (expiresAt === undefined || expiresAt > iso(after(now, { days: tokenWarningDays }))) {
      await clearAlert(context, books, token);
      return;
    }
    const isOver = expiresAt <= iso(now);
    const sentence = `The WhatsApp token ${isOver ? 'expired' : 'expires'} on ${expiresAt.slice(0, 10)}. ${makeNewToken}`;
    await raiseAlert(context, books, token, { severity: isOver ? 'critical' : 'warning', sentence });
  });
  return look;
}

/**
 * By one of several servers, and at once where a start brought another token. Meta was away: it is asked again tomorrow. While
 * there is trouble, by every server: a token that was good this morning may have been put back.
 */
export async function lookAtTokenOnceADay(context: Context, account: TokenHolder): Promise<void> {
  const now = context.clock.now();
  const what = `${iso(now).slice(0, 10)} ${context.tokenDigest}`;
  const until = iso(after(now, { days: 2 }));
  const isToLook = await context.ledger.transact(async (books) => {
    const isOurs = await books.processes.takeOnce('token', what, context.processId, iso(now), until);
    return isOurs || (await books.alerts.open()).some(({ kind }) => kind === token.kind);
  });
  if (isToLook) await lookAtToken(context, account);
}
