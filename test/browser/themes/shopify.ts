/** Draws the Shopify theme's files as Shopify does: Liquid, a layout, and the theme editor around it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';

const folder = join(import.meta.dirname, '../../../demo/themes/shopify');

const engine = new Liquid({ root: join(folder, 'snippets'), extname: '.liquid', strictFilters: true });
// Shopify reads the settings from it and prints nothing.
engine.registerTag('schema', {
  parse(_tag: TagToken, rest: TopLevelToken[]) {
    const stream = this.liquid.parser.parseStream(rest);
    stream.on('tag:endschema', () => stream.stop()).on('end', () => {});
    stream.start();
  },
  render: () => '',
});

export interface ThemeSetting {
  readonly id: string;
  readonly default?: unknown;
}

/** What the file says of its own settings, and their defaults as Shopify fills them in. */
export async function schemaOf(file: string): Promise<{ name: string; target?: string; settings: ThemeSetting[] }> {
  const [, schema = ''] = /{% schema %}(.*){% endschema %}/s.exec(await readFile(join(folder, file), 'utf8')) ?? [];
  return JSON.parse(schema);
}

/** `settings`: what the owner has set in the theme editor. `inEditor`: Shopify's theme editor shows the page. `rootUrl`: of the language. */
export async function drawShopify(
  file: string,
  settings: Readonly<Record<string, unknown>>,
  inEditor = false,
  rootUrl = '/',
): Promise<string> {
  const schema = await schemaOf(file);
  const all = { ...Object.fromEntries(schema.settings.map(({ id, default: usual }) => [id, usual])), ...settings };
  const request = { design_mode: inEditor, locale: { iso_code: 'de' } };
  const template = await readFile(join(folder, file), 'utf8');
  return engine.parseAndRender(
    template,
    { section: { settings: all }, block: { settings: all } },
    { globals: { request, routes: { root_url: rootUrl } } },
  );
}

export async function drawSnippet(given: Readonly<Record<string, unknown>>, rootUrl = '/'): Promise<string> {
  const request = { design_mode: false, locale: { iso_code: 'de' } };
  return engine.renderFile('jawort-bubble', given, {
    globals: { request, routes: { root_url: rootUrl } },
  });
}
