/** Finds our messages among those the simulated WhatsApp accepted. */
import type { SentMessage } from '../../demo/whatsapp/contract.ts';

const says = (words: string) => (sent: SentMessage) => JSON.stringify(sent.body).includes(words);

/** The confirmation inside the 24-hour window (German, du). */
export const isQuestion = says('Bist du sicher?');
export const isTemplate = (sent: SentMessage) => sent.body.type === 'template';
export const isWelcome = says('Danke, du bist angemeldet');
export const isRefusal = says('In Ordnung. Du bist');
export const isStopAnswer = says('Du bist abgemeldet');
export const isReminder = says('Das war nicht eindeutig');
export const isPauseQuestion = says('Möchtest du dich abmelden?');
export const to = (phone: string) => (sent: SentMessage) => sent.to === phone;
