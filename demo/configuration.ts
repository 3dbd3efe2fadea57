/** The demo's configuration file, read as an outsider would, and moved to other ports when the usual ones are taken. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from './language.ts';
import type { Company } from './shop/page.ts';

/** As much of the file as the demo itself needs. */
export interface DemoConfig {
  readonly publicUrl: string;
  readonly sites: readonly [DemoSite, ...DemoSite[]];
}

export interface DemoSite {
  readonly id: string;
  readonly company: Company;
  readonly whatsapp: { readonly number: string; readonly phoneNumberId: string; readonly businessAccountId: string };
  readonly purposes: readonly { readonly id: string; readonly label: Readonly<Partial<Record<Language, string>>> }[];
}

const file = fileURLToPath(new URL('jawort.config.json', import.meta.url));
/** Where the file in the repository says that server and shop are. */
const written = { server: 'http://localhost:8787', shop: 'http://localhost:8788' };

export async function readDemoConfig(actual: {
  readonly serverUrl: string;
  readonly shopUrl: string;
}): Promise<DemoConfig> {
  const text = await readFile(file, 'utf8');
  return JSON.parse(text.replaceAll(written.server, actual.serverUrl).replaceAll(written.shop, actual.shopUrl));
}

/** Written beside the data, so that the file in the repository never changes. */
export async function writeConfig(folder: string, config: unknown): Promise<string> {
  const path = join(folder, 'jawort.config.json');
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`);
  return path;
}
