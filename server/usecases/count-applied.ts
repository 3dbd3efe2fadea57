/** What was applied again, as people count it: one STOP makes several lines of the journal that say the same. */
import type { JournalEntry } from '../ledger/journal.ts';

/** Whoever says STOP has the contact data forgotten; whoever wants erasure, the evidence too. */
export type AppliedKind = JournalEntry['kind'] | 'contact-erased';
export type AppliedCounts = Readonly<Partial<Record<AppliedKind, number>>>;

export function createAppliedCount() {
  const counts: Partial<Record<AppliedKind, number>> = {};
  const silent = new Set<string>();

  return {
    counts: counts as AppliedCounts,
    add(entry: JournalEntry): void {
      if (entry.kind === 'suppressed') {
        const isKnown = entry.lookups.some((lookup) => silent.has(lookup));
        for (const lookup of entry.lookups) silent.add(lookup);
        if (isKnown) return;
      }
      const kind = entry.kind === 'erased' && !entry.what.includes('evidence') ? 'contact-erased' : entry.kind;
      counts[kind] = (counts[kind] ?? 0) + 1;
    },
  };
}
