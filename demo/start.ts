/** The whole demo: WhatsApp and the phone, the shop, the owner's page, and between them the real product. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { type DemoConfig, readDemoConfig, writeConfig } from './configuration.ts';
import { ownerPages } from './owner/routes.ts';
import { firstNumber } from './phone/device.ts';
import { phonePages } from './phone/routes.ts';
import { createPreviewServer } from './playground/preview-server.ts';
import { playgroundPages } from './playground/routes.ts';
import { freePort } from './ports.ts';
import { startServer } from './server-process.ts';
import { shopPages } from './shop/routes.ts';
import type { SimulatedWhatsApp } from './whatsapp/contract.ts';
import { startSimulatedWhatsApp } from './whatsapp/start.ts';

export interface DemoPorts {
  readonly server: number;
  readonly shop: number;
  readonly phone: number;
}

export interface DemoOptions {
  /** 0 takes any free ports. */
  readonly ports?: 0 | DemoPorts;
  /** Changes the configuration before the server reads it. */
  readonly configure?: (config: DemoConfig) => unknown;
  /** Another program in the server's place. */
  readonly serverMain?: string;
  /** More environment for the server. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Demo {
  readonly shopUrl: string;
  readonly phoneUrl: string;
  readonly ownerUrl: string;
  readonly playgroundUrl: string;
  readonly serverUrl: string;
  readonly ownerKey: string;
  readonly whatsapp: SimulatedWhatsApp;
  /** Resolves when the server ends by itself. */
  readonly serverEnded: Promise<string>;
  close(): Promise<void>;
}

export const usualPorts: DemoPorts = { server: 8787, shop: 8788, phone: 8790 };

const secrets = {
  secret: 'demo-secret-only-for-this-machine-0123456789',
  ownerKey: 'demo-owner-key-only-for-this-machine',
  token: 'demo-whatsapp-token',
  appSecret: 'demo-whatsapp-app-secret',
  verifyToken: 'demo-whatsapp-verify-token',
};

/** @throws PortTaken, or Error with the server's last words; whatever had started is stopped again. */
export async function startDemo({ ports = usualPorts, configure, ...options }: DemoOptions = {}): Promise<Demo> {
  const wanted = ports === 0 ? { server: 0, shop: 0, phone: 0 } : ports;
  const serverPort = await freePort(wanted.server, 'the Jawort server', 'DEMO_PORT_SERVER');
  const shopPort = await freePort(wanted.shop, 'the shop', 'DEMO_PORT_SHOP');
  const phonePort = await freePort(wanted.phone, 'the phone', 'DEMO_PORT_PHONE');
  const [serverUrl, shopUrl, phoneUrl] = [serverPort, shopPort, phonePort].map(
    (port) => `http://localhost:${port}`,
  ) as [string, string, string];

  const stops: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };

  try {
    const folder = await mkdtemp(join(tmpdir(), 'jawort-demo-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const config = await readDemoConfig({ serverUrl, shopUrl });
    const [site] = config.sites;
    const configPath = await writeConfig(folder, configure?.(config) ?? config);

    const whatsapp = await startSimulatedWhatsApp({
      ...secrets,
      port: phonePort,
      phoneNumberId: site.whatsapp.phoneNumberId,
      businessNumber: site.whatsapp.number,
      businessAccountId: site.whatsapp.businessAccountId,
      webhookUrl: `${serverUrl}/webhooks/whatsapp`,
      retries: { times: 8, firstDelayMs: 500 },
      pages: (simulation) => phonePages(simulation, site.company.name),
    });
    stops.push(whatsapp.close);

    const scriptUrl = `${serverUrl}/w/${site.id}.js`;
    const shop = express().disable('x-powered-by');
    shop.use(shopPages({ company: site.company, scriptUrl, phoneUrl }));
    const { ownerKey } = secrets;
    const facts = { companyName: site.company.name, purposes: site.purposes, examplePhone: firstNumber };
    shop.use(ownerPages({ ...facts, serverUrl, ownerKey, site: site.id }));
    const main = options.serverMain ?? fileURLToPath(new URL('../server/main.ts', import.meta.url));
    const environment = {
      JAWORT_SECRET: secrets.secret,
      JAWORT_OWNER_KEY: ownerKey,
      WHATSAPP_TOKEN: secrets.token,
      WHATSAPP_APP_SECRET: secrets.appSecret,
      WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
    };
    const preview = createPreviewServer({ main, folder, origin: shopUrl, environment });
    stops.push(preview.close);
    shop.use(playgroundPages(preview));
    stops.push(await listen(shop, shopPort));

    const server = await startServer(main, serverUrl, {
      ...environment,
      PORT: String(serverPort),
      JAWORT_CONFIG: configPath,
      JAWORT_DATA: join(folder, 'data'),
      WHATSAPP_GRAPH_URL: whatsapp.graphUrl,
      ...options.environment,
    });
    stops.push(server.stop);

    const handshake = await whatsapp.verifyWebhook();
    if (!handshake.ok) throw new Error(`The server refused WhatsApp's handshake with status ${handshake.status}`);
    const [ownerUrl, playgroundUrl] = [`${shopUrl}/owner`, `${shopUrl}/playground`];
    const urls = { shopUrl, phoneUrl, ownerUrl, playgroundUrl, serverUrl };
    return { ...urls, ownerKey, whatsapp, serverEnded: server.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(app: express.Express, port: number): Promise<() => Promise<void>> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
}
