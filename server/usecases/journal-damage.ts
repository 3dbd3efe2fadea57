/** What is wrong with a journal file, and how it is said: somebody may have been forgotten who had said no. */

export interface JournalDamage {
  /** Where in the file stands what this ledger did not write, or not so; from 1. It was not applied. */
  readonly places: readonly number[];
  /** How many lines are missing that the database does not have either. */
  readonly lost: number;
  /** The file ends in the middle of a line. */
  readonly isCutOff: boolean;
}

const mostPlaces = 10;

/**
 * Undefined if nothing is.
 * @param isOlder the database may be older than the journal: then a line that a crash had cut off is lost; else the database
 * still has it and writes it once more.
 */
export function damageInWords({ places, lost, isCutOff }: JournalDamage, isOlder: boolean): string | undefined {
  const shown = places.slice(0, mostPlaces).join(', ');
  const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : '';
  const found = [
    ...(places.length > 0
      ? [`what stands in line ${shown}${more} was changed, or not written by this database, and is not applied`]
      : []),
    ...(lost > 0 ? [`lines are missing (${lost})`] : []),
    ...(isCutOff && isOlder ? ['it ends in the middle of a line'] : []),
  ];
  return found.length === 0 ? undefined : found.join('; ');
}
