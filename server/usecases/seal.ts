/**
 * A seal over the ends of all chains that grew since the last one. Once its number is written down elsewhere, nobody can cut
 * off the end of a chain, or drop a whole chain, without being noticed; what came after the last seal is not protected yet.
 */
import { iso } from '../clock.ts';
import { merkleRoot } from '../ledger/merkle.ts';
import { type Seal, signSeal } from '../ledger/seal-form.ts';
import type { Context } from './context.ts';

/** A seal is made while the writer waits, and every proof reads all of its leaves; after a large import there are several. */
const mostHeads = 5_000;

/** @returns the seals that were made; none if nothing has grown. */
export async function sealWhatGrew(
  context: Pick<Context, 'ledger' | 'clock'>,
  onProgress: (chains: number) => void = () => {},
): Promise<Seal[]> {
  const made: Seal[] = [];
  for (;;) {
    const seal = await context.ledger.transact(async (books) => {
      const heads = await books.seals.unsealedHeads(mostHeads);
      if (heads.length === 0) return undefined;
      const last = await books.seals.latest();
      const { id: key, privateKey } = books.keyring.seal;
      const body = {
        seq: (last?.seq ?? 0) + 1,
        at: iso(context.clock.now()),
        leaves: heads.length,
        root: merkleRoot(heads),
        previous: last?.hash ?? null,
        key,
      };
      const signed = signSeal(body, privateKey);
      await books.seals.add(signed, heads);
      return signed;
    });
    if (!seal) return made;
    made.push(seal);
    onProgress(made.reduce((chains, { leaves }) => chains + leaves, 0));
    if (seal.leaves < mostHeads) return made;
  }
}
