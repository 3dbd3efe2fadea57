/** What strangers, broken clients and attackers write: as texts, as JSON, and as real bodies with something wrong in them. */
import fc from 'fast-check';

/** Each has broken a program before. */
const oddities = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '\0',
    '\u001b[2J',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\u2800',
  ],
  ...[
    '\ud800',
    '\udfff',
    '\u202e',
    '\u202d',
    '\u2066',
    '\ufffd',
    '\uffff',
    '\u{10ffff}',
    'a\u0301\u0301\u0301',
    '\ufdfa',
  ],
  ...['İ', 'ı', 'ſ', 'ß', 'ǆ', 'Ⅷ', '🅂🅃🄾🄿', '👩‍👩‍👧‍👦', '🇩🇪', 'سلام', 'שלום', 'ＳＴＯＰ', 'ｊａ', '１７１', '٠١٢'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON', 'length'],
  ...['null', 'undefined', 'NaN', 'Infinity', '-0', '1e309', '0x10', '9007199254740993', '-1', '1_000', '00'],
  ...[
    '%00',
    '%',
    '%ff',
    '%ed%a0%80',
    '../..',
    '\\',
    '"',
    "'; DROP TABLE events; --",
    '`',
    '{$}',
    '{{}}',
    '{ref}',
    '$&',
  ],
  ...[
    '<script>',
    '</title>',
    '&amp;',
    '*',
    '_',
    '~',
    '>',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    '.',
    ';',
    ':',
    '-',
    '–',
    '…',
  ],
  ...[
    'JA',
    'Nein',
    'STOP',
    'stopp',
    'START',
    'keine',
    'bitte',
    'PROMO',
    'AUSKUNFT',
    'S T O P',
    'arrêt',
    'não',
    'hayır',
  ],
  ...[
    '7KQ2-M9XA-VD',
    '7kq2 m9xa vd',
    'Donnerstag',
    'Nr.',
    '(Nr. 7KQ2-M9XA-VD)',
    '+49 171 2345678',
    '0171/2345678',
    '0049',
  ],
  ...['blumen-mueller', 'offers', 'wamid.HBgN', 'DE.1349', 'sha256=', '2026-11-25T00:00:00.000Z', '1790000000'],
];

/** Up to some hundred characters, now and then a few thousand of the same. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...oddities), { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...oddities), { maxLength: 12 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...oddities), fc.nat({ max: 3000 }))
      .map(([part, times]) => part.repeat(times / Math.max(1, part.length))),
  },
);

const oddNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    '-0',
    '1e400',
    '-1e400',
    '1e-400',
    '9007199254740993',
    '123456789012345678901234567890',
    '0.1',
    '1E5',
  ),
);
const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', '', '0', 'a', 'length', 'toJSON', 'then'), oddText);

/** JSON as text: only there are keys that stand twice, `__proto__` as an own key, and numbers too large to hold. */
export const oddJsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom('null', 'true', 'false', '""', '[]', '{}', '[[]]', '[null]', '0', '-1'),
    oddNumber.map(String),
    oddText.map((text) => JSON.stringify(text)),
    fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 5 })
      .map((fields) => `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
})).value;

export const oddJson: fc.Arbitrary<unknown> = oddJsonText.map((text) => JSON.parse(text) as unknown);

/** `[[[…]]]`, `{"a":{"a":…}}`: as text, because writing it from a value would itself recurse. */
export function nested(depth: number, open = '[', close = ']', inside = ''): string {
  return `${open.repeat(depth)}${inside}${close.repeat(depth)}`;
}

type Change = { readonly where: number; readonly how: string; readonly by: unknown; readonly name: string };

/** Real bodies in which up to four places were replaced, removed, renamed, doubled, wrapped or retyped. */
export function mutated(bodies: readonly unknown[]): fc.Arbitrary<unknown> {
  const change: fc.Arbitrary<Change> = fc.record({
    where: fc.nat(),
    how: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'double', 'wrap', 'retype'),
    by: fc.oneof(oddJson, fc.constantFrom(...bodies)),
    name: key,
  });
  return fc
    .tuple(fc.constantFrom(...bodies), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([body, changes]) => changes.reduce(changed, body));
}

function changed(body: unknown, { where, how, by, name }: Change): unknown {
  const all = places(body);
  const path = all[where % all.length] ?? [];
  const last = path.at(-1);
  const around = path.slice(0, -1);
  const there = valueAt(body, path);
  switch (how) {
    case 'remove':
      return last === undefined ? by : edited(body, around, (whole) => without(whole, last));
    case 'rename':
      return last === undefined ? by : edited(body, around, (whole) => set(without(whole, last), name, there));
    case 'double':
      return edited(body, path, (value) => (Array.isArray(value) ? [...value, ...value] : [value, value]));
    case 'wrap':
      return edited(body, path, (value) => ({ [name]: value }));
    case 'retype':
      return edited(body, path, (value) => (typeof value === 'string' ? Number(value) || null : String(value)));
    default:
      return edited(body, path, () => by);
  }
}

type Path = readonly string[];

function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, child]) => places(child, [...path, name]))];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((whole, name) => Object.getOwnPropertyDescriptor(whole ?? {}, name)?.value, value);
}

function edited(value: unknown, [name, ...rest]: Path, edit: (there: unknown) => unknown): unknown {
  if (name === undefined) return edit(value);
  return set(value, name, edited(valueAt(value, [name]), rest, edit));
}

/** An own key, whatever its name is: assigning to `__proto__` would not make one. */
function set(whole: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(whole)) return whole.toSpliced(Number(name) || 0, 1, value);
  return Object.fromEntries([...Object.entries(whole ?? {}).filter(([other]) => other !== name), [name, value]]);
}

function without(whole: unknown, name: string): unknown {
  if (Array.isArray(whole)) return whole.filter((_, place) => String(place) !== name);
  return Object.fromEntries(Object.entries(whole ?? {}).filter(([other]) => other !== name));
}

/** Bytes that are nearly JSON: cut off, something in between, a part twice, bytes that are no UTF-8. */
export function nearlyJson(bodies: readonly unknown[]): fc.Arbitrary<Buffer> {
  const spoilt = fc
    .tuple(fc.constantFrom(...bodies.map((body) => JSON.stringify(body))), fc.nat(), fc.nat(), fc.uint8Array())
    .map(([text, from, to, between]) => {
      const bytes = Buffer.from(text);
      return Buffer.concat([bytes.subarray(0, from % bytes.length), between, bytes.subarray(to % bytes.length)]);
    });
  return fc.oneof(spoilt, fc.uint8Array().map(Buffer.from), oddText.map(Buffer.from), oddJsonText.map(Buffer.from));
}
