/** The questions of `jawort init`, and the configuration that their answers make. */
import { ConfigError, loadConfig } from '../config.ts';
import type { Language } from '../consent/site.ts';
import { asFormality, asMailbox, asNumber, asWebAddress } from './as-typed.ts';
import { schemaHere } from './typed-here.ts';

export type Answers = Readonly<Record<string, string>>;

export interface Question {
  readonly name: string;
  readonly question: string;
  readonly proposal?: (answers: Answers) => string;
  readonly isNeeded?: (answers: Answers) => boolean;
  /** What people write for it, in the configuration's own form; what makes no sense stays as it is. */
  readonly read?: (typed: string) => string;
  /** Never an option: what is typed as one stands in the shell's history. */
  readonly isSecret?: boolean;
  /** Accepted by the configuration, so that each answer can be tried by itself. */
  readonly example: string;
}

const website = (answers: Answers) => (answers.website ?? '').replace(/\/+$/, '');
const languagesIn = ({ languages = '' }: Answers) => languages.split(/[\s,;]+/).filter((language) => language !== '');

/** What a consent has to name: the range of goods, and how often. */
const labelExamples: Readonly<Record<Language, string>> = {
  de: 'Angebote und Neuheiten zu Blumen, höchstens 4-mal im Monat',
  en: 'offers and news about flowers, at most 4 times a month',
  fr: 'offres et nouveautés autour des fleurs, au plus 4 fois par mois',
  it: 'offerte e novità sui fiori, al massimo 4 volte al mese',
  es: 'ofertas y novedades de flores, como máximo 4 veces al mes',
  nl: 'aanbiedingen en nieuws over bloemen, hoogstens 4 keer per maand',
  pl: 'oferty i nowości o kwiatach, najwyżej 4 razy w miesiącu',
  pt: 'ofertas e novidades sobre flores, no máximo 4 vezes por mês',
  tr: 'çiçek teklifleri ve yenilikler, ayda en çok 4 kez',
};
const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });

export const questions: readonly Question[] = [
  { name: 'company', question: 'Name of your shop, as customers know it', example: 'Blumen Müller' },
  {
    name: 'legal-name',
    question: 'Its legal name, as in the imprint',
    proposal: ({ company = '' }) => company,
    example: 'Blumen Müller GmbH',
  },
  { name: 'address', question: 'Postal address', example: 'Lindenstraße 12, 10969 Berlin' },
  { name: 'email', question: 'E-mail address for questions about data', example: 'hallo@blumen-mueller.example' },
  {
    name: 'website',
    question: 'Address of the website',
    read: asWebAddress,
    example: 'https://blumen-mueller.example',
  },
  {
    name: 'privacy-url',
    question: 'Page of the privacy notice',
    read: asWebAddress,
    proposal: (answers) => `${website(answers)}/datenschutz`,
    example: 'https://blumen-mueller.example/datenschutz',
  },
  {
    name: 'imprint-url',
    question: 'Page of the imprint',
    read: asWebAddress,
    proposal: (answers) => `${website(answers)}/impressum`,
    example: 'https://blumen-mueller.example/impressum',
  },
  {
    name: 'public-url',
    question: 'Address under which browsers will reach this Jawort server',
    read: asWebAddress,
    proposal: (answers) => publicUrlFor(website(answers)),
    example: 'https://optin.blumen-mueller.example',
  },
  {
    name: 'number',
    question: 'WhatsApp number of the shop, for example +49 30 12345678',
    read: asNumber,
    example: '+493012345678',
  },
  { name: 'phone-number-id', question: "Its phone number id, from Meta's app dashboard", example: '106540352242922' },
  {
    name: 'business-account-id',
    question: 'The WhatsApp Business account id, from the same page',
    example: '102290129340398',
  },
  {
    name: 'languages',
    question: `Languages of the visitors, the first one counts most (${Object.keys(labelExamples).join(', ')}; for example de,en)`,
    proposal: () => 'de',
    example: 'de,en',
  },
  ...Object.entries(labelExamples).map(
    ([language, example]): Question => ({
      name: `label-${language}`,
      question: `What you will send and how often, in ${nameOf.of(language)} (for example: ${example})`,
      isNeeded: (answers) => languagesIn(answers).includes(language),
      example,
    }),
  ),
  {
    name: 'formality',
    question: 'How do you address customers: du (informal) or Sie (formal)',
    proposal: () => 'du',
    read: asFormality,
    example: 'informal',
  },
  {
    name: 'forward-email',
    question: 'Mailbox that gets what customers just write to you ("none" for nobody)',
    proposal: ({ email = '' }) => email,
    read: asMailbox,
    example: 'hallo@blumen-mueller.example',
  },
  {
    name: 'smtp-url',
    question: 'Mail server that sends it, for example smtps://user:password@mail.example.com:465 (empty: later)',
    proposal: () => '',
    isNeeded: (answers) => answers['forward-email'] !== '' && answers['smtp-url'] === undefined,
    isSecret: true,
    example: 'smtps://user:password@mail.example.com:465',
  },
  {
    name: 'smtp-from',
    question: 'Address that its mails come from',
    proposal: ({ email = '' }) => email,
    isNeeded: (answers) => (answers['smtp-url'] ?? '') !== '' && answers['smtp-from'] === undefined,
    example: 'hallo@blumen-mueller.example',
  },
];

