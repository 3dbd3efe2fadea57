import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { type Answers, configOf, problemOf, questions } from '../first-config.ts';

const environmentFile = 'jawort.env';

export function initCommand(program: Command, desk: Desk): void {
  const command = program.command('init').description('ask a few questions and write a complete configuration');
  for (const { name, question } of questions) command.option(`--${name} <answer>`, question);
  command.action(async (given: Record<string, string>, self: Command) => {
    const file = desk.env.JAWORT_CONFIG ?? 'jawort.config.json';
    if (existsSync(file)) await desk.confirm(self, `${file} is there already and would be replaced.`);
    const answers = await askAll(desk, self, given);
    writeFileSync(file, `${JSON.stringify(configOf(answers), null, 2)}\n`);
    const madeSecrets = !existsSync(environmentFile);
    if (madeSecrets) writeFileSync(environmentFile, secretsFor(answers), { mode: 0o600, flag: 'wx' });
    const text = [
      `Written: ${file}${madeSecrets ? ` and ${environmentFile}, with fresh secrets that only you can read` : ''}.`,
      `Write Meta's access token and app secret into ${environmentFile}; keep a copy of JAWORT_SECRET in another place.`,
      'Then: jawort check, and jawort start.',
    ];
    desk.answer(self, { config: file, environment: madeSecrets ? environmentFile : null }, text.join('\n'));
  });
}

async function askAll(desk: Desk, command: Command, given: Readonly<Record<string, string>>): Promise<Answers> {
  const asksNothing = command.optsWithGlobals().yes === true;
  let answers: Answers = {};
  for (const { name, question, proposal, isNeeded } of questions) {
    if (isNeeded && !isNeeded(answers)) continue;
    const proposed = proposal?.(answers);
    const option = name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
    let answer = given[option] ?? (asksNothing ? proposed : undefined);
    for (;;) {
      const typed =
        answer ?? (await desk.terminal.ask(`${question}${proposed === undefined ? '' : ` [${proposed}]`}:`));
      const tried = { ...answers, [name]: typed === '' && proposed !== undefined ? proposed : typed };
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

function secretsFor({ 'public-url': publicUrl = '' }: Answers): string {
  const production = publicUrl.startsWith('https:') ? 'NODE_ENV=production\n' : '';
  return `${production}JAWORT_SECRET=${randomBytes(48).toString('base64url')}
JAWORT_OWNER_KEY=${randomBytes(32).toString('base64url')}
WHATSAPP_VERIFY_TOKEN=${randomBytes(16).toString('hex')}
WHATSAPP_TOKEN=
WHATSAPP_APP_SECRET=
`;
}
