/** What stands around a part of a webhook: for a part that is looked at once more without the rest, and for whom it is about. */
import { id, isObject, type Json, list, object } from './loosely.ts';

/**
 * For each part a webhook with nothing but this part in it, with the entry, the field, the metadata and the contacts that it
 * came with. Reads the body once: it may hold tens of thousands of parts.
 * @returns a function of a part as it was found in the body, the very same object; for any other, the whole body.
 */
export function surroundingsIn(body: unknown): (part: unknown) => unknown {
  const { entry: entries, ...envelope } = object(body);
  const places = new Map<unknown, () => unknown>();
  const remember = (part: unknown, place: () => unknown) => {
    if (!places.has(part)) places.set(part, place);
  };
  for (const entry of list(entries)) {
    remember(entry, () => ({ ...envelope, entry: [entry] }));
    const { changes, ...rest } = object(entry);
    const withChange = (change: unknown) => ({ ...envelope, entry: [{ ...rest, changes: [change] }] });
    for (const change of list(changes)) {
      remember(change, () => withChange(change));
      for (const [part, alone] of partsOf(change)) remember(part, () => withChange(alone()));
    }
  }
  return (part) => places.get(part)?.() ?? body;
}

/** Each member of a list in the change, with the change without the other members. */
function* partsOf(change: unknown): Generator<[unknown, () => Json]> {
  const { value: found, ...rest } = object(change);
  const value = object(found);
  const others = Object.fromEntries(Object.entries(value).filter(([, content]) => !Array.isArray(content)));
  const contacts = contactsIn(value);
  for (const [name, members] of Object.entries(value)) {
    for (const part of list(members)) {
      yield [part, () => ({ ...rest, value: { ...others, ...contacts(part), [name]: [part] } })];
    }
  }
}

/** The contacts that a part names; the only one, if there are no more. */
function contactsIn({ contacts: found }: Json): (part: unknown) => { contacts?: readonly unknown[] } {
  const contacts = list(found);
  if (contacts.length < 2) return () => (contacts.length === 0 ? {} : { contacts });
  const byName = new Map<string, unknown>();
  for (const contact of contacts) {
    const { wa_id, user_id } = object(contact);
    for (const name of [id(wa_id), id(user_id)]) if (name !== undefined) byName.set(name, contact);
  }
  return (part) => {
    const { from, from_user_id, recipient_id, recipient_user_id, wa_id, user_id } = object(part);
    const names = [from, from_user_id, recipient_id, recipient_user_id, wa_id, user_id].flatMap((one) => id(one) ?? []);
    const named = new Set(names.flatMap((name) => byName.get(name) ?? []));
    return named.size === 0 ? {} : { contacts: [...named] };
  };
}

/** Ids of business numbers and accounts that a webhook names. */
export function addresseesOf(body: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entry of list(object(body).entry)) {
    const account = id(object(entry).id);
    if (account !== undefined) found.add(account);
    for (const change of list(object(entry).changes)) {
      const { value } = object(change);
      const number = isObject(value) ? id(object(value.metadata).phone_number_id) : undefined;
      if (number !== undefined) found.add(number);
    }
  }
  return found;
}
