/** What a proof and an export say about recipients, place and law, and retention. English, as records are. */
import type { Retention, Site } from '../consent/site.ts';
import { aboutNumber } from '../phone.ts';

export function recipientsOf(site: Site | undefined): string[] {
  const hooks = site?.webhooks ?? [];
  return [
    'WhatsApp (Meta Platforms Ireland Ltd., Ireland; Meta Platforms, Inc., USA)',
    ...hooks.map(({ id, includeNumber }) => `${id} (${includeNumber ? 'with the number' : 'without the number'})`),
  ];
}

/** @param publicUrl of the server that holds the ledger. */
export function storedAt(site: Site | undefined, publicUrl: string): string[] {
  return [`server of ${site?.company.legalName ?? 'the controller'} (${new URL(publicUrl).host})`];
}

/** The GDPR, by which this software works wherever it runs, and the country of the company by its own number. */
export function jurisdictionOf(site: Site | undefined): string {
  const country = site && (aboutNumber(site.whatsapp.number)?.country ?? site.phone.country);
  return country === undefined ? 'EU (GDPR)' : `EU (GDPR); ${country}`;
}

export function retentionInWords({ years, from, to }: Retention): string {
  const start = from === 'last-use' ? 'the last message sent because of it' : 'its end';
  return `${years} years from ${start}${to === 'year-end' ? ', to the end of that year' : ''}`;
}
