/** Ends a computation that hangs. Nothing else can: while a parser loops, no timer of its own process fires. */
import vm from 'node:vm';

/** Many times what the largest honest input needs, also on a busy machine: only a loop or a blow-up takes longer. */
const longest = 30_000;

/** @throws if `work` has not ended by then. */
export function boundedly<Result>(work: () => Result): Result {
  return new vm.Script('work()').runInNewContext({ work }, { timeout: longest }) as Result;
}
