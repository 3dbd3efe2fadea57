/** The templates that the demo's shop has had approved: the question whether somebody really wants to subscribe. */
import type { Template } from './templates.ts';

function confirmation(id: string, language: string, body: string, footer: string, titles: readonly string[]): Template {
  const buttons = titles.map((text) => ({ type: 'QUICK_REPLY', text }));
  return {
    id,
    name: 'jawort_confirm',
    language,
    category: 'UTILITY',
    status: 'APPROVED',
    components: [
      { type: 'BODY', text: body },
      { type: 'FOOTER', text: footer },
      { type: 'BUTTONS', buttons },
    ],
  };
}

export const approvedTemplates: readonly Template[] = [
  confirmation(
    '1407680676729941',
    'de',
    'Bist du sicher? Möchtest du {{kind}} von Blumen Müller GmbH per WhatsApp erhalten: {{purposes}}? Datenschutz: http://localhost:8788/datenschutz – Erst JA meldet dich an. Widerruf jederzeit für die Zukunft: STOP schreiben.',
    'Nicht angefragt? NEIN tippen oder nichts tun.',
    ['JA', 'NEIN'],
  ),
  confirmation(
    '1407680676729942',
    'en',
    'Are you sure? Would you like to receive {{kind}} from Blumen Müller GmbH via WhatsApp: {{purposes}}? Privacy: http://localhost:8788/datenschutz – Only YES signs you up. You can withdraw at any time with future effect: write STOP.',
    'Not your request? Tap NO or do nothing.',
    ['YES', 'NO'],
  ),
];
