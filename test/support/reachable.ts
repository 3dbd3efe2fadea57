/** A Jawort that answers under its public address, as on a server: for commands that look at it from outside. */
import { type Ran, run } from './command.ts';
import { freePort } from './free-port.ts';
import { type Jawort, startJawort } from './jawort.ts';

export interface Reachable {
  readonly jawort: Jawort;
  readonly publicUrl: string;
  readonly callbackUrl: string;
  /** Types a command beside it. */
  type(...args: string[]): Promise<Ran>;
  /** With other variables. */
  typeWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran>;
}

/** By default nothing is set up at Meta but the account itself. */
export async function startReachable(options: Parameters<typeof startJawort>[0] = {}): Promise<Reachable> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const jawort = await startJawort({
    ...options,
    file: { publicUrl, ...options.file },
    env: { PORT: String(port), ...options.env },
    whatsapp: { templates: [], ...options.whatsapp },
  });
  const typeWith = (env: Readonly<Record<string, string>>, ...args: string[]) =>
    run({ ...jawort.env, ...env }, args, { clock: jawort.clock });
  return {
    jawort,
    publicUrl,
    callbackUrl: `${publicUrl}/webhooks/whatsapp`,
    type: (...args) => typeWith({}, ...args),
    typeWith,
  };
}

export interface SaidLine {
  readonly check: string;
  readonly site?: string;
  readonly state: string;
  readonly what: string;
  readonly remedy?: string;
}

/** What `--json` has said, line by line. */
export function linesOf({ said }: Ran): readonly SaidLine[] {
  return (JSON.parse(said) as { lines: SaidLine[] }).lines;
}

/** `fail: what is wrong → what to do`, so that a test can look for a piece of it. */
export function lineOn(ran: Ran, check: string): string {
  return linesOf(ran)
    .filter((line) => line.check === check)
    .map(({ state, what, remedy }) => `${state}: ${what}${remedy === undefined ? '' : ` → ${remedy}`}`)
    .join('\n');
}
