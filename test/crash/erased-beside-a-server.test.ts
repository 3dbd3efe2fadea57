/** Somebody is erased by a command, the server beside it dies, and the only database left is yesterday's. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { makeFastFolder } from '../support/fast-folder.ts';
import { freePort } from '../support/free-port.ts';
import { ownerKey, siteId, turnableClock } from '../support/jawort.ts';
import { startProcess, writeConfig } from '../support/server-process.ts';

const phone = '+491712345678';

test('An erasure by command stands in the journal when the command is done, whatever happens to the server then', async () => {
  const folder = makeFastFolder('jawort-crash-');
  const data = join(folder, 'data');
  const copy = join(folder, 'copy.sqlite');
  const clock = turnableClock();
  const env = {
    PORT: String(await freePort()),
    JAWORT_CONFIG: writeConfig(folder),
    JAWORT_DATA: data,
    JAWORT_JOURNAL: join(folder, 'journal.jsonl'),
    JAWORT_SECRET: 'a secret that only this test uses 0123456789',
    JAWORT_OWNER_KEY: ownerKey,
  };
  const type = (...args: string[]) => run(env, args, { clock });
  let server = await startProcess(env);
  try {
    const form = await (await fetch(`${server.url}/v1/sites/${siteId}/form`)).json();
    const recorded = await fetch(`${server.url}/v1/sites/${siteId}/opt-ins`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ token: form.token, wording: form.wording.id, purposes: ['offers'], phone }),
    });
    expect(recorded.status).toBe(202);
    expect((await type('backup', copy)).code).toBe(0);
    expect((await type('erase', '--yes', '--phone', phone)).code).toBe(0);
    await server.kill();
    rmSync(data, { recursive: true });
    clock.advance({ seconds: 60 });
    const { code, said } = await type('restore', '--yes', copy);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Applied again from the journal') });
    server = await startProcess(env);
    const check = await fetch(`${server.url}/v1/consent-checks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone, purpose: 'offers' }),
    });
    expect(await check.json()).toMatchObject({ allowed: false, reason: 'suppressed' });
    expect((await type('export', '--phone', phone)).noted).toContain('Nothing is stored');
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
