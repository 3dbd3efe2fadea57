/** Secrets and health of the owner's webhook endpoints. Their addresses stand in the configuration. */
import { type KeyObject, randomBytes } from 'node:crypto';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import { seal, unseal } from './sealing.ts';
import type { Stamp } from './stamp.ts';

export interface Endpoint {
  readonly site: string;
  readonly id: string;
  /** Until when the secret before the newest one is valid too. */
  readonly previousUntil: string | null;
  readonly disabledAt: string | null;
  readonly disabledWhy: string | null;
}

export type Endpoints = ReturnType<typeof endpoints>;

/** Standard Webhooks: between 24 and 64 bytes. */
const secretBytes = 32;

export function endpoints(db: Database, sealingKey: KeyObject, stamp: Stamp) {
  const row = (site: string, id: string) =>
    db.selectFrom('endpoints').selectAll().where('site', '=', site).where('id', '=', id).executeTakeFirst();
  const change = (site: string, id: string, values: Partial<Tables['endpoints']>) =>
    db.updateTable('endpoints').set(values).where('site', '=', site).where('id', '=', id).execute();
  const makeSecret = (site: string, id: string) => {
    const secret = `whsec_${randomBytes(secretBytes).toString('base64')}`;
    return { secret, sealed: seal(sealingKey, place(site, id), Buffer.from(secret)) };
  };

  return {
    async get(site: string, id: string): Promise<Endpoint | undefined> {
      const found = await row(site, id);
      return found && asEndpoint(found);
    },

    /** The endpoint as it is known; on first sight it gets its secret. */
    async keep(site: string, id: string): Promise<Endpoint> {
      const known = await row(site, id);
      if (known) return asEndpoint(known);
      const made: Tables['endpoints'] = {
        site,
        id,
        secret: makeSecret(site, id).sealed,
        previous_secret: null,
        previous_until: null,
        disabled_at: null,
        disabled_why: null,
        created_at: stamp.now(),
      };
      await db.insertInto('endpoints').values(made).execute();
      return asEndpoint(made);
    },

    /** Those that are valid now, newest first: two while one is being rotated. */
    async secrets(site: string, id: string, now: string): Promise<string[]> {
      const found = await row(site, id);
      if (!found) return [];
      const isOldValid = found.previous_until !== null && found.previous_until > now;
      const sealed = [found.secret, ...(isOldValid && found.previous_secret ? [found.previous_secret] : [])];
      return sealed.map((one) => unseal(sealingKey, place(site, id), one).toString());
    },

    /** @returns the new secret; the one before stays valid until then, and one before that ends at once. */
    async rotate(site: string, id: string, oldUntil: string): Promise<string> {
      const { secret, sealed } = makeSecret(site, id);
      const before = await row(site, id);
      await change(site, id, {
        secret: sealed,
        previous_secret: before?.secret ?? null,
        previous_until: oldUntil,
      });
      return secret;
    },

    async forgetOldSecrets(now: string): Promise<void> {
      await db
        .updateTable('endpoints')
        .set({ previous_secret: null, previous_until: null })
        .where('previous_until', '<=', now)
        .execute();
    },

    async disable(site: string, id: string, at: string, why: string): Promise<void> {
      await change(site, id, { disabled_at: at, disabled_why: why });
    },

    async enable(site: string, id: string): Promise<void> {
      await change(site, id, { disabled_at: null, disabled_why: null });
    },
  };
}

function place(site: string, id: string): string {
  return `endpoints|secret|${site}|${id}`;
}

function asEndpoint(row: Tables['endpoints']): Endpoint {
  return {
    site: row.site,
    id: row.id,
    previousUntil: row.previous_until,
    disabledAt: row.disabled_at,
    disabledWhy: row.disabled_why,
  };
}
