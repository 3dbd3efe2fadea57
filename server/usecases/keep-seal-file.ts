/**
 * Seals leave the database: whatever is newer than the last one in the file is appended, whoever made it, and also what could
 * not be appended at the time.
 */
import { after, iso } from '../clock.ts';
import type { Seal } from '../ledger/seal-form.ts';
import type { Context } from './context.ts';

/** The file as this story needs it. */
interface SealFile {
  readonly path: string;
  read(): Seal[];
  append(seals: readonly Seal[]): void;
}

export interface SealsWritten {
  readonly appended: number;
  /** False while another process writes: whoever comes next looks again. */
  readonly isDone: boolean;
}

const atATime = 200;
const leaseSeconds = 30;

/** @throws if the file cannot be read or written; then the seals wait for the next time. */
export async function writeSeals(context: Context, file: SealFile): Promise<SealsWritten> {
  const { ledger, processId, clock } = context;
  const now = clock.now();
  const until = iso(after(now, { seconds: leaseSeconds }));
  // Two processes that read the end of the file at once would both append what comes next.
  const isMine = await ledger.transact((books) => books.processes.take('seal-file', processId, iso(now), until));
  if (!isMine) return { appended: 0, isDone: false };
  try {
    return { appended: await appendNewer(context, file), isDone: true };
  } finally {
    await ledger.transact((books) => books.processes.giveBack('seal-file', processId));
  }
}

async function appendNewer({ ledger, log }: Context, file: SealFile): Promise<number> {
  const there = file.read();
  const hashes = new Set(there.map(({ hash }) => hash));
  const end = there.at(-1);
  const [same] = end ? await ledger.read((books) => books.seals.page(end.seq - 1, 1)) : [];
  let last = 0;
  if (end && end.hash === same?.hash) last = end.seq;
  else if (end) {
    log.warn(
      { file: file.path, seal: end.seq },
      'the last seal in the file is not in this database: it was set back in time, or the file belongs to another one. jawort verify --seals tells what does not fit',
    );
  }
  let appended = 0;
  for (;;) {
    const page = await ledger.read((books) => books.seals.page(last, atATime));
    const newer = page.filter(({ hash }) => !hashes.has(hash));
    if (newer.length > 0) file.append(newer);
    appended += newer.length;
    last = page.at(-1)?.seq ?? last;
    if (page.length < atATime) return appended;
  }
}
