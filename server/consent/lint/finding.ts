/** What the linter of the texts has to say: one sentence for the owner, and the key in the configuration that it is about. */

export interface Finding {
  /**
   * `error`: must not be sent as it stands, for a court would count it against the owner (advertising in the question, a
   * purpose that does not say what for). `warning`: works, and had better be changed.
   */
  readonly severity: 'error' | 'warning';
  /** Within the site: `["purposes", 0, "label", "de"]`. */
  readonly path: readonly (string | number)[];
  /** Continues the key as a sentence: "advertises: …". */
  readonly what: string;
}
