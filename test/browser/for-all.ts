/** What all tests of a file share: started before the first of them, closed after the last. */
import { beforeAll } from 'vitest';

/** @returns what `start` gives, once it is there: nothing can be read from it before the first test. */
export function forAll<Thing extends { close(): Promise<void> }>(start: () => Promise<Thing>): Thing {
  const thing = {} as Thing;
  beforeAll(async () => {
    Object.assign(thing, await start());
    return () => thing.close();
  });
  return thing;
}
