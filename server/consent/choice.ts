/** What a choice means for the purposes of a site, given what the person receives today. Pure. */
import type { Choice } from './conversation.ts';
import type { Site } from './site.ts';

export interface Outcome {
  /** Purposes that end. */
  readonly drops: readonly string[];
  /** Purposes that stay. */
  readonly keeps: readonly string[];
  /** Purposes that have to be asked for: a choice alone is no consent. */
  readonly asks: readonly string[];
}

export function outcomeOf(choice: Choice, site: Pick<Site, 'purposes'>, given: readonly string[]): Outcome {
  return towards(wantedPurposes(choice, site, given), site, given);
}

/** @param wanted purpose ids; those the site does not have (any more) are passed over. */
export function towards(wanted: ReadonlySet<string>, site: Pick<Site, 'purposes'>, given: readonly string[]): Outcome {
  return {
    drops: given.filter((id) => !wanted.has(id)),
    keeps: given.filter((id) => wanted.has(id)),
    asks: site.purposes.map(({ id }) => id).filter((id) => wanted.has(id) && !given.includes(id)),
  };
}

function wantedPurposes(choice: Choice, site: Pick<Site, 'purposes'>, given: readonly string[]): ReadonlySet<string> {
  if ('drop' in choice) return new Set(given.filter((id) => id !== choice.drop));
  if ('add' in choice) return new Set([...given, choice.add]);
  const matching = site.purposes.filter(({ kind }) => {
    if (choice.keeps === 'all') return true;
    return choice.keeps !== 'nothing' && (kind === 'marketing') === (choice.keeps === 'marketing');
  });
  return new Set(matching.map(({ id }) => id));
}
