/** What is asked of the servers: first opt-ins, consent checks, proofs. */
import { Agent } from 'node:http';
import type { FormResponse } from '../../../server/http/wire.ts';
import { origin, siteId } from '../../support/jawort.ts';
import { answerTo, type Request } from './load.ts';
import { ownerKey, phoneOf } from './shop.ts';

const asOwner = { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' };
const formsAtOnce = 20;

/** Far from everybody who is subscribed, and nobody twice. */
let nextVisitor = 5_000_000;

/** Opt-ins of new visitors, each with the form it was given. Fetching forms is not what is measured. */
export async function optIns(port: number, count: number): Promise<Request[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: formsAtOnce });
  const path = `/v1/sites/${siteId}/form?lang=de`;
  const forms = await Promise.all(
    Array.from({ length: count }, () => answerTo(port, agent, { method: 'GET', path, headers: { origin } })),
  );
  agent.destroy();
  return forms.map(({ body }) => optIn(JSON.parse(body) as FormResponse));
}

function optIn({ token, wording }: FormResponse): Request {
  const phone = phoneOf(nextVisitor);
  nextVisitor += 1;
  return {
    method: 'POST',
    path: `/v1/sites/${siteId}/opt-ins`,
    headers: { origin, 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify({
      token,
      wording: wording.id,
      purposes: ['offers'],
      phone,
      page: `${origin}/rosen?utm_source=brief`,
      ui: { version: '1', width: 390, theme: 'light' },
    }),
    expect: (status) => status === 202,
  };
}

/** @param people numbers of subscribers. @param isThere false for a store that keeps nothing. */
export function checks(people: readonly number[], isThere = true): Request[] {
  return people.map((person) => ({
    ...checkRequest({ ...check(person) }),
    expect: (status, body) => status === 200 && body.startsWith(`{"allowed":${isThere}`),
  }));
}

/** All of them in one request. */
export function checkBatch(people: readonly number[], isThere = true): Request {
  return {
    ...checkRequest({ checks: people.map(check) }),
    expect: (status, body) => status === 200 && body.split(`"allowed":${isThere}`).length === people.length + 1,
  };
}

function check(person: number): { site: string; phone: string; purpose: string } {
  return { site: siteId, phone: phoneOf(person), purpose: 'offers' };
}

function checkRequest(body: object): Omit<Request, 'expect'> {
  return { method: 'POST', path: '/v1/consent-checks', headers: asOwner, body: JSON.stringify(body) };
}

/** The sheet for the printer. */
export function proof(subjectId: string): Request {
  return {
    method: 'GET',
    path: `/v1/subjects/${subjectId}/proof`,
    headers: { ...asOwner, accept: 'text/html' },
    expect: (status, body) => status === 200 && body.includes('class="intact"'),
  };
}
