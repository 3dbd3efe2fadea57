/** The widget as browsers fetch it: the bubble with a site's settings inlined, compressed once, and the hashed chunks. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { BubbleSettings } from '../../widget/contract.ts';
import { contrastOf } from '../colours.ts';
import type { Site } from '../consent/site.ts';
import type { Context } from '../usecases/context.ts';

const manifest = z.object({ bubble: z.string(), panel: z.string() });

/** A file in the encodings that browsers ask for. */
export interface ReadyFile {
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

export interface WidgetFiles {
  /** Undefined: no such site. */
  script(siteId: string): ReadyFile | undefined;
  /** A chunk by its exact name, or the current one of the same stem under an old hash. */
  asset(name: string): { readonly file: ReadyFile; readonly isCurrent: boolean } | undefined;
}

/** @throws with the command to run if the widget has not been built. */
export function loadWidgetFiles(
  folder: string,
  context: Pick<Context, 'sites' | 'wordingOf'>,
  publicUrl: string,
): WidgetFiles {
  const built = readManifest(folder);
  const bubble = readFileSync(join(folder, built.bubble), 'utf8');
  const scripts = new Map<string, ReadyFile>();
  for (const site of context.sites) {
    const settings = bubbleSettings(context, site, publicUrl, `/w/${built.panel}`);
    scripts.set(site.id, makeReady(bubble.replaceAll('__JAWORT_SETTINGS__', () => JSON.stringify(settings))));
  }
  const assets = new Map<string, ReadyFile>();
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (name.endsWith('.js')) assets.set(name, makeReady(readFileSync(join(folder, 'assets', name), 'utf8')));
  }
  return {
    script: (siteId) => scripts.get(siteId),
    asset(name) {
      const exact = assets.get(name);
      if (exact) return { file: exact, isCurrent: true };
      // A bubble cached before an upgrade asks for the panel of its day.
      const stem = /^([a-z-]+)-[\w-]{6,}\.js$/.exec(name)?.[1];
      const heir =
        stem === undefined ? undefined : [...assets].find(([current]) => current.startsWith(`${stem}-`))?.[1];
      return heir && { file: heir, isCurrent: false };
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

function bubbleSettings(
  context: Pick<Context, 'wordingOf'>,
  site: Site,
  publicUrl: string,
  panel: string,
): BubbleSettings {
  const texts = site.languages.map((language) => {
    const { texts: t } = context.wordingOf(site, language).wording;
    return [language, { label: t.bubble, close: t.close, sorry: t.bubbleSorry, link: t.link }] as const;
  });
  return {
    site: site.id,
    server: publicUrl,
    panel,
    number: site.whatsapp.number.replace(/\D/g, ''),
    position: site.appearance.position,
    color: site.appearance.color,
    ink: contrastOf(site.appearance.color).ink,
    texts: Object.fromEntries(texts),
  };
}

function makeReady(text: string): ReadyFile {
  const plain = Buffer.from(text);
  const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { plain, br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }), etag };
}
