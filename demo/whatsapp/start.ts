/** Starts the simulated WhatsApp on a port of this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import type { SimulatedWhatsApp, SimulationOptions } from './contract.ts';
import { type RunningSimulation, simulateWhatsApp } from './simulation.ts';

export type { SimulatedWhatsApp };

export interface StartOptions extends SimulationOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** More pages on the same port: the demo puts its phone here. */
  readonly pages?: (whatsapp: RunningSimulation) => RequestHandler;
}

export async function startSimulatedWhatsApp({
  port = 0,
  pages,
  ...options
}: StartOptions): Promise<SimulatedWhatsApp> {
  const simulation = simulateWhatsApp(options);
  const app = express().disable('x-powered-by').use(simulation.router);
  if (pages !== undefined) app.use(pages(simulation));

  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;

  return {
    ...simulation,
    graphUrl: `http://localhost:${actual}`,
    close: async () => {
      simulation.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Hanging answers and the phone's event streams would keep the server open for ever.
      server.closeAllConnections();
      await closed;
    },
  };
}
