/** How long it takes from sending the JA until a consent check says "given". */
import { Agent } from 'node:http';
import { siteId } from '../../support/jawort.ts';
import { answerTo, type Request, type Round } from '../ledger/load.ts';
import { ownerKey } from '../ledger/shop.ts';
import type { Asked } from './asked.ts';
import { webhooks } from './webhooks.ts';

const longest = 10_000;

/** @param atOnce people who tap at the same time, each as soon as the one before has been seen as given. */
export async function untilGiven(port: number, people: readonly Asked[], atOnce: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce * 2 });
  const waiting = people.values();
  const took: number[] = [];
  const next = async () => {
    for (const person of waiting) {
      const [tap] = webhooks('tap', [person], 1);
      const started = performance.now();
      if (tap) await answerTo(port, agent, tap);
      while (!(await isGiven(port, agent, person))) {
        if (performance.now() - started > longest) throw new Error('A JA was never seen as given.');
      }
      took.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, next));
  agent.destroy();
  return {
    perSecond: people.length / ((performance.now() - started) / 1000),
    took: took.toSorted((a, b) => a - b),
  };
}

/** The same number of consent checks of people who said JA long ago: what of it is only the asking. */
export function checks(people: readonly Asked[]): Request[] {
  return people.map((person) => ({
    ...check(person),
    expect: (status, body) => status === 200 && body.startsWith('{"allowed":true'),
  }));
}

async function isGiven(port: number, agent: Agent, person: Asked): Promise<boolean> {
  const { body } = await answerTo(port, agent, check(person));
  return (JSON.parse(body) as { reason?: string }).reason === 'given';
}

function check({ phone }: Asked): Omit<Request, 'expect'> {
  return {
    method: 'POST',
    path: '/v1/consent-checks',
    headers: { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone, purpose: 'offers' }),
  };
}
