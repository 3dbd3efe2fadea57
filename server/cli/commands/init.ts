/** `jawort init`: nobody has to write a configuration from nothing, or think of secrets. */
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { environmentFile } from '../environment-file.ts';
import { type Answers, configOf, isForwarded, problemOf, questions } from '../first-config.ts';
import { commandsHere } from '../typed-here.ts';

export function initCommand(program: Command, desk: Desk): void {
  const command = program.command('init').description('ask a few questions and write a complete configuration');
  for (const { name, question, isSecret } of questions)
    if (isSecret !== true) command.option(`--${name} <answer>`, question);
  command.action(async (given: Record<string, string>, self: Command) => {
    const file = desk.env.JAWORT_CONFIG ?? 'jawort.config.json';
    if (existsSync(file)) await desk.confirm(self, `${file} is there already and would be replaced.`);
    const answers = await askAll(desk, self, given);
    writeFileSync(file, `${JSON.stringify(configOf(answers), null, 2)}\n`);
    const madeSecrets = !existsSync(environmentFile);
    if (madeSecrets) writeFileSync(environmentFile, secretsFor(answers), { mode: 0o600, flag: 'wx' });
    const text = [
      madeSecrets
        ? `Written: ${file} and ${environmentFile}, with fresh secrets that only you can read.`
        : `Written: ${file}. ${environmentFile} was there already and was kept as it is, with its secrets.`,
      `Write Meta's access token and app secret into ${environmentFile}; keep a copy of JAWORT_SECRET in another place.`,
      ...aboutForwarding(answers, file),
      'Then, in this order:',
      ...commandsHere(desk.env).map((line) => `  ${line}`),
    ];
    desk.answer(self, { config: file, environment: madeSecrets ? environmentFile : null }, text.join('\n'));
  });
}

async function askAll(desk: Desk, command: Command, given: Readonly<Record<string, string>>): Promise<Answers> {
  const asksNothing = command.optsWithGlobals().yes === true;
  let answers: Answers = mailServerOf(desk);
  for (const { name, question, proposal, isNeeded, read = (typed: string) => typed } of questions) {
    if (isNeeded && !isNeeded(answers)) continue;
    const proposed = proposal?.(answers);
    const option = name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
    let answer = given[option] ?? (asksNothing ? proposed : undefined);
    for (;;) {
      const typed = answer ?? (await desk.terminal.ask(`${question}${proposed ? ` [${proposed}]` : ''}:`));
      const tried = { ...answers, [name]: read(typed === '' && proposed !== undefined ? proposed : typed) };
      const problem = problemOf(tried, name);
      if (problem === undefined) {
        answers = tried;
        break;
      }
      // Whoever is there can try once more; a script cannot.
      if (answer !== undefined) throw new CommandError(`--${name}: ${problem}`);
      desk.terminal.note(problem);
      answer = undefined;
    }
  }
  return answers;
}

/** What is known of it already is not asked; beside a file that is kept, nothing new can be written down. */
function mailServerOf({ env }: Desk): Answers {
  const isKept = existsSync(environmentFile);
  const known = ([name, value]: readonly [string, string | undefined]): [string, string][] =>
    value ? [[name, value]] : isKept ? [[name, '']] : [];
  return Object.fromEntries(
    [['smtp-url', env.SMTP_URL] as const, ['smtp-from', env.SMTP_FROM] as const].flatMap(known),
  );
}

function aboutForwarding(answers: Answers, file: string): string[] {
  const { 'forward-email': email = '' } = answers;
  if (isForwarded(answers)) return [`What customers just write is mailed to ${email}.`];
  if (email === '') return ['What customers just write reaches nobody: set "forward" in the site when it should.'];
  return [
    `To have what customers just write mailed to ${email}, a mail server is needed: write SMTP_URL and SMTP_FROM into`,
    `${environmentFile}, and then "forward": { "email": "${email}" } into the site in ${file}, beside "purposes".`,
  ];
}

function secretsFor(answers: Answers): string {
  const { 'public-url': publicUrl = '', 'smtp-url': smtpUrl = '', 'smtp-from': smtpFrom = '' } = answers;
  const production = publicUrl.startsWith('https:') ? 'NODE_ENV=production\n' : '';
  const mail = isForwarded(answers)
    ? `SMTP_URL=${quoted(smtpUrl)}\nSMTP_FROM=${quoted(smtpFrom)}\n`
    : `# For mails: forwarded messages and alerts.
# SMTP_URL=smtps://user:password@mail.example.com:465
# SMTP_FROM=${answers.email ?? ''}
`;
  return `${production}JAWORT_SECRET=${randomBytes(48).toString('base64url')}
JAWORT_OWNER_KEY=${randomBytes(32).toString('base64url')}
WHATSAPP_VERIFY_TOKEN=${randomBytes(16).toString('hex')}
WHATSAPP_TOKEN=
WHATSAPP_APP_SECRET=
${mail}`;
}

/** A dollar or a hash in a password means something to who reads the file; in these quotation marks nothing does. */
function quoted(value: string): string {
  return /^[\w:/@.%+=,~-]*$/.test(value) ? value : `'${value.replaceAll("'", '%27')}'`;
}
