/** What a visitor's browser is told of a site: its settings, and the parts that these settings name. */
import type { BubbleSettings, PartName } from '../../widget/contract.ts';
import { contrastOf } from '../colours.ts';
import type { Appearance, Pages, Site, Triggers } from '../consent/site.ts';
import type { Context } from '../usecases/context.ts';

/** Paths of the scripts that are loaded later. */
export interface LaterFiles {
  readonly panel: string;
  readonly avatar?: string | undefined;
}

export function bubbleSettings(
  context: Pick<Context, 'wordingOf' | 'publicUrl'>,
  site: Site,
  files: LaterFiles,
): BubbleSettings {
  const texts = site.languages.map((language) => {
    const { texts: t } = context.wordingOf(site, language).wording;
    return [language, { label: t.bubble, close: t.close, sorry: t.bubbleSorry, link: t.link }] as const;
  });
  const { appearance, triggers, pages } = site;
  return {
    site: site.id,
    server: context.publicUrl,
    panel: files.panel,
    number: site.whatsapp.number.replace(/\D/g, ''),
    position: appearance.position,
    style: styleOf(appearance),
    texts: Object.fromEntries(texts),
    ...(triggers && { triggers: present<Triggers>(triggers) }),
    ...(pages && { pages: onlyFilled(pages) }),
    ...(appearance.greeting && {
      greeting: { ...appearance.greeting, ...(files.avatar ? { avatar: files.avatar } : {}) },
    }),
  } as BubbleSettings;
}

/** What is not named here, no visitor of the site loads. */
export function partsOf({ appearance, triggers, pages }: Site): readonly PartName[] {
  return [
    ...(appearance.show === 'icon' ? (['icon'] as const) : []),
    ...(appearance.offset?.mobile ? (['mobile'] as const) : []),
    ...(appearance.greeting ? (['greeting'] as const) : []),
    ...(triggers ? (['triggers'] as const) : []),
    ...(pages ? (['pages'] as const) : []),
  ];
}

const sizes = { small: '48px', medium: undefined, large: '64px' };
const schemes = { auto: 'light dark', light: 'light', dark: 'dark', page: undefined };

/** Only what differs from the styles' own defaults: every visitor loads it. */
function styleOf({ color, theme, size, offset }: Appearance): Record<string, string> {
  const pixels = (count: number | undefined) => (count === undefined ? undefined : `${count}px`);
  return present({
    color,
    ink: contrastOf(color).ink,
    scheme: schemes[theme],
    size: sizes[size],
    block: pixels(offset?.block),
    inline: pixels(offset?.inline),
    'block-mobile': pixels(offset?.mobile?.block),
    'inline-mobile': pixels(offset?.mobile?.inline),
  }) as Record<string, string>;
}

function onlyFilled({ include, exclude }: Pages) {
  return { ...(include.length > 0 && { include }), ...(exclude.length > 0 && { exclude }) };
}

function present<T extends object>(all: T): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}
