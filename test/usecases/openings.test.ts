/** Openings are counted in memory and written in batches, which whoever asks for numbers waits for. */
import { expect, test } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { Books, Ledger } from '../../server/ledger/ledger.ts';
import { createOpenings } from '../../server/usecases/openings.ts';

const form = { site: 'blumen-mueller', source: 'plakat', wording: 'a'.repeat(64) };

/** A ledger whose commits wait until they are let through, or fail. */
function slowLedger() {
  const written: number[] = [];
  const waiting: PromiseWithResolvers<void>[] = [];
  const books = {
    formCounts: { add: async (_: unknown, __: unknown, ___: unknown, times: number) => written.push(times) },
  };
  const transact = async (work: (books: Books) => Promise<unknown>) => {
    const turn = Promise.withResolvers<void>();
    waiting.push(turn);
    await turn.promise;
    await work(books as unknown as Books);
  };
  return { ledger: { transact } as unknown as Ledger, written, waiting };
}

test('Who asks while another batch is being written waits for that one too', async () => {
  const { ledger, written, waiting } = slowLedger();
  const openings = createOpenings({ ledger, clock: systemClock });
  openings.add(form);
  openings.add(form);
  const housekeeping = openings.write();
  let isAnswered = false;
  const stats = openings.write().then(() => (isAnswered = true));
  await expect.poll(() => waiting.length).toBe(1);
  expect(isAnswered).toBe(false);
  waiting[0]?.resolve();
  await Promise.all([housekeeping, stats]);
  expect(written).toEqual([2]);
});

test('What could not be written is written the next time, and who waited for it is told', async () => {
  const { ledger, written, waiting } = slowLedger();
  const openings = createOpenings({ ledger, clock: systemClock });
  openings.add(form);
  const first = openings.write();
  const second = openings.write();
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.reject(new Error('The disk is full.'));
  await expect(first).rejects.toThrow('The disk is full.');
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.resolve();
  await second;
  expect(written).toEqual([1]);
});
