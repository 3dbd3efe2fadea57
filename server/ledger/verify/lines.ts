/** The items of a ledger as lines of a file, and back: canonical JSON, one item per line. */
import { canonicalForm } from '../digest.ts';
import { type Item, item, type Unreadable } from './item.ts';

export function lineOf(one: Item): string {
  return `${canonicalForm(one)}\n`;
}

/** @param number of the line, for whoever has to find it. */
export function readLine(line: string, number: number): Item | Unreadable {
  const unreadable = (why: string): Unreadable => ({ kind: 'unreadable', where: `line ${number}`, why });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return unreadable('is not valid JSON');
  }
  const read = item.safeParse(value);
  if (!read.success) return unreadable('is nothing that a ledger contains');
  // Every byte counts: what reads the same but is written differently was changed by somebody.
  return canonicalForm(read.data) === line ? read.data : unreadable('is not written as it was exported');
}

export async function* readLines(lines: AsyncIterable<string>): AsyncGenerator<Item | Unreadable> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    yield readLine(line, number);
  }
}
