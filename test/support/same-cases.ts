/**
 * The same cases in each run: whoever has changed nothing gets the same answer again. New ones are drawn where somebody asks
 * for many (`FUZZ_CASES`).
 */
import fc from 'fast-check';

if (process.env.FUZZ_CASES === undefined) fc.configureGlobal({ seed: 20_261_126 });
