/** The clock is evidence: every record says when. Compared with what Meta and the public address say of the time. */
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { fail, type Line, ok, warn } from '../line.ts';

const patience = 8000;
const remedy = 'Switch on the time service of this machine: timedatectl set-ntp true.';

export async function lookAtClock({ graph, publicUrl }: Config, clock: Clock): Promise<Line[]> {
  const off = (
    await Promise.all([`${graph.url}/`, `${publicUrl}/healthz`].map((url) => secondsOff(url, clock)))
  ).flatMap((seconds) => seconds ?? []);
  // The public address may be this machine, with the same wrong clock; Meta is not.
  const worst = off.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0];
  return [judgeClock(worst)];
}

export function judgeClock(secondsOff: number | undefined): Line {
  if (secondsOff === undefined) return warn('clock', 'Nobody could be asked what time it is.');
  const by = Math.round(Math.abs(secondsOff));
  const is = `The clock of this machine is ${by} seconds ${secondsOff < 0 ? 'slow' : 'fast'}.`;
  if (by > 300) return fail('clock', is, remedy);
  return by > 30 ? warn('clock', is, remedy) : ok('clock', 'The clock of this machine is right.');
}

/** Positive: our clock is ahead. No token goes along. */
async function secondsOff(url: string, clock: Clock): Promise<number | undefined> {
  try {
    const before = clock.now().getTime();
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(patience), redirect: 'manual' });
    const after = clock.now().getTime();
    const theirs = Date.parse(response.headers.get('date') ?? '');
    // The header leaves out the milliseconds.
    return Number.isNaN(theirs) ? undefined : ((before + after) / 2 - (theirs + 500)) / 1000;
  } catch {
    return undefined;
  }
}
