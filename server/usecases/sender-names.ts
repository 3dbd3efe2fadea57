/** How people call themselves in WhatsApp, out of a webhook body. For a mail to the company only: nobody is known by a name. */
import { z } from 'zod';

const anything = z.array(z.unknown()).catch([]);
const entry = z.object({ changes: anything }).catch({ changes: [] });
const change = z.object({ value: z.object({ contacts: anything }) }).catch({ value: { contacts: [] } });
const id = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const contact = z.object({ profile: z.object({ name: z.string() }), wa_id: id, user_id: id });

/** More is a mistake or a joke. */
const longestName = 100;

/** @returns by phone (E.164 with `+`) and by user id. Whatever cannot be read has no name. */
export function senderNames(body: Buffer): Map<string, string> {
  const names = new Map<string, string>();
  for (const raw of contactsIn(body)) {
    const found = contact.safeParse(raw).data;
    if (!found) continue;
    const name = found.profile.name.slice(0, longestName);
    if (found.wa_id !== undefined) names.set(`+${found.wa_id.replace(/\D/g, '')}`, name);
    if (found.user_id !== undefined) names.set(found.user_id, name);
  }
  return names;
}

function contactsIn(body: Buffer): unknown[] {
  return entriesIn(body).flatMap((raw) => entry.parse(raw).changes.flatMap((one) => change.parse(one).value.contacts));
}

function entriesIn(body: Buffer): unknown[] {
  try {
    return z.object({ entry: anything }).parse(JSON.parse(body.toString('utf8'))).entry;
  } catch {
    return [];
  }
}
