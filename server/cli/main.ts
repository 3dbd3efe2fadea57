/** The process behind `jawort …`. */
import { readEnvironmentFile } from './environment-file.ts';
import { runCommand } from './program.ts';
import { createTerminal } from './terminal.ts';

const trouble = readEnvironmentFile();
const terminal = createTerminal(process);
const args = process.argv.slice(2);
if (trouble === undefined) process.exitCode = await runCommand(args, { env: process.env, terminal });
else {
  process.exitCode = 1;
  if (args.includes('--json')) terminal.say(JSON.stringify({ ok: false, errors: [trouble] }, null, 2));
  else terminal.note(trouble);
}
terminal.close();
