/** How much of its speed the app loses to its store: group commit, one commit per request, and a store that keeps nothing. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { send } from './load.ts';
import { startMeasured } from './measured.ts';
import { goal, line, type Scale, title } from './print.ts';
import { checks, optIns } from './requests.ts';
import { inTurns, median, medianRatio, type Turns } from './rounds.ts';

/** @param people folder of a ledger of so many subscribers.  */
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
    (port: number, formsFrom = port) =>
    async () =>
      send(port, await optIns(formsFrom, scale.requests), scale.atOnce);
  try {
    const writing = await inTurns(scale.turns, {
      shared: optInTo(shared.port),
      nothing: optInTo(nothing.port),
      each: optInTo(each.port),
      echo: optInTo(echo.port, nothing.port),
    });
    title(`First opt-ins over HTTP, ${scale.atOnce} at once`);
    row('durable, group commit', writing.shared, writing.nothing);
    row('durable, one commit per request', writing.each, writing.nothing);
    row('the app with a store that keeps nothing', writing.nothing, writing.nothing);
    row('a bare Express echo of the same JSON', writing.echo, writing.nothing);
    goal('of the app without a store', medianRatio(writing.shared.perSecond, writing.nothing.perSecond), 'least', 0.5);
    goal('times one commit per request', medianRatio(writing.shared.perSecond, writing.each.perSecond), 'least', 1.4);

    const asking = await inTurns(scale.turns, {
      shared: () => send(shared.port, checks(someone()), scale.atOnce),
      nothing: () => send(nothing.port, checks(someone(), false), scale.atOnce),
    });
    title(`Consent checks, one per request, ${scale.atOnce} at once`);
    row('asked of the ledger', asking.shared, asking.nothing);
    row('the app with a store that keeps nothing', asking.nothing, asking.nothing);
  } finally {
    for (const server of [shared, each, nothing, echo]) await server.stop();
  }
}

function row(what: string, turns: Turns, against: Turns): void {
  line(what, {
    'per second': median(turns.perSecond).toFixed(0),
    'p50 ms': median(turns.p50).toFixed(1),
    'p99 ms': median(turns.p99).toFixed(1),
    'of the app without a store': medianRatio(turns.perSecond, against.perSecond).toFixed(2),
  });
}
