/**
 * Checks a ledger from its items alone, without a secret and without a database: chains, seals, and that every sealed head
 * is still there. Names the first event that does not fit. Memory: one subject's chain, and 32 bytes for each sealed head.
 */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { canonicalForm } from '../digest.ts';
import { leafHash } from '../merkle.ts';
import { isGenuine, type Seal } from '../seal-form.ts';
import type { EventItem, Item, LeafItem, SealItem, SubjectItem, Unreadable } from './item.ts';
import { createTree, type Tree } from './tree.ts';

export interface Problem {
  /** The event that does not fit, if it is one. */
  readonly event?: {
    readonly subject: string;
    readonly seq: number;
    readonly id?: string;
    readonly type?: string;
    readonly at?: string;
  };
  readonly what: string;
}

export interface VerifyReport {
  readonly intact: boolean;
  readonly events: number;
  readonly subjects: number;
  readonly seals: number;
  /** Events that no seal covers yet: their end could be cut off unnoticed. */
  readonly unsealed: number;
  /** Raw Ed25519 public keys, base64url, by which the seals were checked. Whoever forges a whole ledger has keys of his own. */
  readonly publicKeys: Readonly<Record<string, string>>;
  /** Seals that were written down elsewhere and found again: only these show that nothing before them was rewritten. */
  readonly knownSeals: number;
  readonly lastSeal?: { readonly seq: number; readonly at: string; readonly hash: string };
  /** In the order in which they were met; the first one first. At most fifty. */
  readonly problems: readonly Problem[];
}

const mostProblems = 50;

export interface Checker {
  take(item: Item | Unreadable): void;
  /** @param known seals that were written down elsewhere: each must be in the ledger as it was. */
  report(known?: readonly Seal[]): VerifyReport;
}

