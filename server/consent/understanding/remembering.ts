/** What the configuration says stays the same for years and is asked for with every message: the last few answers are kept. */

const most = 200;

/** @param make pure. Never for what people write: that must not be kept. */
export function remembering<Asked extends string, Made>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  const made = new Map<Asked, Made>();
  return (asked) => {
    const known = made.get(asked);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const fresh = make(asked);
    made.set(asked, fresh);
    return fresh;
  };
}
