/** A body as it is parked: as JSON, and still byte for byte. */
import type { TakenIn } from '../ledger/intake.ts';
import type { WrittenBody } from '../usecases/parked.ts';

export function written({ bytes, ...rest }: TakenIn): WrittenBody {
  return { ...rest, base64: bytes.toString('base64') };
}

export function unwritten({ base64, ...rest }: WrittenBody): TakenIn {
  return { ...rest, bytes: Buffer.from(base64, 'base64') };
}
