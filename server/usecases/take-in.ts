/** What Meta hands over is ours after one commit. What it means is found out afterwards, so that Meta never waits for that. */
import type { Context } from './context.ts';

/** @throws LedgerUnavailable: then it is not ours, and Meta sends it again. @returns its id. */
export async function takeIn(context: Context, body: Uint8Array, signature: string): Promise<string> {
  const id = await context.ledger.transact((books) => books.intake.take(body, signature));
  context.backlog.wake();
  return id;
}
