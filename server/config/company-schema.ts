/** Who asks, and on which WhatsApp number: the part of a site that every shop has to fill in. */
import { z } from 'zod';
import { page } from './address.ts';
import { group, text, wanted } from './setting.ts';

const metaId = (about: string, write: string) =>
  z
    .string({ error: wanted('text in quotation marks', write) })
    .regex(/^[\w-]{1,64}$/, `may only have digits. ${write}`)
    .meta({ description: about });

export const companySchema = group(
  {
    about: 'Who sends the messages. Stands in the form, in the question and in the proof.',
    write: 'Write { "name", "legalName", "address", "email", "privacyUrl", "imprintUrl" }, each with its text.',
  },
  {
    name: text(
      {
        about: 'Name as customers know it.',
        write: 'Write the name as customers know it, for example "Blumen Müller".',
      },
      100,
    ),
    legalName: text(
      { about: 'Full legal name.', write: 'Write the full legal name, for example "Blumen Müller GmbH".' },
      150,
    ),
    address: text(
      {
        about: 'Postal address on one line.',
        write: 'Write it on one line, for example "Lindenstraße 12, 10969 Berlin".',
      },
      300,
    ),
    email: z
      .email({
        error: ({ input }) =>
          typeof input === 'string'
            ? 'is not an e-mail address. Write one that is read, for example "hallo@blumen-mueller.example".'
            : wanted('text in quotation marks', 'Write the address for questions about data.')({ input }),
      })
      .max(254, 'is longer than an e-mail address can be.')
      .meta({ description: 'E-mail address for questions about data and for withdrawals.' }),
    privacyUrl: page({
      about: 'Address of your privacy policy.',
      write: 'Write all of it, for example "https://blumen-mueller.example/datenschutz".',
    }),
    imprintUrl: page({
      about: 'Address of your imprint (Impressum).',
      write: 'Write all of it, for example "https://blumen-mueller.example/impressum".',
    }),
  },
);

export const whatsappSchema = group(
  {
    about: 'Your WhatsApp number, as Meta knows it.',
    write: 'Write { "number", "phoneNumberId", "businessAccountId" }.',
  },
  {
    number: z
      .string({
        error: wanted('text in quotation marks', 'Write it with plus and country code, for example "+493012345678".'),
      })
      .meta({
        description: 'The WhatsApp number with plus and country code, without spaces.',
        examples: ['+493012345678'],
      }),
    phoneNumberId: metaId(
      'Meta\'s id of that number ("Phone number ID" in the app\'s WhatsApp settings). Not the number itself.',
      'Copy the "Phone number ID" from the WhatsApp settings of your Meta app, in quotation marks.',
    ),
    businessAccountId: metaId(
      'Meta\'s id of the account ("WhatsApp Business Account ID", on the same page).',
      'Copy the "WhatsApp Business Account ID" from the WhatsApp settings of your Meta app, in quotation marks.',
    ),
    messagesPerSecond: z
      .int({ error: wanted('a whole number', 'Write how many, for example 80.') })
      .min(1, 'is below 1. Write how many, for example 80.')
      .max(1000, 'is more than Meta allows to anybody. Write how many, for example 80.')
      .default(80)
      .meta({
        description: 'How many messages a second Meta allows this number: 80, or 20 if the Business app uses it too.',
      }),
    freeMessagesPerMonth: z
      .int({ error: wanted('a whole number', 'Write how many, for example 1000.') })
      .min(0, 'is below 0. Write how many, for example 1000.')
      .default(1000)
      .meta({
        description: 'How many service messages a month Meta sends for nothing. A warning comes before the last.',
      }),
  },
);
