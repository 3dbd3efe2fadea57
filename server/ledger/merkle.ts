/** A tree of hashes over many chain ends: one root stands for all of them, and a short path shows that one is among them. */
import { createHash } from 'node:crypto';
import { canonicalForm } from './digest.ts';

/** The end of one subject's chain at the moment of a seal. */
export interface Head {
  readonly subject: string;
  readonly seq: number;
  /** Hash of the event with this number. */
  readonly head: string;
}

/** One step from a leaf to the root: the neighbour's hash, and on which side it stands. */
export interface Step {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/** The prefixes keep a node from ever being taken for a leaf (RFC 6962). */
const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

export function leafHash({ subject, seq, head }: Head): string {
  return createHash('sha256').update(leafMark).update(canonicalForm({ subject, seq, head })).digest('hex');
}

function nodeHash(left: string, right: string): string {
  return createHash('sha256')
    .update(nodeMark)
    .update(Buffer.from(left, 'hex'))
    .update(Buffer.from(right, 'hex'))
    .digest('hex');
}

/** @param heads at least one. An odd one at the end of a row goes up as it is. */
export function merkleRoot(heads: readonly Head[]): string {
  const [root] = rowsAbove(heads.map(leafHash)).at(-1) ?? [];
  if (root === undefined) throw new Error('A seal needs at least one head.');
  return root;
}

export function merklePath(heads: readonly Head[], position: number): Step[] {
  let at = position;
  const path: Step[] = [];
  for (const row of rowsAbove(heads.map(leafHash)).slice(0, -1)) {
    const isRight = at % 2 === 1;
    const hash = row[isRight ? at - 1 : at + 1];
    if (hash !== undefined) path.push({ side: isRight ? 'left' : 'right', hash });
    at = Math.floor(at / 2);
  }
  return path;
}

export function rootByPath(head: Head, path: readonly Step[]): string {
  return path.reduce(
    (below, { side, hash }) => (side === 'left' ? nodeHash(hash, below) : nodeHash(below, hash)),
    leafHash(head),
  );
}

/** From the leaves up to the root, row by row. */
function rowsAbove(leaves: readonly string[]): string[][] {
  const rows: string[][] = [[...leaves]];
  for (let row = rows[0] ?? []; row.length > 1; ) {
    const above: string[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left = '', right] = [row[at], row[at + 1]];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    rows.push(above);
    row = above;
  }
  return rows;
}
