// How long the exact regions of the composed tent map take: node tests/bench/sawtooth.mjs
// Exits with a fault when a count is wrong or 16 layers (65,536 regions) take a second of the processor or more. Not
// the clock on the wall: on a busy machine that counts what others do as well; it is printed beside it.
import { loadModule } from './loadModule.mjs';

const { createSawtooth, linearRegions1D } = await loadModule(
  new URL('../../src/core/index.ts', import.meta.url),
);
const RUNS = 5;
const LIMIT_MS = 1000;
const DEEPEST = 16;

let failed = false;
for (const folds of [8, 10, 12, 14, DEEPEST]) {
  const network = createSawtooth(folds);
  let bestMs = Infinity;
  let bestWallMs = Infinity;
  let count = 0;
  for (let run = 0; run < RUNS; run++) {
    const startWallMs = performance.now();
    const start = process.cpuUsage();
    count = linearRegions1D(network, [0, 1]).outputs[0].linearRegionCount;
    const { user, system } = process.cpuUsage(start);
    bestMs = Math.min(bestMs, (user + system) / 1000);
    bestWallMs = Math.min(bestWallMs, performance.now() - startWallMs);
  }
  const wrong = count !== 2 ** folds;
  const slow = folds === DEEPEST && bestMs >= LIMIT_MS;
  failed ||= wrong || slow;
  console.log(
    `${folds} layers: ${count} regions, ${bestMs.toFixed(1)} ms of the processor, ${bestWallMs.toFixed(1)} ms on the wall${wrong ? ' WRONG' : ''}${slow ? ' SLOW' : ''}`,
  );
}
process.exitCode = failed ? 1 : 0;
