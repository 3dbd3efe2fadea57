/** `jawort whatsapp`: sets the number up at Meta as far as a program may, and says what is left to do by hand. */
import type { Command } from 'commander';
import { beforeMoving } from '../at-meta/before-moving.ts';
import { callbackUrlOf, setUp } from '../at-meta/set-up.ts';
import { lookOnce, stepsLeft } from '../at-meta/to-do.ts';
import { shownAddress } from '../at-meta/webhooks.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { bounded } from '../doctor/bounded.ts';
import { tryWebhook } from '../doctor/webhook.ts';
import { linesAsText, tally } from '../line.ts';
import { type SiteOption, siteOf } from '../person.ts';
import { wrapLines } from '../wrap.ts';
import { addTemplate } from './template.ts';

interface SetupOptions extends SiteOption {
  readonly dryRun?: boolean;
  readonly showSecrets?: boolean;
}

export function whatsappCommand(program: Command, desk: Desk): void {
  const whatsapp = program.command('whatsapp').description('your number at Meta');
  addTemplate(whatsapp, desk);

  whatsapp
    .command('setup')
    .description(
      'check token, number and webhooks, create what is missing, and say what is left to do. Safe to run again',
    )
    .option('--site <id>', 'only this site')
    .option('--dry-run', 'only look, change nothing')
    .option('--show-secrets', 'print the verify token where it has to be pasted')
    .action(async (options: SetupOptions, command: Command) => {
      const config = desk.config();
      const only = options.site === undefined ? undefined : siteOf(config, options);
      const sites = config.sites.filter(({ id }) => only === undefined || id === only);
      const isDryRun = options.dryRun === true;
      const found = await setUp(config, sites, {
        isDryRun,
        now: desk.clock.now(),
        onProgress: (doing) => desk.terminal.progress(`${doing} …`),
        mayMoveWebhooks: (from) => mayMove(desk, command, from, callbackUrlOf(config)),
      });
      const { changed, appId, isBeforeMoving } = found;
      // The file may be right, and the server that runs have been started before: then nothing that people write arrives.
      const isSecretRight = found.lines.some(({ check, state }) => check === 'app secret' && state === 'ok');
      const lines = [...found.lines, ...(isSecretRight ? await bounded('webhook', () => tryWebhook(config)) : [])];
      if (lines.some(({ state }) => state === 'fail')) desk.fail();
      const verifyToken = options.showSecrets === true ? config.secrets.whatsappVerifyToken : undefined;
      const left = stepsLeft({ lines, callbackUrl: callbackUrlOf(config), appId, verifyToken });
      const wrap = (text: string) => wrapLines(text, desk.terminal.columns);
      const before = isBeforeMoving ? beforeMoving : [];
      const text = [
        ...(isBeforeMoving ? [...before.map(wrap), ''] : []),
        linesAsText(lines, desk.terminal),
        '',
        wrap(`${tally(lines)}. ${whatChanged(changed, isDryRun)}`),
        ...(left.length === 0 ? ["Nothing is left to do in Meta's console."] : ['Left to do:']),
        ...left.map((step, place) => wrap(`  ${place + 1}. ${step.replaceAll('\n', '\n     ')}`)),
        ...(left.length === 0 ? [] : ['Then run this command again.']),
        'Look once, where no program can:',
        ...lookOnce.map((what) => wrap(`  · ${what}`)),
        ...(left.length === 0
          ? [`Try it: write START from your own phone to ${sites.map((site) => site.whatsapp.number).join(' or ')}.`]
          : []),
      ];
      const data = { ok: !desk.hasFailed, dryRun: isDryRun, changed, lines, left, lookOnce, beforeMoving: before };
      desk.answer(command, data, text.join('\n'));
    });
}

function whatChanged(changed: readonly string[], isDryRun: boolean): string {
  if (isDryRun) return 'Nothing was changed (--dry-run).';
  return changed.length === 0 ? 'Nothing was changed.' : `Changed: ${changed.join('; ')}.`;
}

/** Another system may live on them: nobody takes them away unasked. */
async function mayMove(desk: Desk, command: Command, from: string, to: string): Promise<boolean> {
  const there = shownAddress(from, to);
  try {
    await desk.confirm(command, `This app's webhooks go to ${there}. From now on they would go to ${to}.`);
    return true;
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  }
}
