/**
 * Says where a file stops being JSON, and why, in an owner's words. `JSON.parse` names a place only sometimes, and
 * quotes the file when it does not: what it quotes could be a secret. It also lets a key stand twice and keeps the last.
 */

interface JsonMistake {
  readonly line: number;
  readonly column: number;
  /** Continues "is not valid JSON at line 3, column 5: ". */
  readonly why: string;
}

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

interface Open {
  readonly kind: 'object' | 'list';
  readonly keys: Set<string>;
}

const blank = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the ones that JSON forbids
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-])/y;

/** The first mistake, or undefined for a good file. Does not recurse: a file of a million brackets is a mistake too. */
export function jsonMistake(text: string): JsonMistake | undefined {
  const open: Open[] = [];
  let expected: Expected = 'value';
  let at = 0;

  const here = (why: string): JsonMistake => ({ ...placeOf(text, at), why });
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };

  for (;;) {
    take(blank);
    const next = text[at];
    const inside = open.at(-1);
    if (next === undefined)
      return expected === 'nothing' ? undefined : here('the file ends too early; a bracket is not closed.');
    if (expected === 'nothing') return here('there is more text after the last bracket.');

    if (expected === 'colon') {
      if (next !== ':') return here('a colon is missing after the key.');
      at += 1;
      expected = 'value';
    } else if (expected === 'comma or end') {
      if (next === ',') expected = inside?.kind === 'object' ? 'key' : 'value';
      else if (next === closing(inside)) {
        open.pop();
        expected = afterValue();
      } else return here(commentOr(text, at, 'a comma is missing before this.'));
      at += 1;
    } else if (next === closing(inside) && expected.endsWith('or end')) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (expected.startsWith('key')) {
      const start = at;
      const key = take(string);
      if (key === undefined) return here(whyNoKey(text, at));
      const name: string = JSON.parse(key);
      if (inside?.keys.has(name)) {
        at = start;
        return here('this key stands twice in the same brackets; keep one of them.');
      }
      inside?.keys.add(name);
      expected = 'colon';
    } else if (next === '{' || next === '[') {
      open.push({ kind: next === '{' ? 'object' : 'list', keys: new Set() });
      at += 1;
      expected = next === '{' ? 'key or end' : 'value or end';
    } else {
      if (take(next === '"' ? string : scalar) === undefined) return here(whyNoValue(text, at));
      expected = afterValue();
    }
  }
}

function closing(inside: Open | undefined): string | undefined {
  return inside && (inside.kind === 'object' ? '}' : ']');
}

function whyNoKey(text: string, at: number): string {
  if (text[at] === '}') return 'the comma before this bracket is one too many.';
  if (text[at] === '"') return 'this text is not closed with a quotation mark in its line.';
  return commentOr(text, at, 'a key in "straight" quotation marks must stand here.');
}

function whyNoValue(text: string, at: number): string {
  if (text[at] === ']' || text[at] === '}') return 'a value is missing, or the comma before is one too many.';
  if (text[at] === '"') return 'this text is not closed in its line, or has a backslash (write \\\\ for one).';
  return commentOr(text, at, 'this is no value; text needs "straight" quotation marks.');
}

function commentOr(text: string, at: number, otherwise: string): string {
  return text[at] === '/' || text[at] === '#' ? 'comments are not possible in JSON; remove this one.' : otherwise;
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
