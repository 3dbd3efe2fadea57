/** Collects the leaf hashes of one seal, in whatever order they come, and gives the root over them. */
import { createHash } from 'node:crypto';

const size = 32;
const nodeMark = Buffer.from([1]);

export interface Tree {
  readonly size: number;
  /** @returns false if the place is taken. */
  put(position: number, hash: string): boolean;
  /** Undefined while a place between is empty. */
  root(): string | undefined;
}

export function createTree(): Tree {
  let bytes = Buffer.alloc(size * 16);
  const taken = new Set<number>();
  return {
    get size() {
      return taken.size;
    },
    put(position, hash) {
      if (taken.has(position)) return false;
      taken.add(position);
      const end = (position + 1) * size;
      if (end > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(end, bytes.length))]);
      bytes.write(hash, position * size, 'hex');
      return true;
    },
    root() {
      const count = taken.size;
      if (count === 0 || !taken.has(count - 1)) return undefined;
      let row: Buffer = bytes.subarray(0, count * size);
      while (row.length > size) row = rowAbove(row);
      return row.toString('hex');
    },
  };
}

function rowAbove(row: Buffer): Buffer {
  const above: Buffer[] = [];
  for (let at = 0; at < row.length; at += 2 * size) {
    const pair = row.subarray(at, at + 2 * size);
    above.push(pair.length === size ? pair : createHash('sha256').update(nodeMark).update(pair).digest());
  }
  return Buffer.concat(above);
}
