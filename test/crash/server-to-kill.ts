/** A server as owners run it and WhatsApp beside it, for one test, which may kill it and start it again as often as it likes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startSimulatedWhatsApp } from '../../demo/whatsapp/start.ts';
import { sqliteIn } from '../support/database.ts';
import { makeFastFolder } from '../support/fast-folder.ts';
import { freePort } from '../support/free-port.ts';
import { account, environmentBeside, ownerKey, siteId } from '../support/jawort.ts';
import { type ServerProcess, startProcess, writeConfig } from '../support/server-process.ts';

/** Nothing runs before `start`; whatever runs when the test is over is killed. */
export async function serverToKill() {
  const folder = makeFastFolder('jawort-crash-');
  const whatsapp = await startSimulatedWhatsApp(account);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  whatsapp.setWebhookUrl(`${url}/webhooks/whatsapp`);
  const env = {
    PORT: String(port),
    JAWORT_CONFIG: writeConfig(folder),
    JAWORT_DATA: join(folder, 'data'),
    ...environmentBeside(whatsapp),
  };
  let server: ServerProcess | undefined;
  const kill = async () => server?.kill();
  onTestFinished(async () => {
    await kill();
    await whatsapp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<ServerProcess> {
    server = await startProcess(env);
    return server;
  }
  const asOwner = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' },
    });
  return {
    url,
    folder,
    env,
    whatsapp,
    database: sqliteIn(env.JAWORT_DATA),
    start,
    kill,
    async killAndStart() {
      await kill();
      return start();
    },
    asOwner,
    /** Asks again as long as it hears "not now": a busy machine needs longer for a large webhook than anybody is kept waiting. */
    async check(phone: string): Promise<{ allowed: boolean; reason: string }> {
      const body = JSON.stringify({ site: siteId, phone, purpose: 'offers' });
      for (;;) {
        const answer = await (await asOwner('/v1/consent-checks', { method: 'POST', body })).json();
        if (answer.reason !== 'unavailable') return answer;
      }
    },
  };
}
