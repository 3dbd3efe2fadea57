/** Runs the server with nothing but environment variables. `jawort start` does the same. */
import { runServer } from './run-server.ts';

if (!(await runServer(process.env))) process.exitCode = 1;
