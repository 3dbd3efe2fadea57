/** The server looks at its own access token: the owner hears of its end two weeks before, not from customers after it. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Alert } from '../../server/ledger/alerts.ts';
import { lookAtToken, lookAtTokenOnceADay, type TokenLook } from '../../server/usecases/look-at-token.ts';
import { type Jawort, startJawort, whatsappToken } from '../support/jawort.ts';

let jawort: Jawort;
afterEach(() => jawort.close());

const context = () => jawort.server.context;
const alerts = async (): Promise<readonly Alert[]> =>
  (await context().ledger.read((books) => books.alerts.open())).filter(({ kind }) => kind === 'token');
const inDays = (days: number) => new Date(jawort.clock.now().getTime() + days * 86_400_000);
const look = (found: TokenLook) => lookAtToken(context(), { lookAtToken: async () => found });
const endingIn = (days: number) => look({ state: 'valid', expiresAt: inDays(days).toISOString() });

describe('A token', () => {
  test('that ends within two weeks is a warning, one that has ended or is refused is critical, and a new one clears it', async () => {
    jawort = await startJawort();
    await endingIn(15);
    expect(await alerts()).toEqual([]);
    await endingIn(13);
    expect(await alerts()).toMatchObject([{ severity: 'warning', sentence: expect.stringContaining('expires on') }]);
    await endingIn(-1);
    expect(await alerts()).toMatchObject([{ severity: 'critical', sentence: expect.stringContaining('expired on') }]);
    await look({ state: 'refused', why: 'Meta does not accept the WhatsApp token.' });
    // The same trouble: one alert, not a flood.
    expect(await alerts()).toMatchObject([{ severity: 'critical', times: 3 }]);
    await look({ state: 'unknown' });
    expect(await alerts()).toHaveLength(1);
    await look({ state: 'valid' });
    expect(await alerts()).toEqual([]);
  });

  test('is looked at once a day, whatever the number of servers, and at once if it is another one', async () => {
    jawort = await startJawort({ env: { WHATSAPP_TOKEN: '' } });
    let looks = 0;
    const holder = {
      lookAtToken: async (): Promise<TokenLook> => {
        looks += 1;
        return { state: 'valid' };
      },
    };
    const servers = ['one', 'two'].map((processId) => ({ ...context(), processId }));
    for (const server of servers) await lookAtTokenOnceADay(server, holder);
    expect(looks).toBe(1);
    await lookAtTokenOnceADay({ ...context(), tokenDigest: 'of another token' }, holder);
    expect(looks).toBe(2);
    jawort.clock.advance({ days: 1 });
    for (const server of servers) await lookAtTokenOnceADay(server, holder);
    expect(looks).toBe(3);
  });

  test('that was good this morning, and is put back after a wrong one, is no trouble any more at once', async () => {
    jawort = await startJawort({ env: { WHATSAPP_TOKEN: '' } });
    const start = (tokenDigest: string, found: TokenLook) =>
      lookAtTokenOnceADay({ ...context(), tokenDigest }, { lookAtToken: async () => found });
    await start('right', { state: 'valid' });
    await start('wrong', { state: 'refused', why: 'Meta does not accept the WhatsApp token.' });
    expect(await alerts()).toMatchObject([{ severity: 'critical' }]);
    await start('right', { state: 'valid' });
    expect(await alerts()).toEqual([]);
  });

  test('that is about to end is noticed by the running server itself, and so is its successor the next day', async () => {
    jawort = await startJawort();
    const { token } = jawort.whatsapp.administration;
    token.expiresAt = inDays(5);
    await expect.poll(alerts).toMatchObject([{ severity: 'warning' }]);
    expect(jawort.logged()).toContain('The WhatsApp token expires on');
    expect(jawort.logged()).not.toContain(whatsappToken);
    token.expiresAt = null;
    jawort.clock.advance({ days: 1 });
    await expect.poll(alerts).toEqual([]);
  });
});
