/**
 * The playground's own Jawort: the product itself, with the settings that somebody is trying out. New settings get a new
 * process beside the old one, so a preview goes on while a mistake is being typed, and nothing is running before the first
 * visit. It reaches no WhatsApp: nothing can leave it.
 */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { writeConfig } from '../configuration.ts';
import { freePort } from '../ports.ts';
import { NotReady, type ServerProcess, startServer } from '../server-process.ts';

export interface TriedSettings {
  readonly publicUrl: string;
  readonly site: Readonly<Record<string, unknown>>;
}

/** What the server said: it runs, perhaps with warnings; or it does not, and why. Each is one line of its own words. */
export type Outcome =
  | { readonly server: string; readonly warnings: readonly string[] }
  | { readonly mistakes: readonly string[] };

export interface PreviewServer {
  /** Address of the one that runs; undefined before the first good settings. */
  readonly url: string | undefined;
  apply(settings: TriedSettings): Promise<Outcome>;
  close(): Promise<void>;
}

export interface PreviewOptions {
  /** The server's program. */
  readonly main: string;
  /** For configurations and data; its owner removes it. */
  readonly folder: string;
  /** Of the playground's own pages. */
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Port 9 is for discarding: nobody listens there. */
const noWhatsApp = 'http://127.0.0.1:9';

export function createPreviewServer({ main, folder, origin, environment }: PreviewOptions): PreviewServer {
  let running: { readonly url: string; readonly server: ServerProcess } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;
  const leaving = new Set<Promise<void>>();

  function retire(server: ServerProcess): void {
    const gone = server.stop().finally(() => leaving.delete(gone));
    leaving.add(gone);
  }

  async function start({ publicUrl, site }: TriedSettings): Promise<Outcome> {
    if (closed) return { mistakes: ['The demo is being stopped.'] };
    const home = await mkdtemp(join(folder, 'playground-'));
    const limits = { requestsPerMinutePerIp: 'off' };
    const config = await writeConfig(home, { publicUrl, limits, sites: [{ ...site, origins: andOurs(site.origins) }] });
    const port = await freePort(0, 'the playground', 'DEMO_PORT_SHOP');
    const url = `http://localhost:${port}`;
    try {
      const server = await startServer(main, url, {
        ...environment,
        PORT: String(port),
        JAWORT_CONFIG: config,
        JAWORT_DATA: join(home, 'data'),
        WHATSAPP_GRAPH_URL: noWhatsApp,
      });
      if (running) retire(running.server);
      running = { url, server };
      return { server: url, warnings: warningsIn(server.words) };
    } catch (error) {
      const mistakes = error instanceof NotReady ? linesIn(error.words).filter((line) => !line.startsWith('{')) : [];
      if (mistakes.length === 0) throw error;
      return { mistakes };
    }
  }

  /** Behind the owner's: a mistake in those is told by their numbers. */
  function andOurs(origins: unknown): unknown {
    if (origins === undefined) return [origin];
    return Array.isArray(origins) && !origins.includes(origin) ? [...origins, origin] : origins;
  }

  return {
    get url() {
      return running?.url;
    },
    apply(settings) {
      // One after the other: two that start at once would not know which of them is the newer.
      const outcome = turn.then(() => start(settings));
      turn = outcome.catch(() => {});
      return outcome;
    },
    async close() {
      closed = true;
      await turn;
      if (running) retire(running.server);
      running = undefined;
      await Promise.all(leaving);
    },
  };
}

/** From its log, which is JSON by line; what it thinks of the environment is the demo's business, not the owner's. */
function warningsIn(words: string): string[] {
  return linesIn(words).flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { level, msg } = JSON.parse(line) as { level?: number; msg?: string };
    return level === 40 && msg?.startsWith('sites[0]') ? [msg] : [];
  });
}

function linesIn(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
