/** `jawort check`: mistakes in the configuration, texts and colours are found before a visitor or a customer sees them. */
import type { Command } from 'commander';
import { contrastOf, readableFrom } from '../../colours.ts';
import type { Site } from '../../consent/site.ts';
import { aboutPages } from '../about-pages.ts';
import type { Desk } from '../desk.ts';

export function checkCommand(program: Command, desk: Desk): void {
  program
    .command('check')
    .description('check the configuration, the texts and the colours, without starting anything')
    .action((_options: object, command: Command) => {
      // @throws ConfigError with everything that has to be changed
      const config = desk.config();
      const { warnings, textErrors, sites, guessedOrigins } = config;
      if (textErrors.length > 0) desk.fail();
      const languages = sites.map(({ id, languages: spoken }) => `${id} (${spoken.join(', ')})`);
      const text = [
        ...textErrors.map((problem) => `✗ ${problem}`),
        ...warnings.map((warning) => `! ${warning}`),
        `The configuration is complete. Sites: ${languages.join('; ')}.`,
        ...sites.map((site) => `Pages of ${site.id}: ${aboutPages(config, site)}`),
        ...sites.map(aboutColour),
        verdict(textErrors.length, warnings.length),
      ];
      const data = {
        ok: textErrors.length === 0,
        errors: textErrors,
        warnings,
        sites: sites.map(({ id, origins, appearance }) => ({
          id,
          origins,
          originsGuessed: guessedOrigins.includes(id),
          contrast: contrastOf(appearance.color),
        })),
      };
      desk.answer(command, data, text.join('\n'));
    });
}

function aboutColour({ id, appearance }: Site): string {
  const { color, ink, ratio, withWhite } = contrastOf(appearance.color);
  const because = withWhite < readableFrom ? `; white would only have ${withWhite.toFixed(1)}:1` : '';
  return `Colours of ${id}: text ${ink} on ${color} has a contrast of ${ratio.toFixed(1)}:1 (needed: ${readableFrom}:1)${because}.`;
}

function verdict(errors: number, warnings: number): string {
  if (errors === 0 && warnings === 0) return 'Nothing to remark.';
  const counts = [
    ...(errors > 0 ? [`${errors} to change before anybody is asked (✗)`] : []),
    ...(warnings > 0 ? [`${warnings} to look at (!)`] : []),
  ];
  return `${counts.join(', ')}, see above. A linter knows words, not the law.`;
}
