/**
 * Readers for JSON of which nobody promised anything: Meta sends the same id as a string or a number, and leaves parts
 * out. None of them throws; what is not there is undefined.
 */

export type Json = Readonly<Record<string, unknown>>;

/** The object, or an empty one: a missing part reads like a part without fields. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string as it is; a number as its digits, but not one that JSON.parse has already rounded. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value))) return String(value);
  return undefined;
}

/** Like `text`, but empty counts as missing. */
export function id(value: unknown): string | undefined {
  const found = text(value)?.trim();
  return found === '' ? undefined : found;
}

/** A whole number of up to nine digits, such as an error code. */
export function integer(value: unknown): number | undefined {
  const digits = id(value);
  return digits !== undefined && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Unix seconds → ISO 8601 with milliseconds. */
export function time(value: unknown): string | undefined {
  const seconds = id(value);
  // Eleven digits end in the year 5138: no date that toISOString would refuse.
  if (seconds === undefined || !/^\d{1,11}$/.test(seconds)) return undefined;
  return new Date(Number(seconds) * 1000).toISOString();
}

/** The time of an entry: Unix seconds, at times milliseconds. */
export function momentOf(value: unknown): string | undefined {
  const digits = id(value);
  return time(digits !== undefined && /^\d{13}$/.test(digits) ? digits.slice(0, 10) : value);
}

/** Drops absent fields, so that "absent" and "undefined" are the same to whoever compares. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
