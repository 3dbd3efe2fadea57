/** What a proof and an export say about recipients and retention, from the configuration of the site. English, as records are. */
import { usualRetention } from '../consent/retention.ts';
import type { Retention, Site } from '../consent/site.ts';

export function recipientsOf(site: Site | undefined): string[] {
  const hooks = site?.webhooks ?? [];
  return [
    'WhatsApp (Meta Platforms Ireland Ltd., Ireland; Meta Platforms, Inc., USA)',
    ...hooks.map(({ id, includeNumber }) => `${id} (${includeNumber ? 'with the number' : 'without the number'})`),
  ];
}

export function retentionOf(site: Site | undefined, purpose: string): Retention {
  return site?.purposes.find(({ id }) => id === purpose)?.retention ?? usualRetention;
}

export function retentionInWords({ years, from, to }: Retention): string {
  const start = from === 'last-use' ? 'the last message sent because of it' : 'its end';
  return `${years} years from ${start}${to === 'year-end' ? ', to the end of that year' : ''}`;
}
