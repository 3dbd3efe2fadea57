/** Whom a command is about: asked for if not given, so that a number need not stand in the history of the shell. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Named } from '../usecases/whom.ts';
import { CommandError } from './command-error.ts';
import type { Desk } from './desk.ts';

export interface SiteOption {
  readonly site?: string;
}

export interface PersonOptions extends SiteOption {
  readonly phone?: string;
  readonly userId?: string;
}

export function aboutSite(command: Command): Command {
  return command.option('--site <id>', 'which site, if the configuration has several');
}

export function aboutPerson(command: Command): Command {
  return aboutSite(command)
    .option('--phone <number>', 'telephone number, for example +491711234567; asked for if left out')
    .option('--user-id <id>', 'WhatsApp user id, in place of the number');
}

/** @throws CommandError if it is not clear which. */
export function siteOf({ sites }: Pick<Config, 'sites'>, { site }: SiteOption): string {
  const ids = sites.map(({ id }) => id);
  if (site !== undefined) {
    if (ids.includes(site)) return site;
    throw new CommandError(`There is no site ${site}. The configuration has: ${ids.join(', ')}.`);
  }
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return only;
  throw new CommandError(`Say which site, with --site. The configuration has: ${ids.join(', ')}.`);
}

export async function personOf(desk: Desk, config: Config, options: PersonOptions): Promise<Named> {
  const site = siteOf(config, options);
  const { phone, userId } = options;
  if (phone !== undefined && userId !== undefined)
    throw new CommandError('Name the person by --phone or by --user-id, not by both.');
  if (userId !== undefined) return { site, userId };
  return { site, phone: phone ?? (await desk.terminal.ask('Telephone number:')) };
}
