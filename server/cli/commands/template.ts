/** `jawort template`: the confirmation template as Meta wants it, for whoever creates or compares it there by hand. */
import type { Command } from 'commander';
import { wantedTemplates } from '../at-meta/templates.ts';
import type { Desk } from '../desk.ts';

/** `jawort template`, and the same as `jawort whatsapp template`. */
export function addTemplate(parent: Command, desk: Desk): void {
  parent
    .command('template')
    .description('print the confirmation template of every site and language, as whatsapp setup creates it at Meta')
    .action((_options: object, command: Command) => {
      const all = desk.config().sites.flatMap(wantedTemplates);
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
