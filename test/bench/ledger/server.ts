/**
 * The server under test: the real app in a process of its own, so that it and the load share no event loop. Started by
 * `measured.ts` with a folder and a way of keeping.
 */
import express, { type Express } from 'express';
import { pino } from 'pino';
import { createApp } from '../../../server/app.ts';
import { createMetrics } from '../../../server/http/metrics/metrics.ts';
import { createOutbox } from '../../../server/outbox/outbox.ts';
import { notConnected } from '../../../server/whatsapp/not-connected.ts';
import { beMeasured } from './be-measured.ts';
import { type Keeping, openLedgerThat } from './keeping.ts';
import { shopConfig, shopContext } from './shop.ts';

const [folder = '', keeping = ''] = process.argv.slice(2);
const { app, close } = keeping === 'echo' ? { app: echo(), close: async () => {} } : await jawort(keeping as Keeping);
await beMeasured(app, close);

/** As `startServer` puts it together, with its log and its outbox; only the ledger is handed in. */
async function jawort(keeping: Keeping): Promise<{ app: Express; close(): Promise<void> }> {
  const config = shopConfig(folder);
  const ledger = await openLedgerThat(keeping, folder);
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const alone = await shopContext(config, ledger, log);
  const context = { ...alone, wakeOutbox: () => outbox.wake() };
  const outbox = createOutbox(context, notConnected);
  outbox.start();
  const widget = () => {
    throw new Error('The benchmark asks for no widget.');
  };
  return {
    app: createApp({ config, context, widget, metrics: createMetrics(), isDraining: () => false }),
    async close() {
      await outbox.stop();
      await ledger.close();
    },
  };
}

/** For orientation: what Express alone does with the same body. */
function echo(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.post('/{*path}', express.text({ type: () => true, limit: '512kb' }), (request, response) => {
    response.status(202).json(JSON.parse(request.body));
  });
  return app;
}
