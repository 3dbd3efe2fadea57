/** The next commands, as they have to be typed where this one was: `jawort` alone is an alias of the README. */
import { existsSync } from 'node:fs';

/** Installed by npm into somebody's project, in place of a copy of the repository. */
const isInPackage = import.meta.url.includes('/node_modules/jawort/');

/** Where an editor finds the schema, seen from the configuration. */
export const schemaHere = `./${isInPackage ? 'node_modules/jawort/' : ''}server/config.schema.json`;

/** In the README's order: doctor looks at a server that runs, and Meta calls it while it is set up. */
export function commandsHere(
  env: NodeJS.ProcessEnv,
  isContainer = existsSync('/.dockerenv'),
  isPackage = isInPackage,
): string[] {
  if (isContainer && !isPackage && env.npm_execpath === undefined)
    return [
      'docker compose run --rm jawort jawort check',
      'docker compose up -d',
      'docker compose exec jawort jawort whatsapp setup   (explains what to do at Meta)',
      'docker compose exec jawort jawort doctor',
    ];
  const { SUDO_USER: caller, USER: user = 'root' } = env;
  const asUser = caller === undefined || user === 'root' ? '' : `sudo -u ${user} `;
  const jawort = `${asUser}${isPackage ? 'npx jawort' : 'npm run -s jawort --'}`;
  return [
    `${jawort} check`,
    `${jawort} start   (as a service: README, step 4)`,
    `${jawort} whatsapp setup   (in another window; explains what to do at Meta)`,
    `${jawort} doctor`,
  ];
}
