/** Everybody who has WhatsApp: found by number or by business-scoped user id, made up on first sight. */
import { createHash, randomBytes } from 'node:crypto';
import type { PersonOptions } from './contract.ts';

export interface PersonRecord {
  /** E.164; null when nobody knows it. */
  readonly phone: string | null;
  userId: string;
  name: string;
  hidesPhone: boolean;
  reachable: boolean;
  readonly conversationId: string;
  /** Milliseconds; opens the business's 24-hour window. */
  lastWroteAt: number | undefined;
}

const day = 86_400_000;

export function createPeople() {
  const people: PersonRecord[] = [];

  function byPhone(phone: string, options: PersonOptions = {}): PersonRecord {
    const found = people.find((person) => person.phone === phone) ?? add(phone);
    return describe(found, options);
  }

  function stranger(options: PersonOptions = {}): PersonRecord {
    const known = people.find((person) => options.userId !== undefined && person.userId === options.userId);
    return describe(known ?? add(null), { hidesPhone: true, ...options });
  }

  function byUserId(userId: string): PersonRecord | undefined {
    return people.find((person) => person.userId === userId);
  }

  function add(phone: string | null): PersonRecord {
    const seed = phone ?? randomBytes(16).toString('hex');
    const person: PersonRecord = {
      phone,
      userId: `DE.${decimalDigest(seed, 20)}`,
      name: 'Kim Beispiel',
      hidesPhone: false,
      reachable: true,
      conversationId: createHash('sha256').update(`conversation ${seed}`).digest('hex').slice(0, 30),
      lastWroteAt: undefined,
    };
    people.push(person);
    return person;
  }

  return { byPhone, byUserId, stranger };
}

export function hasOpenWindow(person: PersonRecord, now: Date): boolean {
  return person.lastWroteAt !== undefined && now.getTime() - person.lastWroteAt < day;
}

function describe(person: PersonRecord, options: PersonOptions): PersonRecord {
  person.userId = options.userId ?? person.userId;
  person.name = options.name ?? person.name;
  person.hidesPhone = options.hidesPhone ?? person.hidesPhone;
  person.reachable = options.reachable ?? person.reachable;
  return person;
}

/** Stable per number, so that a restarted demo knows the same people by the same ids. */
function decimalDigest(seed: string, length: number): string {
  const digest = createHash('sha256').update(`user ${seed}`).digest('hex');
  return BigInt(`0x${digest}`).toString().slice(0, length);
}
