/** A backup in which a message waited to be worked on is restored: it was worked on at its time, and is not answered anew. */
import { expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { leaveBehind, webhookSaying } from '../support/left-behind.ts';
import { isQuestion } from '../support/texts.ts';
import { jawortToRestore } from './jawort-to-restore.ts';

const phone = '+491712345678';

test('What waited in a backup is dropped when it is restored, and the command says so', async () => {
  const { jawort, copy, env } = await jawortToRestore();
  const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });
  await jawort.restart({
    async whileDown() {
      await leaveBehind(jawort, [webhookSaying(phone, 'START', 'wamid.start')]);
      expect((await type('backup', copy)).code).toBe(0);
    },
  });
  await jawort.whatsapp.nextSend(isQuestion);
  await jawort.allSent();
  expect((await jawort.check({ phone })).reason).toBe('requested');

  await jawort.restart({
    env,
    async whileDown() {
      jawort.clock.advance({ seconds: 60 });
      const { said } = await run(env, ['restore', '--yes', copy], { clock: jawort.clock });
      expect(said).toContain('1 webhooks of WhatsApp that waited in the backup were dropped');
    },
  });
  await jawort.allSent();
  expect((await jawort.check({ phone })).reason).toBe('never');
  expect(jawort.whatsapp.sends.filter(isQuestion)).toHaveLength(1);
});
