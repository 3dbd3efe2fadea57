/** Draws the Shopware plugin's templates: Twig, with a storefront of cardboard below them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Twig from 'twig';

const folder = join(import.meta.dirname, '../../../demo/themes/shopware/JawortBubble/src/Resources');

const storefront = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Shop</title></head><body>
<main id="content-main"><h1>Blumen Müller</h1></main>{% block base_body_script %}<i>the storefront's own scripts</i>{% endblock %}
</body></html>`;

/** `settings`: what the owner has entered in the administration. `basePath`: of the language's domain. */
export async function drawShopware(settings: Readonly<Record<string, string>>, basePath = ''): Promise<string> {
  const view = (name: string) => readFile(join(folder, 'views/storefront', name), 'utf8');
  // Shopware's own two tags do what Twig's do, across plugins.
  const plain = (text: string) =>
    text
      .replaceAll('sw_extends', 'extends')
      .replaceAll('sw_include', 'include')
      .replaceAll(/'@\w+\//g, "'");
  Twig.extendFunction('config', (key: string) => settings[key.replace('JawortBubble.config.', '')] ?? null);
  const ids = ['storefront/component/jawort-bubble.html.twig', 'storefront/base.html.twig'];
  Twig.cache(false);
  const own = plain(await view('component/jawort-bubble.html.twig'));
  const page = plain(await view('base.html.twig')).replace(ids[1] ?? '', 'the-storefront');
  for (const [id, data] of [
    ['the-storefront', storefront],
    [ids[0] ?? '', own],
  ] as const) {
    Twig.twig({ id, data, autoescape: true, allowInlineIncludes: true });
  }
  return Twig.twig({ data: page, autoescape: true, allowInlineIncludes: true }).render({
    app: { request: { locale: 'de-DE', attributes: new Map([['sw-sales-channel-base-url', basePath]]) } },
  });
}

/** Names of the settings that the administration offers. */
export async function settingsOfShopware(): Promise<string[]> {
  const config = await readFile(join(folder, 'config/config.xml'), 'utf8');
  return [...config.matchAll(/<input-field[^>]*>\s*<name>(\w+)<\/name>/g)].map(([, name = '']) => name);
}
