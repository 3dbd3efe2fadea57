/** Long sentences on a screen: broken where words end, and what follows stands under the beginning of the first. */

/** Wider than this nobody reads with ease. */
export const mostColumns = 100;
const fewestColumns = 20;

/** Spaces, then perhaps what marks an item of a list. */
const beginning = /^ *(?:(?:\d+\.|[·→]) +)?/;

/** @param columns undefined: read by a program, or kept in a log, where a sentence has to stay one line. */
export function wrapLines(text: string, columns: number | undefined): string {
  return text
    .split('\n')
    .map((line) => {
      const indent = beginning.exec(line)?.[0].length ?? 0;
      return line.slice(0, indent) + wrapAfter(line.slice(indent), columns, indent);
    })
    .join('\n');
}

/** @param indent how much stands before it in its first line, and is left free in the next ones. */
export function wrapAfter(sentence: string, columns: number | undefined, indent: number): string {
  if (columns === undefined) return sentence;
  const room = Math.max(columns - indent, fewestColumns);
  const lines: string[] = [];
  let rest = sentence;
  while (rest.length > room) {
    const before = rest.lastIndexOf(' ', room);
    // An address is longer than a line: it stays whole.
    const place = before > 0 ? before : rest.indexOf(' ', room);
    if (place < 0) break;
    lines.push(rest.slice(0, place).trimEnd());
    rest = rest.slice(place).trimStart();
  }
  return [...lines, rest].join(`\n${' '.repeat(indent)}`);
}
