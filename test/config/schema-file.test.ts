import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configJsonSchema } from '../../server/config/json-schema.ts';
import { loadConfig } from '../../server/config.ts';
import { siteWith, smallShop } from './small-shop.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const validate = () =>
  new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(read('server/config.schema.json')));

describe('the JSON Schema that explains the config file in editors', () => {
  it('is up to date (otherwise: node server/config/write-schema.ts)', () => {
    expect(read('server/config.schema.json')).toBe(configJsonSchema());
  });

  it('describes every key', () => {
    expect(keysWithoutDescription(JSON.parse(read('server/config.schema.json')))).toEqual([]);
  });

  it('finds the file of a small shop and that of the demo good, and a misspelt key not', () => {
    expect(validate()({ sites: [smallShop()] })).toBe(true);
    expect(validate()(JSON.parse(read('demo/jawort.config.json')))).toBe(true);
    expect(validate()(siteWith(['colour'], 'red'))).toBe(false);
  });
});

describe('the config file of the demo', () => {
  it('has no mistake, and shows a shop on another origin than the server', () => {
    const config = loadConfig({}, () => read('demo/jawort.config.json'));
    expect(config.publicUrl).toBe('http://localhost:8787');
    expect(config.sites).toMatchObject([
      { id: 'blumen-mueller', origins: ['http://localhost:8788'], languages: ['de', 'en'], chatPurpose: 'offers' },
    ]);
    expect(config.warnings.filter((line) => !line.startsWith('WHATSAPP_'))).toEqual([]);
  });
});

interface SchemaPart {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
}

function keysWithoutDescription(part: SchemaPart, path = ''): string[] {
  const own = Object.entries(part.properties ?? {}).flatMap(([key, inner]) => [
    ...(inner.description ? [] : [`${path}.${key}`]),
    ...keysWithoutDescription(inner, `${path}.${key}`),
  ]);
  const inside = [...(part.items ? [part.items] : []), ...(part.anyOf ?? [])];
  return [...own, ...inside.flatMap((inner) => keysWithoutDescription(inner, `${path}[]`))];
}
