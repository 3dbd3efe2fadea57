/** The image, as far as it can be tried without Docker: its files are put together here, and the server starts from them. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { production } from '../config/small-shop.ts';
import { freePort } from '../support/free-port.ts';
import { siteConfig, siteId } from '../support/jawort.ts';
import { writeConfig } from '../support/server-process.ts';
import { imageOf, readDockerfile, root } from './dockerfile.ts';
import { fillImageFolder, startThere } from './image-folder.ts';

const stages = readDockerfile();
const image = imageOf(stages);
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('The Dockerfile', () => {
  it('stands on the Node that the server needs, in every stage', () => {
    const needed = /\d+/.exec(packageJson.engines.node)?.[0];
    expect(stages.map(({ image }) => image)).toEqual(stages.map(() => `node:${needed}-slim`));
  });

  it('copies only what is there, and what .dockerignore lets through', () => {
    const letIn = readFileSync(join(root, '.dockerignore'), 'utf8').match(/^!.+$/gm) ?? [];
    const wanted = stages.flatMap(({ instructions }) =>
      instructions
        .filter(({ word, options }) => word === 'COPY' && options.from === undefined)
        .flatMap(({ rest }) => rest.split(' ').slice(0, -1)),
    );
    for (const path of wanted) expect(existsSync(join(root, path)), path).toBe(true);
    expect(new Set(letIn.map((line) => line.slice(1)))).toEqual(new Set(wanted));
  });

  it('takes from other stages what those make', () => {
    const taken = image.copies.filter(({ stage }) => stage !== undefined);
    expect(taken.map(({ stage, from }) => `${stage}: ${from}`)).toEqual([
      'libraries: /jawort/node_modules',
      'widget: /jawort/dist',
    ]);
    for (const { stage } of taken) expect(stages.map(({ name }) => name)).toContain(stage);
  });

  it('runs no install script, and brings no tool of the developers', () => {
    const installs = stages.flatMap(({ instructions }) =>
      instructions.filter(({ word, rest }) => word === 'RUN' && rest.includes('npm')).map(({ rest }) => rest),
    );
    expect(installs).toHaveLength(2);
    for (const install of installs) expect(install).toMatch(/^npm ci .*--ignore-scripts/);
    const libraries = stages.find(({ name }) => name === 'libraries')?.instructions;
    expect(libraries?.find(({ word }) => word === 'RUN')?.rest).toContain('--omit=dev');
  });

  it('runs as a user without power, and its settings are ones that the server knows', () => {
    expect(image.user).toBe('node');
    const config = loadConfig({ ...production, ...image.env }, () =>
      JSON.stringify({ publicUrl: 'https://optin.example.com', trustProxy: 1, sites: [siteConfig()] }),
    );
    expect(config).toMatchObject({ production: true, host: '0.0.0.0', port: image.ports[0] });
    expect(image.volumes).toEqual([config.dataFolder]);
    expect(image.folders).toContain(config.dataFolder);
    expect(config.warnings.filter((warning) => /JAWORT_|variable/.test(warning))).toEqual([]);
  });
});

describe('From exactly the files that get into the image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jawort-image-'));
  let port: number;
  let server: ChildProcess | undefined;
  const healthAt = (at: number) =>
    spawnSync(process.execPath, image.healthcheck.slice(1), { env: { PORT: String(at) } }).status;

  beforeAll(async () => {
    fillImageFolder(folder, image);
    const configPath = writeConfig(folder, { trustProxy: 1 });
    const data = mkdtempSync(join(folder, 'data-'));
    port = await freePort();
    const here = { HOST: '127.0.0.1', PORT: String(port), JAWORT_DATA: data, JAWORT_CONFIG: configPath };
    const command = image.command.map((word) => word.replace(image.home, folder));
    server = await startThere(data, command, { ...production, ...image.env, ...here });
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('the server starts in production, and serves the script of a site', async () => {
    const script = await fetch(`http://127.0.0.1:${port}/w/${siteId}.js`);
    expect(script.status).toBe(200);
    expect(await script.text()).toContain('/w/assets/panel-');
  });

  it('the health check sees that it can work, and that nobody is there', async () => {
    expect(healthAt(port)).toBe(0);
    expect(healthAt(await freePort())).toBe(1);
  });

  it('the command beside it works too', () => {
    const cli = join(folder, 'server/cli/jawort.mjs');
    const { status, stdout } = spawnSync(process.execPath, [cli, '--help'], { env: {}, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('verify');
  });

  it('the signal that Docker sends lets it drain and end well', async () => {
    if (!server) throw new Error('The server has not started.');
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });
});
