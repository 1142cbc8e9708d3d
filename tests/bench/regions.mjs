/**
 * Times the region engine against the plain polygon splitter, in one run, warm: `node tests/bench/regions.mjs [--quick]`.
 * Prints milliseconds, the ratio, regions per second and the slope of log time against log regions.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { loadModule } from './loadModule.mjs';
import { naiveRegions2D, randomSpec } from '../vectors/bench/plain-splitter.mjs';

const quick = process.argv.includes('--quick');
const vectors = new URL('../vectors/bench/', import.meta.url);
const { createNetwork, linearRegions2D } = await loadModule(
  new URL('../../src/core/index.ts', import.meta.url),
);

/** Median milliseconds of `run`, warmed up, over about `budgetMs`. */
function time(run, budgetMs) {
  run();
  const samples = [];
  const end = performance.now() + budgetMs;
  while (samples.length < 3 || (performance.now() < end && samples.length < 400)) {
    const start = performance.now();
    run();
    samples.push(performance.now() - start);
  }
  samples.sort((a, b) => a - b);
  return samples[samples.length >> 1];
}

/** Slope of log milliseconds over log regions, least squares. */
function slope(rows) {
  const xs = rows.map((row) => Math.log(row.regions));
  const ys = rows.map((row) => Math.log(row.ms));
  const mean = (list) => list.reduce((sum, v) => sum + v, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sxy = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0);
  return sxy / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

function measure(name, spec, box) {
  const network = createNetwork(spec);
  const engineMs = quick ? 500 : 2000;
  const ms = time(() => linearRegions2D(network, box), engineMs);
  const plainMs = time(() => naiveRegions2D(spec, box), quick ? 1 : 2000);
  const regions = linearRegions2D(network, box);
  const row = {
    name,
    regions: regions.activationRegionCount,
    linear: regions.jointLinearRegionCount,
    ms,
    plainMs,
  };
  console.log(
    [
      name.padEnd(18),
      String(row.regions).padStart(7),
      String(row.linear).padStart(7),
      ms.toFixed(2).padStart(9),
      plainMs.toFixed(2).padStart(9),
      `${(plainMs / ms).toFixed(1)}×`.padStart(8),
      `${(row.regions / ms / 1000).toFixed(2)} M/s`.padStart(10),
    ].join(' '),
  );
  return row;
}

const unitBox = { x: [-1, 1], y: [-1, 1] };
console.log(`${'network'.padEnd(18)} regions  linear    engine     plain    ratio    regions`);
const bench = ['he-2-16-16-1', 'he-2-32-32-32-1', 'he-2-64-64-64-1'].map((name) => {
  const { layers } = JSON.parse(readFileSync(new URL(`${name}.json`, vectors), 'utf8'));
  return measure(name, { layers }, unitBox);
});
console.log(`slope ${slope(bench).toFixed(2)}`);
const ladder = [8, 16, 24, 32, 48, 64].map((w) =>
  measure(`2-${w}-${w}-${w}-1`, randomSpec([2, w, w, w, 1], 1, 0.3), unitBox),
);
console.log(`slope ${slope(ladder).toFixed(2)}`);
