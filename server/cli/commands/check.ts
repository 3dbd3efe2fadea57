import type { Command } from 'commander';
import type { Desk } from '../desk.ts';

export function checkCommand(program: Command, desk: Desk): void {
  program
    .command('check')
    .description('check the configuration, the texts and the colours, without starting anything')
    .action((_options: object, command: Command) => {
      // @throws ConfigError with everything that has to be changed
      const { warnings, sites } = desk.config();
      const languages = sites.map(({ id, languages: spoken }) => `${id} (${spoken.join(', ')})`);
      const text = [
        ...warnings.map((warning) => `! ${warning}`),
        `The configuration is complete. Sites: ${languages.join('; ')}.`,
        warnings.length === 0 ? 'Nothing to remark.' : `${warnings.length} to look at, see above.`,
      ];
      desk.answer(command, { ok: true, warnings, sites: sites.map(({ id }) => id) }, text.join('\n'));
    });
}
