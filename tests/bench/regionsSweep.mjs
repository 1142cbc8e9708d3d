/**
 * The region engine against exact arithmetic on many slider networks:
 * `node tests/bench/regionsSweep.mjs [networks per family] [first seed] [--rescaled]`. Exits with 1 on a mismatch.
 */
import { loadModule } from './loadModule.mjs';

const [perFamily = 2000, seed = 100_000] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);
const { sweepFamilies, formatTallies } = await loadModule(
  new URL('../core/regions/oracle/sweep.ts', import.meta.url),
);
const tallies = sweepFamilies(perFamily, seed, { rescaled: process.argv.includes('--rescaled') });
const mismatches = [...tallies.values()].flatMap((tally) => tally.mismatches);
console.log(formatTallies(tallies));
for (const mismatch of mismatches) console.error(mismatch);
process.exitCode = mismatches.length > 0 ? 1 : 0;
