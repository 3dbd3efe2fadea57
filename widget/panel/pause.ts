/** Waiting for a moment. */

/** Also `pause(0)` lets the browser do something else first. */
export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
