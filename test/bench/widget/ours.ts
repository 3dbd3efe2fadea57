/** Jawort as built now, for a visit: its files, a site's settings, and a server's answers. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { numberScript } from '../../../server/http/number-script.ts';
import { aForm } from '../../widget/a-form.ts';
import { measureWidget, realisticSettings } from '../../widget/sizes.ts';
import type { Subject } from './subject.ts';

const built = join(import.meta.dirname, '../../../dist/widget');
const read = (name: string) => readFile(join(built, name), 'utf8');
const readManifest = async (): Promise<{ readonly panel: string; readonly number: string }> =>
  JSON.parse(await read('manifest.json'));

/** The number script as the server sends it: with the numbering plans of a shop that sends to six countries. */
export async function ourNumberScript(): Promise<{ readonly name: string; readonly code: string }> {
  const script = numberScript(await read((await readManifest()).number), ['DE', 'AT', 'CH', 'FR', 'IT', 'NL']);
  if (!script) throw new Error('The number script of six countries is above what a visitor may pay for it.');
  return { name: script.name, code: script.file.plain.toString() };
}

/** As a visitor meets us: the script with a site's settings, everything it may load, and a server that answers at once. */
export async function ourWidget(): Promise<Subject> {
  const settings = { ...realisticSettings, panel: `/w/${(await readManifest()).panel}` };
  const { bubble } = await measureWidget(built, settings);
  const number = await ourNumberScript();
  const { phone, ...form } = aForm();
  const files = new Map([
    [`w/${settings.site}.js`, bubble.code],
    [`w/assets/${number.name}`, number.code],
    [
      `v1/sites/${settings.site}/form`,
      JSON.stringify({ ...form, phone: { ...phone, format: `/w/assets/${number.name}` } }),
    ],
  ]);
  for (const name of await readdir(built, { recursive: true })) {
    if (name.endsWith('.js')) files.set(`w/${name.replaceAll('\\', '/')}`, await read(name));
  }
  return {
    name: 'Jawort',
    files,
    script: `w/${settings.site}.js`,
    opener: 'button[part~="bubble"]',
    usable: 'input[type="tel"]',
  };
}
