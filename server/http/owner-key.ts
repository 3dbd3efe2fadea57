/** The owner's key: bearer token, compared in constant time. Without a configured key nobody is the owner. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Refusal } from '../usecases/refusal.ts';

export interface OwnerDoor {
  isOwner(request: Request): boolean;
  readonly onlyOwner: RequestHandler;
}

export function ownerDoor(ownerKey: string | undefined): OwnerDoor {
  const expected = ownerKey === undefined ? undefined : digest(ownerKey);
  const isOwner = (request: Request) => {
    const [scheme, key, ...rest] = (request.get('authorization') ?? '').split(' ');
    if (expected === undefined || scheme?.toLowerCase() !== 'bearer' || !key || rest.length > 0) return false;
    return timingSafeEqual(digest(key), expected);
  };
  return {
    isOwner,
    onlyOwner(request, _response, next) {
      if (isOwner(request)) return next();
      throw new Refusal('unauthorized', 'owner-key', 'Send "Authorization: Bearer <owner key>" (JAWORT_OWNER_KEY).');
    },
  };
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
