/** A backup in which something waited to be told to another system is restored: nobody is told of an erased person anew. */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/command.ts';
import { siteId } from '../support/jawort.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { subscribe } from '../support/subscribe.ts';
import { jawortToRestore, type Restorable } from './jawort-to-restore.ts';

const anna = '+491712345678';
const ben = '+4915112345678';
let crm: Receiver;
let { jawort, copy, env } = {} as Restorable;

beforeEach(async () => {
  crm = await startReceiver();
  onTestFinished(() => crm.close());
  const site = { webhooks: [{ id: 'crm', url: crm.url, includeNumber: true }] };
  ({ jawort, copy, env } = await jawortToRestore({ site }));
});

const typed = (env: Readonly<Record<string, string>>, ...args: string[]) => run(env, args, { clock: jawort.clock });
const tell = () => jawort.server.emptyNotices();
const told = (from: number) =>
  crm.told.slice(from).map(({ body }) => JSON.parse(body) as { type: string; data: { phone?: string } });
const erase = (phone: string) =>
  jawort.asOwner('/v1/subjects/erase', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site: siteId, phone }),
  });

describe('A restored backup', () => {
  test('tells nothing of what waited in it, and least of all a number; the owner can have it told once more', async () => {
    crm.answer(500);
    for (const phone of [anna, ben]) await subscribe(jawort, phone);
    await tell();
    await typed(jawort.env, 'backup', copy);
    crm.answer(204);
    jawort.clock.advance({ seconds: 10 });
    await tell();
    await erase(anna);
    await tell();
    expect(told(0).at(-1)).toMatchObject({ type: 'subject.erased', data: { phone: anna } });

    let said = '';
    const before = crm.told.length;
    await jawort.restart({
      env,
      whileDown: async () => {
        ({ said } = await typed(env, 'restore', '--yes', copy));
      },
    });
    expect(said).toContain('webhook deliveries were given up');
    jawort.clock.advance({ days: 1 });
    await tell();
    // What the journal applied again is told as what it is: an end. Of somebody erased without the number.
    expect(told(before).map(({ type }) => type)).toEqual(['consent.withdrawn']);
    expect(JSON.stringify(told(before))).not.toContain(anna.slice(3));

    const after = crm.told.length;
    expect((await typed(env, 'webhooks', 'replay', 'crm')).code).toBe(0);
    await tell();
    const again = told(after).flatMap(({ data }) => data.phone ?? []);
    expect(new Set(again)).toEqual(new Set([ben]));
  });
});
