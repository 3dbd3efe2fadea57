/** Storage cannot take a write now: disk full, locked, read-only, unreachable, broken. The caller may try again later. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}
