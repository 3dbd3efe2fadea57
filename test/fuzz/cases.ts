/**
 * How many cases the fuzzing takes: some thousands in `npm test`, always the same, and as many new ones as asked for with
 * `FUZZ_CASES=1000000 npm run test:fuzz`. A failure prints its seed and path; `fc.assert(…, { seed, path })` repeats it.
 */

const all = Number(process.env.FUZZ_CASES ?? 10_000);

/** Parts of the whole. What goes through the app takes a hundred times as long, and therefore gets a hundredth. */
const shares = {
  webhook: 0.45,
  replies: 0.15,
  sentences: 0.06,
  references: 0.06,
  phones: 0.12,
  answers: 0.08,
  tokens: 0.03,
  files: 0.03,
  environment: 0.02,
};

/** For `fc.assert`. @param among how many properties share this part. */
export function cases(part: keyof typeof shares, among = 1): { readonly numRuns: number } {
  return { numRuns: Math.ceil((all * shares[part]) / among) };
}

/** For what goes through the whole app: requests in one property. */
export function requests(among: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil((all * 0.15) / (all > 100_000 ? 25 : 1) / among) };
}

/** Milliseconds after which vitest calls a property hung: a case takes far below one. */
export const patience = 60_000 + all * 3;
