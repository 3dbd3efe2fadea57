/** How the form looks and how the question behaves: all of it may be left out. */
import { z } from 'zod';
import { isPhoneCountry } from '../phone.ts';
import { choice, group, list, numberOr, wanted } from './setting.ts';

const country = (about: string) => {
  const write = 'Write the two capital letters of the country, for example "DE".';
  return z
    .string({ error: wanted('text in quotation marks', write) })
    .refine((code): boolean => isPhoneCountry(code), {
      error: ({ input }) => `is not a country code.${sameCountry(input)} ${write}`,
    })
    .meta({ description: about });
};

export const phoneSchema = group(
  { about: 'The phone field of the form.', write: 'Write { "field", "country", "countries" }, or leave it out.' },
  {
    field: choice(
      {
        about: 'Whether the form asks for the number. With "optional" and "hidden" WhatsApp itself tells it.',
        write: 'Write "required", "optional" or "hidden".',
      },
      ['required', 'optional', 'hidden'],
    ).default('required'),
    country: country(
      'Country whose numbers may be typed without prefix. Left out: the country of the WhatsApp number.',
    ).optional(),
    countries: list(
      {
        about: 'Countries whose numbers are accepted. Left out: Germany, Austria, Switzerland.',
        write: 'Write country codes, for example ["DE", "AT", "CH"].',
      },
      country('Two capital letters, for example "AT".'),
      250,
    )
      .min(1, 'is empty, so nobody could sign up. Write country codes, for example ["DE", "AT", "CH"].')
      .optional(),
  },
);

export const confirmationSchema = group(
  {
    about: 'The question "are you sure?", and how long it waits.',
    write: 'Leave it out, or write the keys to change.',
  },
  {
    templateAfterSeconds: numberOr(
      {
        about:
          'Seconds until the question goes to the typed number as a template if the person has not written first; "never" to wait for the person.',
        write: 'Write seconds, for example 120, or "never".',
      },
      'never',
      z
        .number()
        .min(0, 'is below 0. Write seconds, for example 120, or "never".')
        .max(604_800, 'is more than a week. Write seconds, for example 120, or "never".'),
    ).default(120),
    template: z
      .string({ error: wanted('text in quotation marks', 'Write the name of the approved template.') })
      .regex(
        /^[a-z0-9_]{1,512}$/,
        'may only have a-z, 0-9 and "_". Write the name as Meta lists it, for example "jawort_confirm".',
      )
      .default('jawort_confirm')
      .meta({ description: 'Name of the approved WhatsApp template that carries the question.' }),
    expiresAfterDays: z
      .number({ error: wanted('a number', 'Write days, for example 7.') })
      .gt(0, 'has to be more than 0. Write days, for example 7.')
      .max(365, 'is more than a year; an unanswered request has to be forgotten. Write days, for example 7.')
      .default(7)
      .meta({ description: 'Days after which an unanswered question expires and the number is deleted.' }),
  },
);

function sameCountry(input: unknown): string {
  if (typeof input !== 'string') return '';
  const code = input.trim().toUpperCase();
  if (code === 'UK') return ' The United Kingdom is "GB".';
  return isPhoneCountry(code) ? ` Did you mean "${code}"?` : '';
}
