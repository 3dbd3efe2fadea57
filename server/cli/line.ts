/** One finding of `doctor` and `whatsapp setup`: green, yellow or red, in a word, with what to do about it. */
import type { Terminal } from './terminal.ts';
import { wrapAfter } from './wrap.ts';

export interface Line {
  /** What was looked at, in a word or two. */
  readonly check: string;
  /** Where there are several. */
  readonly site?: string | undefined;
  readonly state: 'ok' | 'warn' | 'fail';
  /** Never with a secret or a person in it. */
  readonly what: string;
  readonly remedy?: string | undefined;
}

export const ok = (check: string, what: string): Line => ({ check, state: 'ok', what });
export const warn = (check: string, what: string, remedy?: string): Line => ({ check, state: 'warn', what, remedy });
export const fail = (check: string, what: string, remedy?: string): Line => ({ check, state: 'fail', what, remedy });

const colours = { ok: '\x1b[32m', warn: '\x1b[33m', fail: '\x1b[31m' };
const plain = '\x1b[0m';

/** The word says it; the colour only helps to find it. */
export function linesAsText(
  lines: readonly Line[],
  { hasColours, columns }: Pick<Terminal, 'hasColours' | 'columns'>,
): string {
  const names = lines.map(({ check, site }) => (site === undefined ? check : `${check} (${site})`));
  const width = Math.max(0, ...names.map((name) => name.length));
  return lines
    .flatMap(({ state, what, remedy }, place) => {
      const word = state.padEnd(4);
      const shown = hasColours ? `${colours[state]}${word}${plain}` : word;
      const indent = 4 + 2 + width + 2;
      const first = `${shown}  ${(names[place] ?? '').padEnd(width)}  ${wrapAfter(what, columns, indent)}`;
      if (remedy === undefined) return [first];
      return [first, `${' '.repeat(indent)}→ ${wrapAfter(remedy, columns, indent + 2)}`];
    })
    .join('\n');
}

export function tally(lines: readonly Line[]): string {
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  return `${count('ok')} ok, ${count('warn')} warn, ${count('fail')} fail`;
}
