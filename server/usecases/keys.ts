/** Keys of the owner's routes, one for each tool; and a new master key for the vault, while everybody goes on working. */
import { iso } from '../clock.ts';
import type { OwnerKey } from '../ledger/owner-keys.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

const longestName = 100;
const atATime = 200;

/** @returns the key itself, which is stored nowhere. @throws Refusal if the name says nothing. */
export async function createOwnerKey({ ledger }: Context, name: string): Promise<{ id: string; key: string }> {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > longestName)
    throw new Refusal('unprocessable', 'name', `Give the key a name of at most ${longestName} characters.`);
  return ledger.transact((books) => books.ownerKeys.create(trimmed));
}

export function listOwnerKeys({ ledger }: Context): Promise<OwnerKey[]> {
  return ledger.read((books) => books.ownerKeys.list());
}

/** @throws Refusal if there is no such key, or it was revoked before. */
export async function revokeOwnerKey({ ledger, clock }: Context, id: string): Promise<void> {
  const since = iso(clock.now());
  const revoked = await ledger.transact(async (books) => {
    if (!(await books.ownerKeys.revoke(id, since))) return false;
    // Whoever has the key must not get in again because a backup was restored.
    await books.journal.note({ kind: 'key-revoked', key: id, since });
    return true;
  });
  if (!revoked) throw new Refusal('not-found', 'unknown-key', 'There is no such key, or it is revoked already.');
}

/** The old master key stays: somebody may be reading with it at this moment. Safe to run again after a crash. */
export async function rotateMasterKey(
  { ledger, erased }: Context,
  onProgress: (moved: number) => void,
): Promise<{ id: string; moved: number }> {
  const id = await ledger.addMasterKey();
  return { id, moved: await moveToNewestMaster({ ledger, erased }, onProgress) };
}

/** @returns how many data keys lay under an older master. */
export async function moveToNewestMaster(
  { ledger, erased }: Pick<Context, 'ledger' | 'erased'>,
  onProgress: (moved: number) => void = () => {},
): Promise<number> {
  let moved = 0;
  for (;;) {
    const now = await ledger.transact((books) => books.vault.rewrap(atATime));
    if (now === 0) break;
    moved += now;
    onProgress(moved);
  }
  if (moved > 0) erased();
  return moved;
}
