/** What somebody changes in the tables beside the chains, with every right on the database, is found by the command. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { leaveBehind, webhookSaying } from '../support/left-behind.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
let elsewhere: string | undefined;
afterEach(async () => {
  await jawort?.close();
  if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true });
});

const phone = '+491712345678';
const type = (...args: string[]) => run(jawort.env, args, { clock: jawort.clock });

async function stopped(): Promise<void> {
  jawort = await startJawort();
  await (await subscribe(jawort, phone)).write('STOP');
  await jawort.allSent();
  expect((await type('verify')).code).toBe(0);
}

const sheet = async () => {
  const [row] = await jawort.rows('SELECT subject_id FROM events ORDER BY at LIMIT 1');
  const path = `/v1/subjects/${row?.subject_id}/proof?lang=en`;
  return (await jawort.asOwner(path, { headers: { accept: 'text/html' } })).text();
};

const findings = async () => {
  const { code, said } = await type('verify');
  expect(code).toBe(1);
  return said;
};

describe('jawort verify finds', () => {
  test('a consent that was set to given by hand', async () => {
    await stopped();
    await jawort.run("UPDATE consents SET state = 'given'");
    expect(await findings()).toMatch(/says "given" of con_\w+ .* its events "withdrawn"/);
    expect(await sheet()).toMatch(/class="state withdrawn"/);
  });

  test('a consent that was dropped by hand', async () => {
    await stopped();
    await jawort.run('DELETE FROM consents');
    expect(await findings()).toMatch(/says nothing of con_\w+/);
  });

  test('a text that was changed under its old id', async () => {
    await stopped();
    await jawort.run("UPDATE wordings SET content = replace(content, 'höchstens 4-mal', 'höchstens 9-mal')");
    await jawort.restart();
    expect(await findings()).toContain('its text was changed');
    expect(await sheet()).toContain('ALTERED');
  });

  test('evidence that cannot be decrypted any more, and the proof still shows the rest', async () => {
    await stopped();
    const [entry] = await jawort.rows("SELECT id, subject_id FROM vault WHERE name = 'answer'");
    await jawort.run(
      `UPDATE vault SET sealed = (SELECT wrapped FROM keyring ORDER BY id LIMIT 1) WHERE id = '${entry?.id}'`,
    );
    expect(await findings()).toMatch(/the answer of sub_\w+ cannot be decrypted any more/);
    const proof = await jawort.asOwner(`/v1/subjects/${entry?.subject_id}/proof?reveal=identities`);
    expect(proof.status).toBe(200);
    expect(await proof.text()).toContain('Bist du sicher?');
    expect(await sheet()).toContain('DAMAGED');
  });

  test('evidence that is gone without a fact that says so', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    await jawort.run("DELETE FROM vault WHERE name = 'question'");
    expect(await findings()).toMatch(
      /question\.asked.*its evidence "question" is missing, and nothing says that it was erased/,
    );
    expect(await sheet()).toContain('MISSING');
  });

  test('nothing where everything went its way: expiry, refusal, another number, merging, erasure', async () => {
    jawort = await startJawort();
    const person = jawort.whatsapp.person(phone);
    await jawort.optIn(await jawort.form(), { phone: '+491712345671' });
    const form = await jawort.form();
    await jawort.optIn(form, { phone: '+491712345672' });
    await person.write(form.whatsapp.text);
    await jawort.whatsapp.nextSend(isQuestion);
    await jawort.allSent();
    await person.write('NEIN');
    await subscribe(jawort, '+491712345673');
    await subscribe(jawort, '+491712345673', ['orders']);
    await jawort.asOwner('/v1/subjects/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone: '+491712345673' }),
    });
    jawort.clock.advance({ days: 8 });
    await jawort.tidy();
    expect((await type('verify')).said).toContain('Everything fits');
    jawort.clock.advance({ days: 100 });
    await jawort.tidy();
    expect((await type('verify')).said).toContain('Everything fits');
  });
});

describe('What the verdict is worth', () => {
  test('is said: whether seals that left the machine were compared, and by which key', async () => {
    elsewhere = mkdtempSync(join(tmpdir(), 'jawort-seals-'));
    const seals = join(elsewhere, 'seals.jsonl');
    jawort = await startJawort({ file: { seals: { everyMinutes: 0.001, appendTo: seals } } });
    await subscribe(jawort, phone);
    expect((await type('seal')).code).toBe(0);
    await expect
      .poll(async () => (await type('verify')).said)
      .toMatch(/[1-9]\d* seals that had left this machine were found again/);
    expect((await type('verify')).said).toMatch(/Signed with the key [\w-]{43}/);
  });

  test('is little without any seal, and the command says so', async () => {
    jawort = await startJawort();
    // A server at work would soon make one.
    await jawort.restart({
      whileDown: async () => {
        await leaveBehind(jawort, [webhookSaying(phone, 'START', 'wamid.start')]);
        expect((await type('export', '--phone', phone)).code).toBe(0);
        expect((await type('verify')).said).toContain('There is no seal yet');
      },
    });
  });
});
