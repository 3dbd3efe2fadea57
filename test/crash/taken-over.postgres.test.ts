/** One of two servers dies in the middle of a send; the other one takes over what it had in hand. */
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { type ServerProcess, startProcess } from '../support/server-process.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
let other: ServerProcess | undefined;
afterEach(async () => {
  await other?.kill();
  other = undefined;
  await jawort?.close();
});

const outbox = () => jawort.rows('SELECT kind, state FROM outbox ORDER BY id');
/** Asks again as long as it hears "not now". */
async function reasonOnceKnown(): Promise<unknown> {
  for (;;) {
    const { reason } = await jawort.check({ phone });
    if (reason !== 'unavailable') return reason;
  }
}

describe('A server that is killed while WhatsApp has not answered yet', () => {
  test('leaves the message to the other one, which waits for a word from Meta and sends it only then', async () => {
    jawort = await startJawort();
    await jawort.restart({
      whileDown: async () => {
        other = await startProcess({ ...jawort.env, PORT: String(await freePort()) });
        jawort.whatsapp.setWebhookUrl(`${other.url}/webhooks/whatsapp`);
        jawort.whatsapp.script({ kind: 'hang' });
        await jawort.whatsapp.person(phone).write('START');
        await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'sending' }]);
      },
    });
    // As long as the other one lives, its send is its own affair.
    expect(await outbox()).toEqual([{ kind: 'interactive', state: 'sending' }]);
    await other?.kill();
    other = undefined;
    jawort.clock.advance({ seconds: 16 });
    await expect.poll(outbox).toEqual([{ kind: 'interactive', state: 'unknown' }]);
    expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(0);
    jawort.clock.advance({ seconds: 21 });
    await expect.poll(() => jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
  });
});

describe('A server that is killed right after it has acknowledged a webhook', () => {
  test('leaves the work to the other one: a STOP in it counts there at once', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.allSent();
    other = await startProcess({ ...jawort.env, PORT: String(await freePort()) });
    jawort.whatsapp.setWebhookUrl(`${other.url}/webhooks/whatsapp`);
    const crowd = Array.from({ length: 60 }, (_, turn) =>
      jawort.whatsapp.person(`+49172${1_000_000 + turn}`).updates.write('Habt ihr heute offen?'),
    );
    const stop = jawort.whatsapp.person(phone).updates.write('STOP');
    expect((await jawort.whatsapp.deliver([...crowd, stop])).status).toBe(200);
    await other.kill();
    other = undefined;
    expect(await reasonOnceKnown()).toBe('withdrawn');
  });
});
