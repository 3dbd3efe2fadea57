import type { Command } from 'commander';
import { composeWording, questionFilling } from '../../consent/compose.ts';
import { templateProblems } from '../../whatsapp/template-problems.ts';
import { confirmationTemplate } from '../../whatsapp/templates.ts';
import type { Desk } from '../desk.ts';

export function templateCommand(program: Command, desk: Desk): void {
  program
    .command('template')
    .description('print the confirmation template of every site and language, ready to be created at Meta')
    .action(() => {
      for (const site of desk.config().sites) {
        for (const language of site.languages) {
          const wording = composeWording(site, language);
          const purposes = wording.purposes.map(({ id }) => id);
          const name = site.confirmation.template;
          const longest = questionFilling(wording, purposes);
          desk.terminal.note(`# ${site.id}, ${language}: POST /${site.whatsapp.businessAccountId}/message_templates`);
          for (const problem of templateProblems(name, wording, longest))
            desk.terminal.note(`# Meta will refuse this: ${problem}`);
          desk.terminal.say(JSON.stringify(confirmationTemplate(name, wording, longest), null, 2));
        }
      }
    });
}
