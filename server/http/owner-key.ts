/** The owner's key as a bearer token. Without a configured key nobody is the owner. */
import type { Request, RequestHandler } from 'express';
import { Refusal } from '../usecases/refusal.ts';
import { isSameSecret } from './same-secret.ts';

export interface OwnerDoor {
  isOwner(request: Request): boolean;
  readonly onlyOwner: RequestHandler;
}

export function ownerDoor(ownerKey: string | undefined): OwnerDoor {
  const isOwner = (request: Request) => {
    const [scheme, key, ...rest] = (request.get('authorization') ?? '').split(' ');
    if (ownerKey === undefined || scheme?.toLowerCase() !== 'bearer' || rest.length > 0) return false;
    return isSameSecret(key, ownerKey);
  };
  return {
    isOwner,
    onlyOwner(request, _response, next) {
      if (isOwner(request)) return next();
      throw new Refusal('unauthorized', 'owner-key', 'Send "Authorization: Bearer <owner key>" (JAWORT_OWNER_KEY).');
    },
  };
}
