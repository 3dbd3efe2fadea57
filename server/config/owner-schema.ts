/** Where the owner hears: of customers who just write, and of trouble. */
import { z } from 'zod';
import { page } from './address.ts';
import { group, wanted } from './setting.ts';

const mailbox = (about: string) =>
  z
    .email({
      error: ({ input }) =>
        typeof input === 'string'
          ? 'is not an e-mail address. Write one that is read, for example "hallo@blumen-mueller.example".'
          : wanted('text in quotation marks', 'Write an e-mail address that is read.')({ input }),
    })
    .max(254, 'is longer than an e-mail address can be.')
    .meta({ description: about });

export const forwardSchema = group(
  {
    about: 'Where messages go that belong to no opt-in: customers will also just write.',
    write: 'Write { "url": "https://…" }, { "email": "…" }, or both.',
  },
  {
    url: page({
      about: "Your inbox or help desk: it gets Meta's webhook byte for byte, with Meta's signature.",
      write: 'Write all of it, for example "https://desk.example.com/whatsapp".',
    }).optional(),
    email: mailbox('A mailbox that gets such a message as an e-mail. Needs SMTP_URL.').optional(),
  },
);

export const alertsSchema = group(
  {
    about: 'Who is told when something needs you: a refused token, a rejected template, a full disk.',
    write: 'Write { "email": "…" }, { "url": "https://…" }, or both.',
  },
  {
    email: mailbox('A mailbox that gets the alerts. Needs SMTP_URL.').optional(),
    url: page({
      about: 'A system of yours that gets the alerts, signed after Standard Webhooks.',
      write: 'Write all of it, for example "https://status.example.com/jawort".',
    }).optional(),
  },
);
