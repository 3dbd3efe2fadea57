/** Webhook bodies that were real ones until something happened to them, as fast-check makes them. */
import fc from 'fast-check';

type Path = readonly string[];

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Every place inside a JSON value, as a path of keys. */
export function places(value: unknown, path: Path = []): Path[] {
  if (!isBranch(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isBranch(inner) ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** A copy with what stands at a place replaced; `undefined` takes it out. */
function changed(value: unknown, [key, ...rest]: Path, change: (there: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (!isBranch(value)) return value;
  if (Array.isArray(value)) {
    const copy = value.map((one: unknown, place) => (String(place) === key ? changed(one, rest, change) : one));
    return copy.filter((one) => one !== undefined);
  }
  const copy: Record<string, unknown> = { ...value };
  copy[key] = changed(copy[key], rest, change);
  if (copy[key] === undefined) delete copy[key];
  return copy;
}

type Change = (body: unknown, path: Path, dice: number) => unknown;

const numberOrText = (there: unknown) =>
  typeof there === 'number'
    ? String(there)
    : typeof there === 'string' && /^\d{1,15}$/.test(there)
      ? Number(there)
      : there;

const changes: Readonly<Record<string, Change>> = {
  drop: (body, path) => changed(body, path, () => undefined),
  rename: (body, path, dice) => {
    const key = path.at(-1);
    if (key === undefined || /^\d+$/.test(key)) return body;
    const there = at(body, path);
    const dropped = changed(body, path, () => undefined);
    return changed(dropped, path.slice(0, -1), (parent) => ({
      ...(isBranch(parent) ? parent : {}),
      [`${key}${dice}`]: there,
    }));
  },
  'twice in its list': (body, path) =>
    changed(body, path.slice(0, -1), (parent) => (Array.isArray(parent) ? [...parent, at(body, path)] : parent)),
  'list turned round': (body, path) =>
    changed(body, path, (there) => (Array.isArray(there) ? there.toReversed() : there)),
  'number as text or text as number': (body, path) => changed(body, path, numberOrText),
  'object where a list was': (body, path) =>
    changed(body, path, (there) => (Array.isArray(there) ? { ...there } : there)),
  nothing: (body, path) => changed(body, path, () => null),
  'another word': (body, path) => changed(body, path, (there) => (typeof there === 'string' ? `${there}x` : there)),
  'more beside it': (body, path) =>
    changed(body, path, (there) =>
      isBranch(there) && !Array.isArray(there) ? { ...there, news_of_next_year: [{ id: 1 }] } : there,
    ),
};

/** One to three changes, one after the other. */
export function mutationsOf(bodies: readonly unknown[]): fc.Arbitrary<unknown> {
  const step = fc.record({
    how: fc.constantFrom(...Object.values(changes)),
    where: fc.nat(),
    dice: fc.nat({ max: 9 }),
  });
  return fc.tuple(fc.constantFrom(...bodies), fc.array(step, { minLength: 1, maxLength: 3 })).map(([body, steps]) =>
    steps.reduce((now, { how, where, dice }) => {
      const all = places(now);
      return how(now, all[where % all.length] ?? [], dice);
    }, body),
  );
}
