/** Runs the server with nothing but environment variables. `jawort start` does the same. */
import { runServer } from './run-server.ts';

const problems = await runServer(process.env);
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
