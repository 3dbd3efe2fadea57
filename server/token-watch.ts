/** Looks at the access token once a day, beside everything else: Meta may be slow to answer, and nothing waits for it. */
import { iso } from './clock.ts';
import type { Config } from './config.ts';
import type { Context } from './usecases/context.ts';
import { lookAtTokenOnceADay, makeNewToken, type TokenHolder } from './usecases/look-at-token.ts';
import { createAccount } from './whatsapp/account.ts';

export interface TokenWatch {
  /** Costs nothing where it was looked at today. */
  look(): void;
  /** Does not wait for Meta. */
  stop(): Promise<void>;
}

export function createTokenWatch(context: Context, config: Pick<Config, 'graph' | 'secrets'>): TokenWatch {
  const leaving = new AbortController();
  const holder = tokenHolder(config, leaving.signal);
  let lookedOn = '';
  let looking: Promise<void> = Promise.resolve();
  return {
    look() {
      const today = iso(context.clock.now()).slice(0, 10);
      if (!holder || leaving.signal.aborted || lookedOn === today) return;
      lookedOn = today;
      looking = lookAtTokenOnceADay(context, holder).catch((error: unknown) => {
        context.log.error({ err: error }, 'the WhatsApp token could not be looked at; tomorrow again');
      });
    },
    stop() {
      leaving.abort();
      return looking;
    },
  };
}

/** @returns nothing where there is no token to look at. */
function tokenHolder(
  { graph, secrets }: Pick<Config, 'graph' | 'secrets'>,
  signal: AbortSignal,
): TokenHolder | undefined {
  const { whatsappToken: token } = secrets;
  if (token === undefined) return undefined;
  const account = createAccount({ graphUrl: graph.url, version: graph.version, token, signal });
  return {
    async lookAtToken() {
      const told = await account.token();
      if (!told.ok)
        return told.kind === 'token'
          ? { state: 'refused', why: `${told.sentence} ${makeNewToken}` }
          : { state: 'unknown' };
      const { isValid, expiresAt } = told.value;
      const why = `Meta does not accept the WhatsApp token. ${makeNewToken}`;
      return isValid ? { state: 'valid', expiresAt } : { state: 'refused', why };
    },
  };
}
