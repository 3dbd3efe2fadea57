/** A full disk stops everything, and by then it is too late to hear of it. */
import { clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';

/** In bytes. */
export interface DiskSpace {
  readonly free: number;
  readonly size: number;
}

const megabyte = 1024 * 1024;
export const scarce = { bytes: 500 * megabyte, share: 0.05 };
export const nearlyFull = 100 * megabyte;
/** Around a limit free space goes up and down all day: it is over only when there is clearly more. */
const clearly = 1.2;

export async function watchDisk(context: Context, { free, size }: DiskSpace): Promise<void> {
  const key = { site: '', kind: 'disk', about: '' } as const;
  const isScarce = (of: number) => free < scarce.bytes * of || free < size * scarce.share * of;
  if (!isScarce(clearly)) {
    const isOpen = await context.ledger.read(async (books) => (await books.alerts.open()).some(isAboutDisk));
    if (isOpen) await context.ledger.transact((books) => clearAlert(context, books, key));
    return;
  }
  if (!isScarce(1)) return;
  const sentence = `Only ${Math.floor(free / megabyte)} MB are free where the data lies. A full disk stops recording, withdrawing and sending. Make room, or move JAWORT_DATA.`;
  const severity = free < nearlyFull ? 'critical' : 'warning';
  await context.ledger.transact((books) => raiseAlert(context, books, key, { severity, sentence }));
}

function isAboutDisk({ kind }: { readonly kind: string }): boolean {
  return kind === 'disk';
}
