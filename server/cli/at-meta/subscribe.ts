/** Has the app's webhooks sent here, with every field that Meta knows. One that it refuses does not keep the others away. */
import type { Account, Subscription } from '../../whatsapp/account.ts';
import type { Trouble } from '../../whatsapp/graph.ts';
import { webhookFields } from './webhooks.ts';

export interface Subscribed {
  /** Fields that are new. */
  readonly added: readonly string[];
  /** Fields that Meta does not know. */
  readonly refused: readonly string[];
  readonly trouble?: Trouble | undefined;
}

const unknownField = 100;

/** @param known the subscription to this address, if there is one: none of its fields is lost. */
export async function subscribeAll(
  account: Pick<Account, 'subscribe'>,
  appId: string,
  to: { readonly callbackUrl: string; readonly verifyToken: string },
  known: Subscription | undefined,
): Promise<Subscribed> {
  const has = known?.fields ?? [];
  const wanted = webhookFields.filter((field) => !has.includes(field));
  const whole = await account.subscribe(appId, { ...to, fields: [...has, ...wanted] });
  if (whole.ok) return { added: wanted, refused: [] };
  if (whole.code !== unknownField) return { added: [], refused: [], trouble: whole };

  const added: string[] = [];
  const refused: string[] = [];
  for (const field of wanted) {
    const told = await account.subscribe(appId, { ...to, fields: [...has, ...added, field] });
    if (told.ok) added.push(field);
    else if (told.code === unknownField) refused.push(field);
    else return { added, refused, trouble: told };
  }
  // Nothing at all is taken: it is not the fields.
  return added.length === 0 && has.length === 0 ? { added, refused: [], trouble: whole } : { added, refused };
}
