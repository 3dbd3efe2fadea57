/** The process as a server: configuration, listening, draining, the exit code. */
import { pino } from 'pino';
import { ConfigError, loadConfig } from './config.ts';
import { startServer } from './start.ts';

/** A request that has not been answered by then never will be. */
const longestDrainMilliseconds = 15_000;

/** @returns why it could not start; nothing if it runs. Ends the process on SIGTERM and SIGINT. */
export async function runServer(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  try {
    const config = loadConfig(env);
    for (const warning of [...config.textErrors, ...config.warnings]) log.warn(warning);
    const starting = startServer(config, log);

    let leaving = false;
    const leave = (signal: string) => {
      if (leaving) return;
      leaving = true;
      log.info({ signal }, 'draining');
      setTimeout(() => {
        log.error('draining took too long');
        process.exit(1);
      }, longestDrainMilliseconds).unref();
      starting
        .then((server) => server.close())
        .then(
          () => {
            log.info('stopped');
            // A send that Meta never answered would keep the process alive; it is looked at after the next start.
            process.exit(0);
          },
          (error: unknown) => {
            log.error({ err: error }, 'stopping failed');
            process.exit(1);
          },
        );
    };
    // Before it has started: whoever sees it answer may end it at once.
    process.on('SIGTERM', leave);
    process.on('SIGINT', leave);
    const { url } = await starting;
    log.info({ url, sites: config.sites.map(({ id }) => id) }, 'Jawort listens');
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    return [`Jawort could not start: ${error instanceof Error ? error.message : String(error)}`];
  }
}
