/**
 * Times the region engine against the plain polygon splitter, in one run, warm: `node tests/bench/regions.mjs [--quick]`.
 * Prints milliseconds, the ratio with merging into linear regions, regions per second and the slope of log time against log regions.
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

/** Best and median milliseconds of `run`, warmed up, over about `budgetMs`. On a busy machine the best is the one to trust. */
function time(run, budgetMs, warmups) {
  for (let i = 0; i < warmups; i++) run();
  const samples = [];
  const end = performance.now() + budgetMs;
  while (samples.length < 3 || (performance.now() < end && samples.length < 400)) {
    const start = performance.now();
    run();
    samples.push(performance.now() - start);
  }
  samples.sort((a, b) => a - b);
  return { best: samples[0], median: samples[samples.length >> 1] };
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
  const engine = time(() => linearRegions2D(network, box), quick ? 500 : 2000, 20);
  const plain = time(() => naiveRegions2D(spec, box), quick ? 1 : 2000, 1);
  const { activationRegionCount: regions, jointLinearRegionCount: linear } = linearRegions2D(network, box);
  const cells = [
    name.padEnd(18),
    String(regions).padStart(7),
    String(linear).padStart(7),
    engine.best.toFixed(2).padStart(8),
    engine.median.toFixed(2).padStart(8),
    plain.best.toFixed(1).padStart(8),
    plain.median.toFixed(1).padStart(8),
    `${(plain.best / engine.best).toFixed(1)}×`.padStart(7),
    `${(plain.median / engine.median).toFixed(1)}×`.padStart(7),
    `${(regions / engine.best / 1000).toFixed(2)} M/s`.padStart(9),
  ];
  console.log(cells.join(' '));
  return { regions, ms: engine.best };
}

const unitBox = { x: [-1, 1], y: [-1, 1] };
console.log('                                     engine, ms        plain, ms          ratio');
console.log(
  'network            regions  linear     best   median     best   median    best  median   regions',
);
const bench = ['he-2-16-16-1', 'he-2-32-32-32-1', 'he-2-64-64-64-1'].map((name) => {
  const { layers } = JSON.parse(readFileSync(new URL(`${name}.json`, vectors), 'utf8'));
  return measure(name, { layers }, unitBox);
});
console.log(`slope ${slope(bench).toFixed(2)}`);
const ladder = [8, 16, 24, 32, 48, 64].map((w) =>
  measure(`2-${w}-${w}-${w}-1`, randomSpec([2, w, w, w, 1], 1, 0.3), unitBox),
);
console.log(`slope ${slope(ladder).toFixed(2)}`);
