/** How a mistake in the settings is told: one line, the key first, then what is wrong, then what to write instead. */

/** `what` continues the key as a sentence: "is missing. Write …". */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

/** Everything that is wrong with file and environment, found in one go: nobody should restart once per typo. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['The settings have mistakes:', ...problems].join('\n  '));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** One line each. A mistake without a path is about the file as a whole. */
export function linesOf(mistakes: readonly Mistake[], file: string): readonly string[] {
  return mistakes.map(({ path, what }) => onOneLine(`${path.length === 0 ? file : keyName(path)} ${what}`));
}

/** A second complaint about the same key only repeats the first in other words. */
export function firstPerKey(mistakes: readonly Mistake[]): readonly Mistake[] {
  const seen = new Set<string>();
  return mistakes.filter(({ path }) => {
    const key = keyName(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** `["sites", 0, "label", "de"]` → `sites[0].label.de`, as one would write it in code. */
export function keyName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    const key = shortened(String(part));
    if (!/^[\w$][\w$-]*$/.test(key)) return `${name}[${JSON.stringify(key)}]`;
    return name === '' ? key : `${name}.${key}`;
  }, '');
}

/** What a value is, without showing it: a secret may stand in the wrong place, and these lines go to the log. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'a number too large to count';
  return 'an object';
}

/** Keys come from the file too; a pasted novel must not fill the terminal, nor a line break forge a second line. */
function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
