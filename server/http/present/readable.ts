/** Turns what events and evidence hold (codes, ids, times) into what people read: for the proof sheet and the person's page. */
import { printReference } from '../../consent/reference.ts';
import { type Html, html } from './html.ts';
import type { ProofTexts } from './proof-texts.ts';

export interface Reading {
  readonly t: ProofTexts;
  time(iso: string): string;
  /** What a purpose was called when it was shown. */
  label(purposeId: string): string;
}

/** Fields whose values are codes. */
const coded: ReadonlySet<string> = new Set([
  'channel',
  'source',
  'via',
  'status',
  'why',
  'what',
  'type',
  'ui',
  'ipExtent',
  'handOff',
]);
const ofPurposes: ReadonlySet<string> = new Set(['purposes', 'keeps']);

/** Null if there is nothing to tell. */
export function field(key: string, value: unknown, reading: Reading): Html | null {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return null;
  return html`<dt>${reading.t.fields[key] ?? key}</dt><dd>${readable(key, value, reading)}</dd>`;
}

function readable(key: string, value: unknown, reading: Reading): Html | string {
  const { t } = reading;
  if (ofPurposes.has(key) && Array.isArray(value)) return value.map((id) => reading.label(String(id))).join('; ');
  if (key === 'buttons' && Array.isArray(value)) return value.map((title) => `[${String(title)}]`).join(' ');
  if (key === 'reference') return printReference(String(value));
  if (coded.has(key))
    return [value]
      .flat()
      .map((code) => t.values[String(code)] ?? String(code))
      .join(', ');
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([inner, content]) => `${t.fields[inner] ?? inner}: ${String(content)}`)
      .join(' · ');
  }
  const text = String(value);
  if (key === 'wording') return html`<code>${text}</code>`;
  if (key === 'text') return html`<q>${text}</q>`;
  return /^\d{4}-\d\d-\d\dT/.test(text) ? reading.time(text) : text;
}
