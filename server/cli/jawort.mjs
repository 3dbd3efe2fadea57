#!/usr/bin/env node
/**
 * `npx jawort …`, whatever Node the shell has: the server needs Node 24, which comes with `npm ci` and is used if the
 * shell's own is older. Plain JavaScript, because an older Node has to be able to read it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const needed = 24;
// Node runs TypeScript from a checkout, but not from node_modules: there the package brings what was compiled of it.
const main = ['main.ts', '../../dist/package/server/cli/main.js']
  .map((place) => fileURLToPath(new URL(place, import.meta.url)))
  .find(existsSync);
const brought = join(fileURLToPath(new URL('../..', import.meta.url)), 'node_modules', '.bin', 'node');

if (Number(process.versions.node.split('.')[0]) >= needed) {
  await import(pathToFileURL(main).href);
} else if (existsSync(brought)) {
  const child = spawn(brought, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
} else {
  const remedy = main.endsWith('.ts') ? 'Run npm ci first' : `Run npm i node@${needed} in your project first`;
  process.stderr.write(`Jawort needs Node.js ${needed}; this is ${process.version}. ${remedy}, which brings it.\n`);
  process.exitCode = 1;
}
