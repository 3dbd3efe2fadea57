/**
 * Builds what a visitor's browser loads: the bubble as a classic script (a page pastes it anywhere) and the panel as a
 * module that the bubble imports. `vite build` makes both, and a manifest that tells the server their names.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { panelInterface } from './widget/contract.ts';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  publicDir: false,
  logLevel: 'warn',
  // By the `h` that Preact's core brings anyway; the automatic runtime would come on top of it in every panel.
  oxc: { jsx: { runtime: 'classic', pragma: 'h' } },
  define: { __JAWORT_VERSION__: JSON.stringify(packageJson.version) },
  build: {
    outDir: 'dist/widget',
    // The last two years of Chrome, Firefox and Safari, written down so that a build next year is the same build.
    target: ['chrome131', 'firefox132', 'safari18.1'],
    // Adds a loader of its own around every import(): more bytes than the bubble has, for files we do not have.
    modulePreload: false,
  },
  environments: {
    bubble: {
      consumer: 'client',
      build: {
        emptyOutDir: true,
        rolldownOptions: {
          input: join(here, 'widget/bubble/main.ts'),
          output: { format: 'iife', entryFileNames: 'bubble.js' },
        },
      },
    },
    panel: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        rolldownOptions: {
          input: { panel: join(here, 'widget/panel/create.tsx') },
          // The entry's exports are the contract with the bubble; by default they count as unused.
          preserveEntrySignatures: 'strict',
          transform: { inject: { h: ['preact', 'h'] } },
          // The panel draws from one effect and needs only the core of @preact/signals. Its binding to components patches
          // Preact when it is loaded; without this line that alone would keep 1.8 KB in every panel.
          treeshake: { moduleSideEffects: (id) => !id.includes('/@preact/signals/') },
          output: { format: 'es', entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { bubble, panel } = builder.environments;
      if (!bubble || !panel) throw new Error('The environments "bubble" and "panel" are missing.');
      await builder.build(bubble);
      const built = await builder.build(panel);
      const entry = 'output' in built ? built.output.find((file) => file.type === 'chunk' && file.isEntry) : undefined;
      const manifest = { bubble: 'bubble.js', panel: entry?.fileName, panelInterface };
      const folder = resolve(here, panel.config.build.outDir);
      await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  },
  test: {
    reporters: ['default', './test/support/tally-reporter.ts'],
    // Most of a test is waiting for processes, disks and browsers. By default two cores get one worker, and sit idle.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/**/*.postgres.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        // What is promised of the ledger and above it holds on both databases, so the same files run again.
        test: {
          name: 'postgres',
          environment: 'node',
          include: [
            ...['ledger', 'usecases', 'http', 'outbox', 'notify', 'cli', 'faults', 'fuzz/doors'].map(
              (room) => `test/${room}/**/*.test.ts`,
            ),
            'test/**/*.postgres.test.ts',
          ],
          exclude: ['test/**/*.sqlite.test.ts'],
          env: { JAWORT_TEST_DATABASE: 'postgres' },
          globalSetup: ['test/support/postgres.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        // What the build keeps of it (see the panel's treeshake above): without the binding, drawing is synchronous.
        oxc: { jsxInject: "import { h } from 'preact'" },
        resolve: { alias: { '@preact/signals': '@preact/signals-core' } },
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/widget/**/*.test.tsx'],
          setupFiles: ['test/widget/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
