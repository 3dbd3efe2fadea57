/** How much WhatsApp shows of the person behind a message: the number, the user id, or both. */
import type { Update } from '../../demo/whatsapp/updates.ts';

type Json = Record<string, unknown>;

/** As before there were user ids. */
export const byPhoneAlone = (update: Update): Update => without(update, 'from_user_id');

/** As from somebody who has chosen a user name and hides the number. */
export const byUserIdAlone = (update: Update): Update => without(update, 'from');

function without({ field, value }: Update, hidden: 'from' | 'from_user_id'): Update {
  // The contacts beside a message name the person once more.
  const { contacts: _named, messages, ...rest } = value;
  const shown = (messages as readonly Json[]).map(({ [hidden]: _hidden, ...message }) => message);
  return { field, value: { ...rest, messages: shown } };
}

/** The switch in the chat of somebody who hides the number. */
export function preferenceByUserIdAlone({ field, value }: Update): Update {
  const [preference] = value.user_preferences as readonly Json[];
  const { wa_id: _number, ...hidden } = preference ?? {};
  return { field, value: { ...value, contacts: [], user_preferences: [hidden] } };
}
