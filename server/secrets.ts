/** What must never be in a config file, a log or an error text. Read from the environment only (see config.ts). */
export interface Secrets {
  /** At least 32 bytes; wraps the keyring. Absent with SQLite: generated once into the data folder. */
  readonly secret?: string;
  readonly secretPrevious?: string;
  readonly ownerKey?: string;
  readonly whatsappToken?: string;
  readonly whatsappAppSecret?: string;
  readonly whatsappVerifyToken?: string;
  /** smtp:// or smtps://, with user and password in it. */
  readonly smtpUrl?: string;
}