/** Without a mail server nothing would ever arrive, and a server in production does not start with such a promise. */
export function isForwarded(answers: Answers): boolean {
  return ['forward-email', 'smtp-url', 'smtp-from'].every((name) => (answers[name] ?? '') !== '');
}

export function configOf(answers: Answers): object {
  const publicUrl = answers['public-url'] ?? '';
  const languages = languagesIn(answers);
  return {
    $schema: schemaHere,
    publicUrl,
    ...(publicUrl.startsWith('https:') && { trustProxy: 1 }),
    sites: [
      {
        id: slugOf(answers.company ?? ''),
        origins: [website(answers)],
        formality: answers.formality,
        ...(languages.join() !== 'de' && { languages }),
        company: {
          name: answers.company,
          legalName: answers['legal-name'],
          address: answers.address,
          email: answers.email,
          privacyUrl: answers['privacy-url'],
          imprintUrl: answers['imprint-url'],
        },
        whatsapp: {
          number: answers.number,
          phoneNumberId: answers['phone-number-id'],
          businessAccountId: answers['business-account-id'],
        },
        purposes: [
          {
            id: 'offers',
            kind: 'marketing',
            label: Object.fromEntries(languages.map((language) => [language, answers[`label-${language}`]])),
          },
        ],
        ...(isForwarded(answers) && { forward: { email: answers['forward-email'] } }),
      },
    ],
  };
}

/** Everything not answered yet is taken from the example. @returns why the answer cannot be used. */
export function problemOf(answers: Answers, name: string): string | undefined {
  const examples = Object.fromEntries(questions.map((one) => [one.name, one.example]));
  const { languages = 'de' } = answers;
  const unknown = languagesIn({ languages }).find((language) => !Object.hasOwn(labelExamples, language));
  if (name === 'languages' && unknown !== undefined)
    return `"${unknown}" is no language Jawort speaks. Write some of ${Object.keys(labelExamples).join(', ')}.`;
  if (name === 'formality' && !['informal', 'formal'].includes(answers.formality ?? ''))
    return 'This is neither of them. Write du (informal) or Sie (formal).';
  if (answers[name] === '' && ['forward-email', 'smtp-url'].includes(name)) return undefined;
  // Only for its own question: what came from the environment is not this answer's fault.
  const env = name.startsWith('smtp-') ? { SMTP_URL: answers['smtp-url'], SMTP_FROM: answers['smtp-from'] ?? '-' } : {};
  const server = { 'smtp-url': examples['smtp-url'] ?? '', 'smtp-from': examples['smtp-from'] ?? '' };
  const tried = configOf({ ...examples, languages, ...answers, ...server });
  try {
    const { textErrors } = loadConfig(env, () => JSON.stringify(tried));
    // The examples are without fault, so it is this answer that has to be written in another way.
    return spoken(textErrors[0]);
  } catch (error) {
    if (error instanceof ConfigError) return spoken(error.problems[0]);
    throw error;
  }
}

/** Whoever is asked has not seen the file yet: no key of it, and nothing that was forgiven already. */
function spoken(problem: string | undefined): string | undefined {
  return problem
    ?.replace(/^\S+ /, 'This ')
    .replace('an origin that starts with https:// (or http://)', 'an address')
    .replace(', without spaces', '');
}

function publicUrlFor(site: string): string {
  const url = URL.parse(site);
  if (!url) return '';
  return url.protocol === 'https:' ? `https://optin.${url.hostname.replace(/^www\./, '')}` : 'http://127.0.0.1:8787';
}

function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-');
  return (
    plain
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'shop'
  );
}
