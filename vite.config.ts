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

/** Patience is no promise: a busy machine takes many times as long, and a test that waits in vain fails all the same. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

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
 * We use `signal`, `effect` and `render` alone. What the two libraries have besides fills prototypes and options, statement by
 * statement, which no bundler dares to leave out: 800 bytes in every panel. Each pattern must be found, so that a version
 * that is written otherwise fails here and not in a visitor's browser.
 */
const unused: Readonly<Record<string, readonly RegExp[]>> = {
  '/@preact/signals-core/': [
    // `computed`
    /(\w+)\.prototype=new .*?Object\.defineProperty\(\1\.prototype,"value",\{.*?\}\}\);/s,
    // `subscribe` and conversions
    /\w+\.prototype\.subscribe=.*?(?=\w+\.prototype\.peek)/s,
    // `watched`, `unwatched`, names
    /this\.\w+=null==\w+\?void 0:\w+\.watched;.*?\.name(?=\})/s,
    /else \w+\(\(\)=>\{var (\w+);null==\(\1=this\.\w+\)\|\|\1\.call\(this\)\}\)/,
    /if\(void 0===\w+\)\w+\(\(\)=>\{var (\w+);null==\(\1=this\.\w+\)\|\|\1\.call\(this\)\}\)/,
    // what `createModel` and `using` need
    /this\.name=null==\w+\?void 0:\w+\.name;if\((\w+)\)\1\.push\(this\)/,
    /\w+\[Symbol\.dispose\]=\w+;(?=return)/,
    /\w+\.prototype\.dispose=function\(\)\{this\.\w+\(\)\};/,
    /\w+\.prototype\.brand=\w+;/,
  ],
  // State of components, and the queue that draws them again: the panel is drawn as a whole, by an effect.
  '/preact/dist/': [/\w+\.prototype\.setState=.*?(?=\w+\.prototype\.render=)/s],
};
const withoutUnused: Plugin = {
  name: 'jawort:without-unused',
  applyToEnvironment: ({ name }) => name === 'panel',
  transform(code, id) {
    const patterns = Object.entries(unused).find(([path]) => id.includes(path))?.[1];
    if (!patterns) return null;
    for (const pattern of patterns) if (!pattern.test(code)) this.error(`${id} has changed: nothing like ${pattern}.`);
    return { code: patterns.reduce((rest, pattern) => rest.replace(pattern, ''), code), map: null };
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

/** What two parts share is written alike in both, and compressed to next to nothing, as long as it is not inlined. */
const notInlined = { compress: { inline: 0, reduce_funcs: false } };

const parts = Object.fromEntries(
  partNames.map((name) => {
    const { build, ...part } = single(`parts/${name}.ts`, `parts/${name}.js`, 'iife', 'part');
    return [`part_${name}`, { ...part, build: { ...build, terserOptions: notInlined } }] as const;
  }),
);

export default defineConfig({
  root: here,
  publicDir: false,
  logLevel: 'warn',
  plugins: [plainImports, withoutUnused, numbersAsWritten],
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
      // Not "browser": for those @preact/signals-core keeps a file in the language of 2015.
      resolve: { conditions: ['import'] },
      build: {
        emptyOutDir: false,
        // Statements joined by commas would be shorter, and compress worse.
        terserOptions: { compress: { sequences: false, inline: 1 } },
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
            // Chrome compiles everything as it arrives, not function by function while somebody waits who has tapped.
            postBanner: ({ name }) => (name === 'panel' ? '//# allFunctionsCalledOnLoad' : ''),
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
    expect: { poll: { timeout: 60_000 } },
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
          setupFiles: ['test/support/same-cases.ts'],
          ...patience,
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
          setupFiles: ['test/support/same-cases.ts'],
          ...patience,
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
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          ...patience,
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
