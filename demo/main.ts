/** `npm run demo`: starts everything, says where it is and what to try, and stops it all on Ctrl-C. */
import { startDemo, usualPorts } from './start.ts';

const ports = {
  server: portFrom('DEMO_PORT_SERVER', usualPorts.server),
  shop: portFrom('DEMO_PORT_SHOP', usualPorts.shop),
  phone: portFrom('DEMO_PORT_PHONE', usualPorts.phone),
};

const starting = startDemo({ ports });
let stopping = false;
// From the first moment on: a signal while the server is still starting must not leave it behind as an orphan.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  const demo = await starting;
  console.log(`
  Jawort is running, with a shop and a phone to try it on:

    Shop        ${demo.shopUrl}
    Phone       ${demo.phoneUrl}
    Proofs      ${demo.ownerUrl}
    Playground  ${demo.playgroundUrl}

  Open the shop, tap the speech bubble, tick, continue to WhatsApp, send, tap JA; then look at the proofs, and write STOP.
  In the playground you see the bubble with your own company and colours, and copy what you need to install it.

  Everything stays on this machine and is gone when you stop it (Ctrl-C).
`);

  const how = await demo.serverEnded;
  if (!stopping) {
    console.error(`The Jawort server has ended (${how}), so the demo ends too.`);
    await demo.close();
    process.exit(1);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(stopping ? 0 : 1);
}

async function stop(): Promise<void> {
  // A second Ctrl-C must not tear down what the first is closing.
  if (stopping) return;
  stopping = true;
  const demo = await starting.catch(() => undefined);
  await demo?.close();
  process.exit(0);
}

function portFrom(variable: string, usual: number): number {
  const value = process.env[variable];
  if (value === undefined || value === '') return usual;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`${variable}="${value}" is not a port: use a number from 1 to 65535.`);
  process.exit(1);
}
