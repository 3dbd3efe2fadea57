/** All checks, in the order in which somebody would mend them. */
import type { Clock } from '../../clock.ts';
import { weakSecrets } from '../../config/secret-rules.ts';
import { type Config, ConfigError } from '../../config.ts';
import { aboutPages } from '../about-pages.ts';
import { named } from '../at-meta/set-up.ts';
import { fail, type Line, ok, warn } from '../line.ts';
import { lookAtAddress, lookWhoAnswers } from './address.ts';
import { bounded } from './bounded.ts';
import { lookAtClock } from './clock.ts';
import { lookAtBacklog, lookAtTroubles, lookAtWork, type OpenedDatabase, openDatabase } from './database.ts';
import { judgeNode, lookAtDisk, lookAtSecrets } from './machine.ts';
import { lookAtMail } from './mail.ts';
import { lookAtMeta } from './meta.ts';
import { tryWebhook } from './webhook.ts';

export async function examine(load: () => Config, clock: Clock): Promise<readonly Line[]> {
  const node = judgeNode(process.versions.node);
  let config: Config;
  try {
    config = load();
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [String(error)];
    return [...problems.map((problem) => fail('configuration', problem)), node];
  }
  const opened = await openInTime(config, clock);
  try {
    const pages = config.sites.map((site) => named(config, site, ok('pages', aboutPages(config, site))));
    return [...configurationLines(config), ...pages, node, ...(await everything(config, opened, clock))];
  } finally {
    await opened.ledger?.close();
  }
}

async function everything(config: Config, { line, ledger }: OpenedDatabase, clock: Clock): Promise<readonly Line[]> {
  const now = clock.now();
  const severalSites = config.sites.length > 1;
  const inDatabase = ledger
    ? [
        bounded('server', () => lookAtWork(ledger, config, now)),
        bounded('backlog', () => lookAtBacklog(ledger, now)),
        bounded('troubles', () => lookAtTroubles(ledger, severalSites)),
      ]
    : [];
  const found = await Promise.all([
    bounded('secrets', async () => lookAtSecrets(config)),
    bounded('disk', () => lookAtDisk(config)),
    [line],
    ...inDatabase,
    bounded('address', () => lookAtAddress(config, now)),
    bounded('reachable', () => lookWhoAnswers(config, ledger, now)),
    bounded('webhook', () => tryWebhook(config)),
    bounded('clock', () => lookAtClock(config, clock)),
    bounded('mail', () => lookAtMail(config)),
    // Bounded inside, each question by itself.
    lookAtMeta(config, now),
  ]);
  return found.flat();
}

function configurationLines({ textErrors, warnings, secrets }: Config): Line[] {
  // These have lines of their own.
  const elsewhere = new Set(weakSecrets(secrets).map(({ path, what }) => `${path.join('.')} ${what}`));
  const isElsewhere = (warning: string) =>
    elsewhere.has(warning) || /^(?:trustProxy is 0|WHATSAPP_\w+ is missing)/.test(warning);
  const found = [
    ...textErrors.map((problem) => fail('configuration', problem, 'jawort check tells more.')),
    ...warnings.filter((warning) => !isElsewhere(warning)).map((warning) => warn('configuration', warning)),
  ];
  return found.length > 0 ? found : [ok('configuration', 'Complete; nothing to remark on the texts.')];
}

/** A database that does not answer must not keep the other checks waiting. */
async function openInTime(config: Config, clock: Clock): Promise<OpenedDatabase> {
  let opened: OpenedDatabase | undefined;
  const opening = openDatabase(config, clock);
  const lines = await bounded('database', async () => {
    opened = await opening;
    return [opened.line];
  });
  // It came too late: nobody will use it.
  if (!opened) void opening.then(({ ledger }) => ledger?.close());
  return opened ?? { line: lines[0] ?? fail('database', 'It could not be opened.') };
}
