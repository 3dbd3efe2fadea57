/** What has to be known before a number is moved: afterwards it is too late. From Meta's documentation of 2026. */

export const beforeMoving: readonly string[] = [
  'Before you move a number that people use in the WhatsApp Business app, choose one of three ways:',
  '  1. A new number for Jawort (safest). The app and its chats stay as they are.',
  '  2. Coexistence: the number stays in the WhatsApp Business app and is used by Jawort too.',
  '     · Only the sign-up of a provider (Meta calls them Solution Partner or Tech Provider) can connect it that way, not the console of your own app. Let the provider give you token, phone number id and account id.',
  '     · Chats stay in the app and go on there; you read what customers write. Messages sent from the app stay free.',
  '     · In single chats disappearing messages, view once and live location are turned off; broadcast lists can only be read; linked devices have to be linked again (not WhatsApp for Windows and Wear OS). Keep the app installed and open it every week, or Meta ends the connection.',
  '     · Meta takes 20 messages a second: set whatsapp.messagesPerSecond to 20.',
  '  3. Moving it for good: the account in the app is deleted first, with chats, groups and broadcast lists. Export what you need. From then on what customers write arrives here only, and no app shows it.',
  'Jawort keeps nothing that belongs to no opt-in. It passes it on: "forward": { "url": "https://…" } sends Meta\'s webhook, byte for byte and with its signature, to your inbox or help desk; { "email": "…" } sends an e-mail. Without either, in the third way customers would write to nobody. Set it before you move the number.',
];
