/** A backup from before somebody changed the number is restored: what followed from the change is not forgotten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { numberChanged } from '../../demo/whatsapp/identity-updates.ts';
import { run } from '../support/command.ts';
import { subscribe } from '../support/subscribe.ts';
import { jawortToRestore } from './jawort-to-restore.ts';

const anna = { before: '+491712345678', after: '+491712345679' };
const ben = { before: '+4915112345678', after: '+4915112345679' };

test('The old number may not be written to, and the objection of the one who objected holds for the new number', async () => {
  const { jawort, copy, env } = await jawortToRestore();
  const type = (args: string, withEnv = env) => run(withEnv, args.split(' '), { clock: jawort.clock });
  for (const { before } of [anna, ben]) await subscribe(jawort, before);
  await type(`backup ${copy}`, jawort.env);

  await jawort.whatsapp.person(ben.before).write('STOP');
  await jawort.allSent();
  for (const { before, after } of [anna, ben])
    await jawort.whatsapp.deliver([numberChanged(jawort.whatsapp.options, { phone: before }, { phone: after })]);
  await jawort.worked();

  await jawort.restart({
    whileDown: async () => {
      expect((await type(`restore --yes ${copy}`)).code).toBe(0);
    },
    env,
  });
  expect(await jawort.check({ phone: anna.before })).toMatchObject({ allowed: false, reason: 'never' });
  expect(await jawort.check({ phone: anna.after })).toMatchObject({ allowed: false, reason: 'never' });
  expect(await jawort.check({ phone: ben.before })).toMatchObject({ allowed: false, reason: 'suppressed' });
  expect(await jawort.check({ phone: ben.after })).toMatchObject({ allowed: false, reason: 'suppressed' });
  expect((await type('verify')).code).toBe(0);
  const whys = await jawort.rows("SELECT data FROM events WHERE type = 'identity.detached'");
  expect(whys.length).toBeGreaterThan(0);
  for (const { data } of whys) expect(data).toContain('identity-changed');
  const journal = readFileSync(join(jawort.folder, 'journal.jsonl'), 'utf8');
  for (const phone of [anna.before, anna.after, ben.before, ben.after]) expect(journal).not.toContain(phone.slice(3));
});