export function createChecker(): Checker {
  const problems: Problem[] = [];
  const seen = { events: 0, subjects: 0, seals: 0 };
  let unsealed = 0;
  let ended = false;
  let publicKeys: Readonly<Record<string, string>> = {};
  let keys = new Map<string, KeyObject>();
  const trees = new Map<number, Tree>();
  const sealHashes = new Map<number, string>();
  let lastSeal: SealItem | undefined;
  let chain = newChain('');
  let unread: string | undefined;

  const complain = (problem: Problem) => {
    if (problems.length < mostProblems) problems.push(problem);
  };

  const enter = (subject: string) => {
    if (chain.subject === subject) return;
    chain = newChain(subject);
    if (!unread) return;
    // It stood between two subjects: it was the first event of this one.
    chain.broken = true;
    complain({ event: { subject, seq: 1 }, what: unread });
    unread = undefined;
  };

  const takeEvent = (event: EventItem) => {
    enter(event.subject);
    seen.events += 1;
    const expected = chain.hashes.length + 1;
    const about = { subject: event.subject, seq: event.seq, id: event.id, type: event.type, at: event.at };
    // After the first break everything behind it fails as well, which says nothing new.
    if (chain.broken) return void chain.hashes.push(event.hash);
    const why =
      event.seq !== expected
        ? `has number ${event.seq}, but number ${expected} comes next`
        : event.previous !== (chain.hashes.at(-1) ?? null)
          ? 'does not continue the event before it'
          : hashOfEvent(event) !== event.hash
            ? 'is not what its hash says'
            : undefined;
    if (why !== undefined) {
      chain.broken = true;
      complain({ event: event.seq === expected ? about : { ...about, seq: expected }, what: why });
    }
    chain.hashes.push(event.hash);
  };

  const takeLeaf = (leaf: LeafItem) => {
    enter(leaf.subject);
    const tree = trees.get(leaf.seal) ?? createTree();
    trees.set(leaf.seal, tree);
    if (!tree.put(leaf.position, leafHash({ subject: leaf.subject, seq: leaf.seq, head: leaf.head }))) {
      complain({ what: `seal ${leaf.seal} covers two heads at position ${leaf.position}` });
    }
    chain.sealed = Math.max(chain.sealed, leaf.seq);
    const there = chain.hashes[leaf.seq - 1];
    if (there === leaf.head || chain.broken) return;
    chain.broken = true;
    const seq = Math.min(leaf.seq, chain.hashes.length + 1);
    const what =
      there === undefined
        ? `is missing: seal ${leaf.seal} covers ${leaf.seq} events of this chain, and ${chain.hashes.length} are there`
        : `is not the one that seal ${leaf.seal} covers`;
    complain({ event: { subject: leaf.subject, seq }, what });
  };

  const takeSubject = ({ subject, seq, head }: SubjectItem) => {
    enter(subject);
    seen.subjects += 1;
    unsealed += Math.max(0, chain.hashes.length - chain.sealed);
    chain.closed = true;
    if (chain.broken || (chain.hashes.length === seq && (chain.hashes.at(-1) ?? null) === head)) return;
    const at = chain.hashes.length < seq ? chain.hashes.length + 1 : Math.max(1, seq);
    const what =
      chain.hashes.length < seq
        ? `is missing: there were ${seq} events of this subject`
        : 'is not the end that was noted';
    complain({ event: { subject, seq: at }, what });
  };

  const takeSeal = (seal: SealItem) => {
    seen.seals += 1;
    const expected = (lastSeal?.seq ?? 0) + 1;
    const key = keys.get(seal.key);
    if (seal.seq !== expected) complain({ what: `seal ${expected} is missing` });
    else if (seal.previous !== (lastSeal?.hash ?? null))
      complain({ what: `seal ${seal.seq} does not continue the one before it` });
    if (!key) complain({ what: `seal ${seal.seq} names a key that is not known` });
    else if (!isGenuine(seal, key)) complain({ what: `the signature of seal ${seal.seq} is not genuine` });
    const tree = trees.get(seal.seq);
    if (!tree || tree.size !== seal.leaves || tree.root() !== seal.root) {
      complain({ what: `the heads that seal ${seal.seq} covers are not all there, or not the same` });
    }
    trees.delete(seal.seq);
    sealHashes.set(seal.seq, seal.hash);
    lastSeal = seal;
  };

  return {
    take(item) {
      switch (item.kind) {
        case 'ledger':
          publicKeys = item.keys;
          keys = new Map(Object.entries(item.keys).flatMap(([id, raw]) => asKey(id, raw)));
          return;
        case 'event':
          return takeEvent(item);
        case 'leaf':
          return takeLeaf(item);
        case 'subject':
          return takeSubject(item);
        case 'seal':
          return takeSeal(item);
        case 'end':
          ended = true;
          for (const what of ['events', 'subjects', 'seals'] as const) {
            if (item[what] !== seen[what])
              complain({ what: `${item[what]} ${what} were written, and ${seen[what]} are there` });
          }
          return;
        case 'unreadable': {
          const what = `${item.where}: ${item.why}`;
          if (chain.closed) {
            unread = what;
            return;
          }
          if (!chain.broken) complain({ event: { subject: chain.subject, seq: chain.hashes.length + 1 }, what });
          chain.broken = true;
          return;
        }
      }
    },
    report(known = []) {
      if (unread) complain({ what: unread });
      if (!ended) complain({ what: 'the end is missing' });
      if (trees.size > 0)
        complain({ what: `seal ${[...trees.keys()].join(', ')} is missing, although heads of it are there` });
      for (const { seq, hash } of known) {
        const there = sealHashes.get(seq);
        if (there === undefined) complain({ what: `seal ${seq}, which was written down elsewhere, is missing` });
        else if (there !== hash) complain({ what: `seal ${seq} is not the one that was written down elsewhere` });
      }
      return {
        intact: problems.length === 0,
        ...seen,
        unsealed,
        publicKeys,
        knownSeals: known.filter(({ seq, hash }) => sealHashes.get(seq) === hash).length,
        ...(lastSeal && { lastSeal: { seq: lastSeal.seq, at: lastSeal.at, hash: lastSeal.hash } }),
        problems,
      };
    },
  };
}

interface ChainSoFar {
  readonly subject: string;
  readonly hashes: string[];
  sealed: number;
  broken: boolean;
  /** Its own count has been read: what follows belongs to somebody else. */
  closed: boolean;
}

function newChain(subject: string): ChainSoFar {
  return { subject, hashes: [], sealed: 0, broken: false, closed: subject === '' };
}

function hashOfEvent({ id, subject, seq, type, at, data, previous }: EventItem): string {
  return createHash('sha256').update(canonicalForm({ id, subject, seq, type, at, data, previous })).digest('hex');
}

function asKey(id: string, raw: string): [string, KeyObject][] {
  try {
    return [[id, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' })]];
  } catch {
    return [];
  }
}
