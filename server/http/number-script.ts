/** The widget's number script: the built chunk with the numbering plans of a site's countries in it. */
import type { Site } from '../consent/site.ts';
import { numberPlans } from './number-plans.ts';
import { makeReady, type ReadyFile } from './ready-file.ts';

/** What a visitor may pay for comfort, in bytes as they travel. A site of very many countries goes without. */
export const mostNumberBytes = 14_000;

/** With more, the plans alone are too large; not worth the work of finding that out. */
const mostCountries = 60;

interface NumberScript {
  /** With a hash of all that is in it: browsers keep it for ever. */
  readonly name: string;
  readonly file: ReadyFile;
}

export interface NumberScripts {
  /** Undefined: no phone field, or too many countries. */
  pathFor(site: Pick<Site, 'phone'>): string | undefined;
  /** By its exact name only: the one of other countries would call good numbers wrong. */
  named(name: string): ReadyFile | undefined;
}

/** Made when first asked for; sites with the same countries share one. */
export function numberScripts(source: string, sites: readonly Pick<Site, 'phone'>[]): NumberScripts {
  const made = new Map<string, NumberScript | undefined>();
  function scriptFor({ phone: { field, countries } }: Pick<Site, 'phone'>): NumberScript | undefined {
    if (field === 'hidden') return undefined;
    const key = [...countries].sort().join();
    if (!made.has(key)) made.set(key, numberScript(source, countries));
    return made.get(key);
  }

  return {
    pathFor(site) {
      const script = scriptFor(site);
      return script && `/w/assets/${script.name}`;
    },
    named(name) {
      if (!name.startsWith('number-')) return undefined;
      // Right after a restart somebody may ask for it who got the form before.
      return sites.map(scriptFor).find((script) => script?.name === name)?.file;
    },
  };
}

export function numberScript(source: string, countries: readonly string[]): NumberScript | undefined {
  if (countries.length > mostCountries) return undefined;
  const plans = JSON.stringify(numberPlans(countries));
  const file = makeReady(source.replaceAll('__JAWORT_NUMBERS__', () => plans));
  return file.br.length > mostNumberBytes ? undefined : { name: `number-${file.etag.slice(0, 10)}.js`, file };
}
