/** A backup in which a message waited to be worked on is restored: it was worked on at its time, and is not answered anew. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { makeDatabase, onPostgres, type TestDatabase } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { leaveBehind, webhookSaying } from '../support/left-behind.ts';
import { isQuestion } from '../support/texts.ts';

const phone = '+491712345678';
let jawort: Jawort;
/** PostgreSQL is restored into an empty database; the embedded one is replaced in its folder. */
let target: TestDatabase;
afterEach(async () => {
  await jawort.close();
  await target.drop();
});

test('What waited in a backup is dropped when it is restored, and the command says so', async () => {
  jawort = await startJawort();
  target = await makeDatabase(jawort.folder);
  const copy = join(jawort.folder, 'copy.sqlite');
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

  const env = onPostgres ? { ...jawort.env, ...target.env } : jawort.env;
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
