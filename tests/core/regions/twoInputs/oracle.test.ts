import { expect, it } from 'vitest';
import { countExactly } from '../oracle/exactPartition.ts';
import { formatTallies, sweepFamilies } from '../oracle/sweep.ts';

const NETWORKS_PER_FAMILY = 100;

it('counts like exact arithmetic, on random and on degenerate slider networks', () => {
  const tallies = sweepFamilies(NETWORKS_PER_FAMILY, 1);
  console.log(formatTallies(tallies));
  expect([...tallies.values()].flatMap((tally) => tally.mismatches)).toEqual([]);
}, 60_000);

it('does so too when the numbers are not decimals and carry rounding errors', () => {
  const tallies = sweepFamilies(NETWORKS_PER_FAMILY / 2, 1, { rescaled: true });
  expect([...tallies.values()].flatMap((tally) => tally.mismatches)).toEqual([]);
}, 60_000);

it('has an oracle that knows the answers worked by hand', () => {
  const line = (a: number, b: number, c: number) => ({ weights: [a, b], bias: c });
  const count = (lines: { weights: number[]; bias: number }[]) =>
    countExactly({
      scale: 10,
      box: [-10, 10, -10, 10],
      layers: [
        { weights: lines.map((l) => l.weights), bias: lines.map((l) => l.bias), relu: true },
        { weights: [lines.map((_, i) => 10 + 3 * i)], bias: [0], relu: false },
      ],
    });
  // three lines in general position; through one point; parallel; the same line twice
  expect(count([line(10, 0, 0), line(0, 10, 0), line(10, 10, -5)])).toMatchObject({ cells: 7, outputs: [7] });
  expect(count([line(10, 0, 0), line(0, 10, 0), line(10, 10, 0)])).toMatchObject({ cells: 6, vertices: 9 });
  expect(count([line(10, 0, 0), line(10, 0, -5)])).toMatchObject({ cells: 3, edges: 10 });
  expect(count([line(10, 5, 0), line(20, 10, 0)])).toMatchObject({ cells: 2, joint: 2 });
});
