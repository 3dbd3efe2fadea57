/** The widget as browsers fetch it: the bubble with a site's settings and parts in it, the element, and the hashed chunks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PartName } from '../../widget/contract.ts';
import type { Site } from '../consent/site.ts';
import type { Context } from '../usecases/context.ts';
import { bubbleSettings, partsOf } from './bubble-settings.ts';
import { numberScripts } from './number-script.ts';
import { makeReady, type ReadyFile } from './ready-file.ts';

const manifest = z.object({
  bubble: z.string(),
  module: z.string(),
  element: z.string(),
  panel: z.string(),
  number: z.string(),
  parts: z.record(z.string(), z.string()),
});

export interface WidgetFiles {
  /** The script that a page pastes. Undefined: no such site. */
  script(siteId: string): ReadyFile | undefined;
  /** The same as a module, for `<jawort-bubble>`, with what the element's attributes need besides the site's settings. */
  module(siteId: string, wanted: readonly string[]): ReadyFile | undefined;
  /** Defines `<jawort-bubble>`. */
  readonly element: ReadyFile;
  /** Path of the script that groups the digits of this site's countries; undefined if it has no field, or too many. */
  numberPath(site: Site): string | undefined;
  /** A chunk by its exact name, or today's panel under an old hash. */
  asset(name: string): { readonly file: ReadyFile; readonly isCurrent: boolean } | undefined;
}

/** @throws with the command to run if the widget has not been built. */
export function loadWidgetFiles(
  folder: string,
  context: Pick<Context, 'sites' | 'wordingOf' | 'publicUrl'>,
): WidgetFiles {
  const built = readManifest(folder);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const sources = { script: read(built.bubble), module: read(built.module) };
  const parts = new Map(Object.entries(built.parts).map(([name, file]) => [name as PartName, read(file)]));
  const assets = new Map<string, ReadyFile>();
  for (const name of readdirSync(join(folder, 'assets'))) {
    const path = `assets/${name}`;
    // The number script is of no use before a site's numbering plans are in it.
    if (name.endsWith('.js') && path !== built.number) assets.set(name, makeReady(read(path)));
  }

  function compose(form: keyof typeof sources, site: Site, wanted: readonly PartName[]): ReadyFile {
    const settings = bubbleSettings(context, site, {
      panel: `/w/${built.panel}`,
      avatar: site.appearance.avatar?.path,
    });
    return makeReady(
      sources[form]
        .replaceAll('__JAWORT_PARTS__', () => `[${wanted.map((name) => parts.get(name)).join()}]`)
        .replaceAll('__JAWORT_SETTINGS__', () => JSON.stringify(settings)),
    );
  }

  /** At most one for each site, form and choice of parts. */
  const composed = new Map<string, ReadyFile>();
  function composedFor(form: keyof typeof sources, siteId: string, wanted: readonly string[]): ReadyFile | undefined {
    const site = context.sites.find(({ id }) => id === siteId);
    if (!site) return undefined;
    const own = partsOf(site);
    const all = [...parts.keys()].filter((name) => own.includes(name) || wanted.includes(name));
    const key = `${form} ${siteId} ${all}`;
    const ready = composed.get(key) ?? compose(form, site, all);
    composed.set(key, ready);
    return ready;
  }

  const numbers = numberScripts(read(built.number), context.sites);

  return {
    script: (siteId) => composedFor('script', siteId, []),
    module: (siteId, wanted) => composedFor('module', siteId, wanted),
    element: makeReady(read(built.element)),
    numberPath: (site) => numbers.pathFor(site),
    asset(name) {
      const exact = assets.get(name) ?? numbers.named(name);
      if (exact) return { file: exact, isCurrent: true };
      // A bubble cached before an upgrade asks for the panel of its day, and looks whether it can drive today's. What a panel
      // fetches later does without such a look, and may be missing: an old panel gets no new one.
      const heir = /^panel-[\w-]{6,}\.js$/.test(name) && [...assets].find(([current]) => current.startsWith('panel-'));
      return heir ? { file: heir[1], isCurrent: false } : undefined;
    },
  };
}

function readManifest(folder: string): z.infer<typeof manifest> {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch (error) {
    throw new Error(`The widget is not built (${folder}). Run "npm run build" once.`, { cause: error });
  }
}
