/** Builds the two React themes as their own tools would: a Vite app for the browser, and a page drawn on a server. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';

const root = join(import.meta.dirname, '../../..');
const themes = join(root, 'demo/themes');

export interface ReactThemes {
  /** Files of the Vite app, by path. */
  readonly app: ReadonlyMap<string, string>;
  /** The server's HTML, and the script that takes it over in the browser. */
  readonly page: { readonly html: string; readonly script: string };
}

export async function buildReactThemes(jawort: { server: string; site: string }): Promise<ReactThemes> {
  // Inside the checkout, so that a server build finds react.
  const folder = await mkdtemp(join(root, 'dist', 'themes-'));
  const shared = {
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    resolve: { alias: { 'jawort/react': join(root, 'widget/embed/react.ts') } },
    define: {
      'import.meta.env.VITE_JAWORT_SERVER': JSON.stringify(jawort.server),
      'import.meta.env.VITE_JAWORT_SITE': JSON.stringify(jawort.site),
      'import.meta.env': JSON.stringify({ VITE_JAWORT_SERVER: jawort.server, VITE_JAWORT_SITE: jawort.site }),
      'process.env.NEXT_PUBLIC_JAWORT_SERVER': JSON.stringify(jawort.server),
      'process.env.NEXT_PUBLIC_JAWORT_SITE': JSON.stringify(jawort.site),
      'process.env.NODE_ENV': '"production"',
    },
  } satisfies InlineConfig;
  const read = (name: string) => readFile(join(folder, name), 'utf8');

  try {
    const built = await build({
      ...shared,
      root: join(themes, 'vite-react'),
      base: '/app/',
      build: { outDir: join(folder, 'app'), emptyOutDir: true },
    });
    const output = 'output' in built ? built.output : [];
    const app = new Map<string, string>();
    for (const { fileName } of output) app.set(`/app/${fileName}`, await read(join('app', fileName)));

    const page = `import { createElement } from 'react';
      import Layout from ${JSON.stringify(join(themes, 'next/app/layout.tsx'))};
      import Page from ${JSON.stringify(join(themes, 'next/app/page.tsx'))};
      const page = createElement(Layout, null, createElement(Page));`;
    await writeFile(
      join(folder, 'server.ts'),
      `import { renderToString } from 'react-dom/server';${page} export const html = renderToString(page);`,
    );
    await writeFile(
      join(folder, 'browser.ts'),
      `import { hydrateRoot } from 'react-dom/client';${page}
       hydrateRoot(document, page, { onRecoverableError: (error) => { throw error; } });`,
    );
    const entry = (name: string, ssr: boolean): InlineConfig => ({
      ...shared,
      root: folder,
      build: {
        ssr,
        outDir: join(folder, name),
        rolldownOptions: { input: join(folder, `${name}.ts`), output: { entryFileNames: 'index.js' } },
      },
    });
    await build(entry('server', true));
    await build(entry('browser', false));
    const { html } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'server/index.js')).href);
    return { app, page: { html: `<!doctype html>${html}`, script: await read('browser/index.js') } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
