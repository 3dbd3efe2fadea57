/** Which paths a pattern names. Pure. */

/**
 * `*` stands for anything, a slash too. Servers and routers write the same page with a slash at its end or without one, so
 * that makes no difference, and all that is under a page goes with the page itself: a shop that says `/produkte/*` means both.
 */
export function names(pattern: string, path: string): boolean {
  const words = pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${words}/*$`).test(`${path}/`);
}
