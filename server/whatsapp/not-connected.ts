/** Stands in while no WHATSAPP_TOKEN is set: everything is kept, nothing is sent, and the log says why. */
import type { WhatsApp } from './port.ts';

export const notConnected: WhatsApp = {
  send: async () => ({
    outcome: 'hold',
    detail: 'WHATSAPP_TOKEN is not set',
    why: 'WHATSAPP_TOKEN is not set. Set it and start the server again.',
    scope: 'number',
    isAboutToken: true,
  }),
  answers: async () => true,
};
