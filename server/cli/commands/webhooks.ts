/** `jawort webhooks`: whether the owner's own systems have heard of everything, and their secrets. */
import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { Context } from '../../usecases/context.ts';
import { deliveryLog, replayDelivery, replayFailed } from '../../usecases/delivery-log.ts';
import { enableEndpoint, listEndpoints, mustBeConfigured, rotateSecret, showSecret } from '../../usecases/endpoints.ts';
import { alertsEndpoint } from '../../usecases/tell-owner.ts';
import type { Desk } from '../desk.ts';
import { aboutSite, type SiteOption, siteOf } from '../person.ts';
import { withLedger } from '../with-ledger.ts';

export function webhooksCommand(program: Command, desk: Desk): void {
  const webhooks = program.command('webhooks').description('your own systems that are told what happens to consents');

  webhooks
    .command('list')
    .description('all endpoints, and how they are doing')
    .action(async (_options: object, command: Command) => {
      await withLedger(desk, async (context) => {
        const all = await listEndpoints(context);
        const lines = all.map(({ site, id, url, waiting, failed, disabledWhy }) => {
          const state = disabledWhy === null ? `${waiting} waiting, ${failed} failed` : `disabled: ${disabledWhy}`;
          return `${site}  ${id}  ${url}  ${state}`;
        });
        desk.answer(command, all, lines.join('\n') || 'The configuration names none.');
      });
    });

  aboutSite(webhooks.command('secret <endpoint>'))
    .description('the secret by which the endpoint (or "alerts") checks signatures; two while it is being changed')
    .action(async (endpoint: string, options: SiteOption, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const secrets = await showSecret(context, secretOf(config, options, endpoint), endpoint);
        desk.answer(command, { secrets }, secrets.join('\n'));
      });
    });

  aboutSite(webhooks.command('rotate <endpoint>'))
    .description('a new secret; for a day everything is signed with both')
    .action(async (endpoint: string, options: SiteOption, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const site = secretOf(config, options, endpoint);
        await desk.confirm(command, await whatRotatingDoes(context, site, endpoint));
        const rotated = await rotateSecret(context, site, endpoint);
        desk.answer(command, rotated, `${rotated.secret}\nThe old one is valid until ${rotated.oldValidUntil}.`);
      });
    });

  aboutSite(webhooks.command('enable <endpoint>'))
    .description('tell an endpoint again that had been disabled')
    .action(async (endpoint: string, options: SiteOption, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const { failed } = await enableEndpoint(context, siteOf(config, options), endpoint);
        const replay = failed > 0 ? ` ${failed} were not delivered: jawort webhooks replay ${endpoint}` : '';
        desk.answer(command, { failed }, `Enabled.${replay}`);
      });
    });

  aboutSite(webhooks.command('log <endpoint>'))
    .description('what it was told, newest first')
    .option('--limit <count>', 'how many', '20')
    .action(async (endpoint: string, options: SiteOption & { readonly limit: string }, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const limit = Math.max(1, Number.parseInt(options.limit, 10) || 20);
        const entries = await deliveryLog(context, siteOf(config, options), endpoint, limit);
        const lines = entries.map(({ id, at, type, state, attempts, status, detail }) =>
          `${at}  ${id}  ${type}  ${state} (${attempts}x${status === null ? '' : `, ${status}`})  ${detail ?? ''}`.trimEnd(),
        );
        desk.answer(command, entries, lines.join('\n') || 'Nothing was told yet.');
      });
    });

  aboutSite(webhooks.command('replay <endpoint> [delivery]'))
    .description('tell once more what failed, or one delivery by its id')
    .action(async (endpoint: string, delivery: string | undefined, options: SiteOption, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const site = siteOf(config, options);
        const show = (count: number) => desk.terminal.progress(`${count} deliveries queued again`);
        if (delivery !== undefined) await replayDelivery(context, site, endpoint, delivery);
        const replayed = delivery === undefined ? await replayFailed(context, site, endpoint, show) : 1;
        desk.answer(command, { replayed }, `${replayed} will be told again by the running server.`);
      });
    });
}

/** The webhook for alerts belongs to no site; one of a site that has the same name is meant where the site is named. */
function secretOf(config: Config, options: SiteOption, endpoint: string): string {
  const isForAlerts = endpoint === alertsEndpoint.id && options.site === undefined;
  return isForAlerts ? alertsEndpoint.site : siteOf(config, options);
}

/** @throws Refusal if there is no such endpoint: nobody shall be asked about what cannot be done. */
async function whatRotatingDoes(context: Context, site: string, endpoint: string): Promise<string> {
  mustBeConfigured(context, site, endpoint);
  const known = (await listEndpoints(context)).find((one) => one.site === site && one.id === endpoint);
  const until = known?.oldSecretUntil ?? null;
  return until === null
    ? `The secret by which ${endpoint} checks what it is told ends in a day. Without the new one it will refuse everything from then on.`
    : `The secret before the last one, which would be valid until ${until}, ends at once; the last one ends in a day.`;
}
