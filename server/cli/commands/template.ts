import type { Command } from 'commander';
import { composeWording, questionFilling } from '../../consent/compose.ts';
import type { Language, Site } from '../../consent/site.ts';
import { templateProblems } from '../../whatsapp/template-problems.ts';
import { confirmationTemplate } from '../../whatsapp/templates.ts';
import type { Desk } from '../desk.ts';

export function templateCommand(program: Command, desk: Desk): void {
  program
    .command('template')
    .description('print the confirmation template of every site and language, ready to be created at Meta')
    .action((_options: object, command: Command) => {
      const all = desk.config().sites.flatMap((site) => site.languages.map((language) => templateOf(site, language)));
      if (command.optsWithGlobals().json === true) {
        desk.answer(command, all, '');
        return;
      }
      for (const { site, language, path, problems, template } of all) {
        desk.terminal.note(`# ${site}, ${language}: POST ${path}`);
        for (const problem of problems) desk.terminal.note(`# Meta will refuse this: ${problem}`);
        desk.terminal.say(JSON.stringify(template, null, 2));
      }
    });
}

function templateOf(site: Site, language: Language) {
  const wording = composeWording(site, language);
  const purposes = wording.purposes.map(({ id }) => id);
  const name = site.confirmation.template;
  const longest = questionFilling(wording, purposes);
  return {
    site: site.id,
    language,
    path: `/${site.whatsapp.businessAccountId}/message_templates`,
    /** Why Meta will refuse it. */
    problems: templateProblems(name, wording, longest),
    template: confirmationTemplate(name, wording, longest),
  };
}
