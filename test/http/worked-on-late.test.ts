/** What is worked on long after it came in: the proof says when it came, and nobody is asked anything a day later. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LedgerUnavailable } from '../../server/ledger/ledger-unavailable.ts';
import { park } from '../../server/usecases/parked.ts';
import { signatureOf } from '../../server/whatsapp/signature.ts';
import { run } from '../support/command.ts';
import { appSecret, type Jawort, phoneNumberId, startJawort } from '../support/jawort.ts';
import { leaveBehind, webhookSaying } from '../support/left-behind.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isTemplate } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
afterEach(() => jawort?.close());

const now = () => jawort.clock.now().toISOString();
const retry = async () => {
  expect((await run(jawort.env, ['inbox', 'retry'], { clock: jawort.clock })).code).toBe(0);
  await jawort.allSent();
};

type Content = { kind: 'text'; text: string } | { kind: 'tap'; payload: string; title: string };

/** It came in an hour before something broke. */
async function breaksWith(content: Content): Promise<string> {
  const { context } = jawort.server;
  const receivedAt = now();
  const about = {
    kind: 'message',
    phoneNumberId,
    messageId: 'wamid.late',
    from: { phone },
    type: content.kind,
  } as const;
  jawort.clock.advance({ hours: 1 });
  await context.ledger.transact((books) =>
    park(context, books, { kind: 'item', item: { ...about, sentAt: receivedAt, content }, receivedAt }, 'broken'),
  );
  return receivedAt;
}

/** When the proof says that the message came in. */
async function provenArrival(): Promise<unknown> {
  const { items } = await (await jawort.asOwner('/v1/consents')).json();
  const proof = await (await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof`)).json();
  const evidence = (proof.events as { evidence: { name: string; value?: { receivedAt?: string } }[] }[]).flatMap(
    (event) => event.evidence,
  );
  return evidence.find(({ name }) => name === 'message')?.value?.receivedAt;
}

describe('The proof says when a message came in', () => {
  test('though it was worked on hours later, after a server had stood still', async () => {
    jawort = await startJawort();
    await jawort.server.close();
    const receivedAt = now();
    await leaveBehind(jawort, [webhookSaying(phone, 'START', 'wamid.late')]);
    jawort.clock.advance({ hours: 3 });
    await jawort.restart();
    await jawort.whatsapp.nextSend(isQuestion);
    // The clock goes on while the server is down.
    const late = new Date(String(await provenArrival())).getTime() - new Date(receivedAt).getTime();
    expect(late).toBeLessThan(60_000);
  });

  test('though it was parked, and worked on again hours later', async () => {
    jawort = await startJawort();
    const receivedAt = await breaksWith({ kind: 'text', text: 'START' });
    jawort.clock.advance({ hours: 3 });
    await retry();
    await jawort.whatsapp.nextSend(isQuestion);
    expect(await provenArrival()).toBe(receivedAt);
  });

  test('though its whole webhook was parked', async () => {
    jawort = await startJawort();
    const { context } = jawort.server;
    const receivedAt = now();
    const bytes = Buffer.from(webhookSaying(phone, 'START', 'wamid.late'));
    const body = {
      id: 'itk_1',
      receivedAt,
      signature: signatureOf(bytes, appSecret),
      base64: bytes.toString('base64'),
    };
    jawort.clock.advance({ hours: 1 });
    await context.ledger.transact((books) => park(context, books, { kind: 'body', body }, 'broken'));
    jawort.clock.advance({ hours: 1 });
    await retry();
    await jawort.whatsapp.nextSend(isQuestion);
    expect(await provenArrival()).toBe(receivedAt);
  });
});

describe('What was parked and is worked on more than a day after it came in', () => {
  test.each(['START', 'the sentence of the form'])('asks nobody anything: %s', async (what) => {
    jawort = await startJawort();
    const form = await jawort.form();
    if (what !== 'START') await jawort.optIn(form, { phone: '' });
    await breaksWith({ kind: 'text', text: what === 'START' ? what : form.whatsapp.text });
    jawort.clock.advance({ hours: 23, seconds: 1 });
    await retry();
    expect(jawort.whatsapp.sends).toEqual([]);
    // Whoever writes again is asked.
    await jawort.whatsapp.person(phone).write('START');
    await jawort.whatsapp.nextSend(isQuestion);
  });

  test('still ends everything if it is a STOP', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await breaksWith({ kind: 'text', text: 'STOP' });
    jawort.clock.advance({ days: 20 });
    await retry();
    expect((await jawort.check({ phone })).reason).toBe('withdrawn');
  });

  test('still counts if it is the JA to a question that is open: the person has decided', async () => {
    jawort = await startJawort();
    await jawort.optIn(await jawort.form(), { phone });
    jawort.clock.advance({ seconds: 121 });
    const question = await jawort.whatsapp.nextSend(isTemplate);
    await jawort.allSent();
    const payload = /"payload":"([^"]*)"/.exec(JSON.stringify(question.body))?.[1] ?? 'no button';
    await breaksWith({ kind: 'tap', payload, title: 'JA' });
    jawort.clock.advance({ hours: 30 });
    await retry();
    expect((await jawort.check({ phone })).reason).toBe('given');
  });
});

describe('A visitor who fills in the form while much is still to be worked on', () => {
  test('waits no longer than a moment, and the opt-in is kept', async () => {
    jawort = await startJawort();
    const patience: unknown[] = [];
    vi.spyOn(jawort.server.context.backlog, 'caughtUp').mockImplementation(async (milliseconds) => {
      patience.push(milliseconds);
      throw new LedgerUnavailable('busy');
    });
    const response = await jawort.optIn(await jawort.form(), { phone });
    vi.restoreAllMocks();
    expect(response.status).toBeLessThan(300);
    expect(patience).toEqual([300]);
    expect((await jawort.check({ phone })).reason).toBe('requested');
  });

  test('and whoever waits only a moment is not kept by the work that goes on', async () => {
    jawort = await startJawort();
    const crowd = Array.from({ length: 80 }, (_, turn) =>
      jawort.whatsapp.person(`+49172${1_000_000 + turn}`).updates.write('Habt ihr heute offen?'),
    );
    await jawort.whatsapp.deliver(crowd);
    await expect(jawort.server.context.backlog.caughtUp(1)).rejects.toThrow(LedgerUnavailable);
    await jawort.worked();
  });
});
