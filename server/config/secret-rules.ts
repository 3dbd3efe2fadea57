/** Which secrets are too weak to start with. In production a weak one is a mistake, elsewhere a warning. */
import type { Secrets } from '../secrets.ts';
import type { Mistake } from './mistakes.ts';
import type { Findings } from './site-rules.ts';

/** Everybody can read these in the README or the demo: as a secret they are none. */
export const publishedSecrets: readonly string[] = ['demo-secret-only-for-this-machine-0123456789'];

interface Circumstances {
  readonly production: boolean;
  /** JAWORT_SECRET is there but empty: somebody meant to give one, and a fresh one would not open the old data. */
  readonly emptySecret: boolean;
}

const makeOne = 'Make one with: openssl rand -base64 32';
const shortestSecret = 32;
const shortestOwnerKey = 24;

export function secretFindings(secrets: Secrets, { production, emptySecret }: Circumstances): Findings {
  const missing = missingWhatsApp(secrets, production);
  const weak = weakSecrets(secrets);
  return {
    mistakes: [
      ...(emptySecret ? [{ path: ['JAWORT_SECRET'], what: `is empty. ${makeOne} – or remove the variable.` }] : []),
      ...tooShort('JAWORT_SECRET', secrets.secret),
      ...tooShort('JAWORT_SECRET_PREVIOUS', secrets.secretPrevious),
      ...unsendable('JAWORT_OWNER_KEY', secrets.ownerKey),
      ...unsendable('WHATSAPP_TOKEN', secrets.whatsappToken),
      ...(production ? [...weak, ...missing] : []),
    ],
    warnings: production ? [] : [...weak, ...missing],
  };
}

function tooShort(name: string, secret: string | undefined): Mistake[] {
  if (secret === undefined || Buffer.byteLength(secret) >= shortestSecret) return [];
  return [{ path: [name], what: `is shorter than ${shortestSecret} bytes. ${makeOne}` }];
}

/** Goes into an HTTP header: anything else could never match, or would make every request fail. */
function unsendable(name: string, secret: string | undefined): Mistake[] {
  if (secret === undefined || /^[\x21-\x7e]+$/.test(secret)) return [];
  return [
    {
      path: [name],
      what: 'has a space, line break or special letter in it. Copy it again, without anything around it.',
    },
  ];
}

/** JAWORT_SECRET_PREVIOUS is left out: changing a weak secret for a good one has to be possible. */
export function weakSecrets(secrets: Secrets): Mistake[] {
  const published = (secret: string | undefined) => secret !== undefined && publishedSecrets.includes(secret);
  const findings: readonly (readonly [name: string, what: string | false | undefined])[] = [
    ['JAWORT_SECRET', published(secrets.secret) && `is a published example that everybody can read. ${makeOne}`],
    ['JAWORT_SECRET', isOneCharacter(secrets.secret) && `is one character repeated. ${makeOne}`],
    ['JAWORT_OWNER_KEY', published(secrets.ownerKey) && `is a published example that everybody can read. ${makeOne}`],
    [
      'JAWORT_OWNER_KEY',
      secrets.ownerKey !== undefined &&
        secrets.ownerKey.length < shortestOwnerKey &&
        `is shorter than ${shortestOwnerKey} characters and could be guessed. ${makeOne}`,
    ],
    [
      'JAWORT_OWNER_KEY',
      secrets.ownerKey !== undefined &&
        secrets.ownerKey === secrets.secret &&
        `is the same as JAWORT_SECRET; whoever reads the list could then open the vault. ${makeOne}`,
    ],
    ['WHATSAPP_APP_SECRET', published(secrets.whatsappAppSecret) && 'is a published example. Copy yours from Meta.'],
    ['WHATSAPP_VERIFY_TOKEN', published(secrets.whatsappVerifyToken) && `is a published example. ${makeOne}`],
  ];
  return findings.flatMap(([name, what]) => (what ? [{ path: [name], what }] : []));
}

function isOneCharacter(secret: string | undefined): boolean {
  return secret !== undefined && new Set(secret).size === 1;
}

function missingWhatsApp(secrets: Secrets, production: boolean): Mistake[] {
  const without = production ? '' : ' Without it this server starts, but';
  const needed = [
    [
      'WHATSAPP_TOKEN',
      secrets.whatsappToken,
      'no message leaves.',
      'Create an access token for a system user in the Meta Business settings.',
    ],
    [
      'WHATSAPP_APP_SECRET',
      secrets.whatsappAppSecret,
      'no message from WhatsApp is accepted.',
      'Copy "App secret" from the basic settings of your Meta app.',
    ],
    [
      'WHATSAPP_VERIFY_TOKEN',
      secrets.whatsappVerifyToken,
      'Meta cannot register the webhook.',
      'Invent a long word and write the same in the webhook settings of your Meta app.',
    ],
  ] as const;
  return needed.flatMap(([name, value, consequence, todo]) =>
    value === undefined ? [{ path: [name], what: `is missing.${without && `${without} ${consequence}`} ${todo}` }] : [],
  );
}
