/**
 * Builds what a visitor's browser loads: the bubble as a classic script (a page pastes it anywhere) and as a module (for
 * `<jawort-bubble>`), the parts that the server puts into it, the element, and the panel with what it loads later. The
 * manifest tells the server their names.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { panelInterface, partNames } from './widget/contract.ts';

const here = import.meta.dirname;

/**
 * A worker runs one file of tests after the other: to load the server anew for each of them took a quarter of a whole run.
 * What a test replaces is put back before the next one, also in another file.
 */
const sharedWorkers = { isolate: false, restoreMocks: true };

/** One file out of one entry. `name`: what an IIFE assigns its exports to. */
function single(entry: string, file: string, format: 'iife' | 'es', name?: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      emptyOutDir: false,
      rolldownOptions: {
        input: join(here, 'widget', entry),
        preserveEntrySignatures: 'strict',
        // After terser, not in its place: each finds what the other leaves.
        output: { format, entryFileNames: file, minify: true, ...(name ? { name, exports: 'default' } : {}) },
      },
    },
  };
}

/**
 * Vite writes a loader of its own around every import(), for style sheets and preloads that we do not have: 750 bytes in
 * every panel.
 */
const plainImports: Plugin = {
  name: 'jawort:plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
  renderChunk: (code) => ({
    code: code.replace(/__vitePreload\([^"]*import\(("[^"]+")\)[^"]*?__VITE_PRELOAD__\)/g, 'import($1)'),
    map: null,
  }),
};

/**
 * We use `signal` and `effect` alone. What @preact/signals-core has for `computed`, `subscribe` and conversions fills
 * prototypes, statement by statement, which no bundler dares to leave out: 300 bytes in every panel.
 */
const onlySignalAndEffect: Plugin = {
  name: 'jawort:only-signal-and-effect',
  applyToEnvironment: ({ name }) => name === 'panel',
  transform(code, id) {
    if (!id.includes('/@preact/signals-core/')) return null;
    const computed = /(\w+)\.prototype ?= ?new .*?Object\.defineProperty\(\1\.prototype, ?"value", ?\{.*?\}\}\);/s;
    const conversions = /\w+\.prototype\.subscribe ?= ?.*?(?=\w+\.prototype\.peek)/s;
    if (!computed.test(code) || !conversions.test(code)) this.error('@preact/signals-core has changed: look again.');
    return { code: code.replace(computed, '').replace(conversions, ''), map: null };
  },
};

/**
 * libphonenumber-js brings itself twice: for browsers of 2014, and as it was written. Its own entry takes the former:
 * 2 KB in every number script.
 */
const numbersAsWritten: Plugin = {
  name: 'jawort:numbers-as-written',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.startsWith('../es6/') || !importer?.includes('/libphonenumber-js/core/')) return null;
    return resolve(dirname(importer), source.replace('../es6/', '../es6-modern/'));
  },
};

const parts = Object.fromEntries(
  partNames.map((name) => [`part_${name}`, single(`parts/${name}.ts`, `parts/${name}.js`, 'iife', 'part')] as const),
);

export default defineConfig({
  root: here,
  publicDir: false,
  logLevel: 'warn',
  plugins: [plainImports, onlySignalAndEffect, numbersAsWritten],
  // By the `h` that Preact's core brings anyway; the automatic runtime would come on top of it in every panel.
  oxc: { jsx: { runtime: 'classic', pragma: 'h' } },
  define: { __JAWORT_VERSION__: JSON.stringify(packageJson.version) },
  build: {
    outDir: 'dist/widget',
    // The last two years of Chrome, Firefox and Safari, written down so that a build next year is the same build.
    target: ['chrome131', 'firefox132', 'safari18.1'],
    // Adds a loader of its own around every import(): more bytes than the bubble has, for files we do not have.
    modulePreload: false,
    // A few dozen bytes less than the built-in one, in files where each counts.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
    },
  },
  environments: {
    bubble: single('bubble/main.ts', 'bubble.js', 'iife'),
    module: single('bubble/mount.ts', 'bubble.mjs', 'es'),
    element: single('embed/main.ts', 'element.js', 'iife'),
    ...parts,
    panel: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        // Statements joined by commas would be shorter, and compress worse.
        terserOptions: { compress: { sequences: false } },
        rolldownOptions: {
          input: { panel: join(here, 'widget/panel/create.tsx'), number: join(here, 'widget/number/format.ts') },
          // The entry's exports are the contract with the bubble; by default they count as unused.
          preserveEntrySignatures: 'strict',
          transform: { inject: { h: ['preact', 'h'] } },
          // The panel draws from one effect and needs only the core of @preact/signals. Its binding to components patches
          // Preact when it is loaded; without this line that alone would keep 1.8 KB in every panel.
          treeshake: { moduleSideEffects: (id) => !id.includes('/@preact/signals/') },
          output: {
            format: 'es',
            minify: true,
            entryFileNames: 'assets/[name]-[hash].js',
            chunkFileNames: 'assets/[name]-[hash].js',
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { panel, ...others } = builder.environments;
      if (!panel) throw new Error('The environment "panel" is missing.');
      const folder = resolve(here, panel.config.build.outDir);
      // Under the hash of an older build they would be served for ever.
      await rm(join(folder, 'assets'), { recursive: true, force: true });
      for (const [name, environment] of Object.entries(others)) {
        if (name !== 'client' && name !== 'ssr') await builder.build(environment);
      }
      const built = await builder.build(panel);
      const chunks = 'output' in built ? built.output.filter((file) => file.type === 'chunk') : [];
      const entry = (name: string) => chunks.find((chunk) => chunk.isEntry && chunk.name === name)?.fileName;
      for (const name of partNames) await keepExpression(join(folder, 'parts', `${name}.js`));
      const manifest = {
        bubble: 'bubble.js',
        module: 'bubble.mjs',
        element: 'element.js',
        parts: Object.fromEntries(partNames.map((name) => [name, `parts/${name}.js`])),
        panel: entry('panel'),
        number: entry('number'),
        later: chunks.filter((chunk) => !chunk.isEntry).map((chunk) => chunk.fileName),
        panelInterface,
      };
      // For who hosts the element's script from the package: `<script integrity="…">`.
      const element = await readFile(join(folder, manifest.element));
      const digest = createHash('sha384').update(element).digest('base64');
      await writeFile(join(folder, 'integrity.json'), `${JSON.stringify({ 'element.iife.js': `sha384-${digest}` })}\n`);
      await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  },
  test: {
    reporters: ['default', './test/support/tally-reporter.ts'],
    expect: { poll: { timeout: 5_000 } },
    // Most of a test is waiting for processes, disks and browsers. By default two cores get one worker, and sit idle.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/engines/**', 'test/**/*.postgres.test.ts'],
          testTimeout: 40_000,
          ...sharedWorkers,
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
          testTimeout: 40_000,
          ...sharedWorkers,
        },
      },
      {
        extends: true,
        // What the build keeps of it (see the panel's treeshake above): without the binding, drawing is synchronous.
        oxc: { jsxInject: "import { h } from 'preact'", jsx: { runtime: 'classic', pragma: 'h', development: false } },
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
          // Patience is no promise: a busy machine takes four times as long for the same pages.
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

/** A part is written into an array by the server: of `var part=…;` only the value stays. */
async function keepExpression(file: string): Promise<void> {
  const expression = /^var part\s*=\s*(.*?);?\s*$/s.exec(await readFile(file, 'utf8'))?.[1];
  if (expression === undefined) throw new Error(`${file} does not begin as a part does.`);
  await writeFile(file, expression);
}
