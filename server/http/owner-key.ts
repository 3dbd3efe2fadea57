/** The owner's key as a bearer token: the one from the environment, or one made by command. Without any nobody is the owner. */
import type { Request, RequestHandler } from 'express';
import type { Ledger } from '../ledger/ledger.ts';
import { Refusal } from '../usecases/refusal.ts';
import { isSameSecret } from './same-secret.ts';

export interface OwnerDoor {
  isOwner(request: Request): Promise<boolean>;
  readonly onlyOwner: RequestHandler;
  /** @throws Refusal: the key is missing. */
  refuse(): never;
}

export function ownerDoor(ownerKey: string | undefined, ledger: Pick<Ledger, 'read'>): OwnerDoor {
  const isOwner = async (request: Request) => {
    const [scheme, key, ...rest] = (request.get('authorization') ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || key === undefined || rest.length > 0) return false;
    if (ownerKey !== undefined && isSameSecret(key, ownerKey)) return true;
    // Asked each time: a revoked key must not work a moment longer.
    return ledger.read((books) => books.ownerKeys.isValid(key));
  };
  const refuse = (): never => {
    throw new Refusal(
      'unauthorized',
      'owner-key',
      'Send "Authorization: Bearer <owner key>" (JAWORT_OWNER_KEY, or one made by "jawort keys create").',
    );
  };
  return {
    isOwner,
    refuse,
    async onlyOwner(request, _response, next) {
      if (await isOwner(request)) return next();
      refuse();
    },
  };
}
