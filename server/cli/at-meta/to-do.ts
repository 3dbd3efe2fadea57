/** What only a person can do, most of it in Meta's console: the steps that are left, with the exact values. */
import type { Line } from '../line.ts';
import { bySetup, thenRestart } from './remedies.ts';
import { webhookFields } from './webhooks.ts';

export interface ToDoFacts {
  readonly lines: readonly Line[];
  readonly callbackUrl: string;
  readonly appId: string | undefined;
  /** Undefined: not to be shown. */
  readonly verifyToken: string | undefined;
}

/** These have a step of their own; the others are told with their line. */
const withOwnStep: ReadonlySet<string> = new Set([
  'token',
  'app secret',
  'webhook address',
  'webhook fields',
  'number',
]);

export function stepsLeft({ lines, callbackUrl, appId, verifyToken }: ToDoFacts): string[] {
  const isOpen = (check: string) => lines.some((line) => line.check === check && line.state === 'fail');
  // What could not be looked at is not done either.
  const isDone = (check: string) => lines.some((line) => line.check === check && line.state === 'ok');
  const app = `developers.facebook.com/apps${appId === undefined ? ', your app' : `/${appId}`}`;
  const others = lines.filter(
    ({ check, state, remedy }) => state === 'fail' && !withOwnStep.has(check) && remedy !== bySetup,
  );
  return [
    ...(isOpen('token') ? [tokenStep] : []),
    ...(isOpen('app secret') || isOpen('token')
      ? [
          `App secret. ${app}, App settings, Basic, "App secret": Show.\nWrite it into jawort.env:  WHATSAPP_APP_SECRET=…\n${thenRestart}`,
        ]
      : []),
    ...(isDone('webhook address') && !isOpen('webhook fields') ? [] : [webhookStep(app, callbackUrl, verifyToken)]),
    ...(isOpen('number') ? [numberStep] : []),
    ...(others.length > 0 ? [`As said above at: ${[...new Set(others.map(({ check }) => check))].join(', ')}.`] : []),
  ];
}

const tokenStep = [
  'Access token. business.facebook.com, Settings, Users, System users:',
  '· Add one with the role Admin.',
  '· "Assign assets": your app and your WhatsApp account, both with full control.',
  '· "Generate token": your app, expiry "Never", permissions whatsapp_business_messaging and whatsapp_business_management.',
  'Write it into jawort.env:  WHATSAPP_TOKEN=…',
  thenRestart,
].join('\n');

const numberStep = [
  'Number. business.facebook.com/wa/manage, Phone numbers: add or choose the number, verify it by SMS or call,',
  'register it with a PIN of six digits, and keep the PIN.',
].join(' ');

function webhookStep(app: string, callbackUrl: string, verifyToken: string | undefined): string {
  return [
    'Webhook. This command sets it (without --dry-run) as soon as token and app secret are right and the server answers.',
    `By hand: ${app}, WhatsApp, Configuration, Webhook, Edit:`,
    `  Callback URL:  ${callbackUrl}`,
    `  Verify token:  ${verifyToken ?? 'the value of WHATSAPP_VERIFY_TOKEN in jawort.env (--show-secrets prints it)'}`,
    '"Verify and save", then "Manage" and subscribe to:',
    `  ${webhookFields.join(', ')}`,
  ].join('\n');
}

/** Meta tells no program about these. */
export const lookOnce: readonly string[] = [
  'The app is published ("Live", at the top of the app dashboard): before that Meta delivers only test messages.',
  'A payment method is set: business.facebook.com/wa/manage, Account tools, Payment settings.',
  'The business is verified (business settings, Security centre): before that few people a day may be written to first.',
];
