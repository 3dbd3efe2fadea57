/** The process behind `jawort …`. */
import { existsSync } from 'node:fs';
import { runCommand } from './program.ts';
import { createTerminal } from './terminal.ts';

/** Written by `jawort init`; what is set already counts more. */
const environmentFile = 'jawort.env';

if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
const terminal = createTerminal(process);
process.exitCode = await runCommand(process.argv.slice(2), { env: process.env, terminal });
terminal.close();
