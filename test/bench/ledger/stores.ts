/** How much of its speed the app loses to its store: group commit, one commit per request, and a store that keeps nothing. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { send } from './load.ts';
import { type Measured, startMeasured } from './measured.ts';
import { goal, note, row, type Scale, title } from './print.ts';
import { checks, optIns } from './requests.ts';
import { inTurns, medianRatio, type Turns } from './rounds.ts';

/** @param people folder of a ledger of so many subscribers. */
export async function compareStores(people: string, work: string, scale: Scale): Promise<void> {
  const copyFor = (name: string) => {
    const folder = join(work, name);
    cpSync(people, folder, { recursive: true });
    return folder;
  };
  const nowhere = join(work, 'nothing');
  mkdirSync(nowhere);
  const shared = await startMeasured(copyFor('shared'), 'shared');
  const each = await startMeasured(copyFor('each'), 'each');
  const nothing = await startMeasured(nowhere, 'nothing');
  const echo = await startMeasured(nowhere, 'echo');
  const someone = () => Array.from({ length: scale.requests }, (_, number) => number % scale.thousand);
  const optInTo =
    (server: Measured, formsFrom = server) =>
    async () => {
      const requests = await optIns(formsFrom.port, scale.requests);
      const before = await server.cpuTime();
      const round = await send(server.port, requests, scale.atOnce);
      return { ...round, cpu: ((await server.cpuTime()) - before) / requests.length };
    };
  try {
    const writing = await inTurns(scale.turns, {
      shared: optInTo(shared),
      nothing: optInTo(nothing),
      each: optInTo(each),
      echo: optInTo(echo, nothing),
    });
    title(`First opt-ins over HTTP, ${scale.atOnce} at once`);
    against(writing.nothing, 'durable, group commit', writing.shared);
    against(writing.nothing, 'durable, one commit per request', writing.each);
    row('the app with a store that keeps nothing', writing.nothing);
    against(writing.nothing, 'a bare Express echo of the same JSON', writing.echo);
    goal('of the app without a store', medianRatio(writing.shared.perSecond, writing.nothing.perSecond), 'least', 0.5);
    // Steadier than the clock on a machine that others use too, but blind to waiting for the disk.
    note('of it by CPU time', medianRatio(writing.nothing.cpu, writing.shared.cpu));
    goal('times one commit per request', medianRatio(writing.shared.perSecond, writing.each.perSecond), 'least', 1.4);

    const asking = await inTurns(scale.turns, {
      shared: () => send(shared.port, checks(someone()), scale.atOnce),
      nothing: () => send(nothing.port, checks(someone(), false), scale.atOnce),
    });
    title(`Consent checks, one per request, ${scale.atOnce} at once`);
    against(asking.nothing, 'asked of the ledger', asking.shared);
    row('the app with a store that keeps nothing', asking.nothing);
  } finally {
    for (const server of [shared, each, nothing, echo]) await server.stop();
  }
}

function against(nothing: Turns, what: string, turns: Turns): void {
  row(what, turns, { 'of the app without a store': medianRatio(turns.perSecond, nothing.perSecond).toFixed(2) });
}
