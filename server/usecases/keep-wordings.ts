/** At start: today's texts of every site become wordings in the ledger, so that a form can refer to them. */
import { composeWording } from '../consent/compose.ts';
import type { Language, Site } from '../consent/site.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Context, CurrentWording } from './context.ts';

/** @throws if a site's texts cannot be composed (a missing label, for instance; the configuration check says it first). */
export async function keepWordings(ledger: Ledger, sites: readonly Site[]): Promise<Context['wordingOf']> {
  const kept = new Map<string, CurrentWording>();
  const key = (site: Site, language: Language) => `${site.id} ${language}`;
  await ledger.transact(async (books) => {
    for (const site of sites) {
      for (const language of site.languages) {
        const wording = composeWording(site, language);
        kept.set(key(site, language), { id: await books.wordings.keep(wording), wording });
      }
    }
  });
  return (site, language) => {
    const found = kept.get(key(site, language));
    if (!found) throw new Error(`Site ${site.id} has no wording in ${language}.`);
    return found;
  };
}
