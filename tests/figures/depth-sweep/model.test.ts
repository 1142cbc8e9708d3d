import { describe, expect, test } from 'vitest';
import { evaluatePreActivations } from '../../../src/core/network/evaluate.ts';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import { initializeParameters } from '../../../src/core/train/initializeParameters.ts';
import { networkFromParameters } from '../../../src/core/train/parameterLayout.ts';
import { depthSweepModel } from '../../../src/figures/depth-sweep/model.ts';
import {
  lineOf,
  meanLosses,
  pointOf,
  runOf,
  type SweepRun,
  turningDepth,
} from '../../../src/figures/depth-sweep/results.ts';
import {
  DEPTHS,
  examplesOf,
  guessingLoss,
  jobOf,
  planOf,
  shapeOf,
  type Start,
} from '../../../src/figures/depth-sweep/setting.ts';
import { powerOfTen } from '../../../src/figures/depth-sweep/SpreadPlot.tsx';
import { meanVariance, spreadByLayer, variancesByLayer } from '../../../src/figures/depth-sweep/spread.ts';
import { depthSweepChallenges } from '../../../src/figures/depth-sweep/story.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive } = depthSweepModel;

async function lossOf(depth: number, start: Start, rate = 0.2): Promise<number> {
  const trainer = await createTrainer(jobOf({ depth, start, seed: 1 }, { ...initialState, rate }).trainer);
  const { loss } = trainer.step(600);
  trainer.dispose();
  return loss;
}

describe('depth sweep', () => {
  test('the plan has every depth with the first seed before the second comes', () => {
    expect(derive(initialState).runCount).toBe(2 * 3 * DEPTHS.length);
    const plan = planOf({ start: 'he', repeats: 2, seed: 7 });
    expect(plan.map(({ seed }) => seed)).toEqual([...DEPTHS.map(() => 7), ...DEPTHS.map(() => 8)]);
  });

  test('eight layers fit better than one, and better than forty, which stay near one answer for all', async () => {
    const [one, eight, forty] = [await lossOf(1, 'he'), await lossOf(8, 'he'), await lossOf(40, 'he')];
    expect(eight).toBeLessThan(one / 10);
    expect(forty).toBeGreaterThan(0.3);
    expect(forty).toBeLessThan(guessingLoss(1) + 0.1);
  });

  test('variance over points: worked by hand', () => {
    expect(meanVariance(Float64Array.of(1, 5, 3, 5), 2)).toBe(0.5);
    expect(meanVariance(new Float64Array(), 0)).toBe(0);
  });

  test.each([4, 7, 20])(
    'variances of width %i: those of the network that training would start from',
    (width) => {
      // two seeds, so that the second is not drawn from what the first has left
      for (const seed of [3, 1]) {
        const shape = shapeOf(40, width);
        const network = networkFromParameters(shape, initializeParameters(shape, 'he', seed));
        const { inputs } = examplesOf(seed, 24);
        const rows = Array.from({ length: 24 }, (_, n) =>
          evaluatePreActivations(network, inputs.subarray(2 * n, 2 * n + 2)),
        );
        variancesByLayer(width, seed).forEach((variance, k) => {
          const layer = Float64Array.from(rows.flatMap((row) => [...(row[k] ?? [])]));
          const exact = meanVariance(layer, width);
          // narrow networks may be dead: nothing is left of nothing
          expect(Math.abs(variance - exact)).toBeLessThanOrEqual(1e-9 * exact);
        });
      }
    },
  );

  test('half the variance in the weights: half of it arrives, layer by layer, as a network drawn so has it', () => {
    const he = spreadByLayer(20, 'he', 1);
    const lecun = spreadByLayer(20, 'lecun', 1);
    for (const k of [1, 10, 40]) {
      expect((lecun[k - 1] ?? 0) - (he[k - 1] ?? 0)).toBeCloseTo(-k * Math.log10(2), 5);
    }
    const shape = shapeOf(40, 20);
    const [drawnHe, drawnLecun] = (['he', 'lecun'] as const).map((start) => {
      const network = networkFromParameters(shape, initializeParameters(shape, start, 1));
      return evaluatePreActivations(network, [0.3, -0.8])[9]?.[0] ?? 0;
    });
    expect((drawnLecun ?? 0) / (drawnHe ?? 1)).toBeCloseTo(2 ** -5, 9);
  });

  test('means, lines and the turning depth: worked by hand; diverged runs are left out', () => {
    const run = (depth: number, seed: number, loss: number | null): SweepRun => ({
      depth,
      seed,
      start: 'he',
      loss,
    });
    const runs = [run(4, 1, 0.1), run(4, 2, 0.3), run(1, 1, 0.5), run(8, 1, null), run(8, 2, 0.9)];
    expect(meanLosses(runs, 'he')).toEqual([
      { depth: 1, loss: 0.5 },
      { depth: 4, loss: 0.2 },
      { depth: 8, loss: 0.9 },
    ]);
    expect(turningDepth(runs, 'he')?.depth).toBe(4);
    expect(turningDepth(runs, 'lecun')).toBeNull();
    expect(lineOf(runs, 'he', 1)).toEqual([
      pointOf({ depth: 1, loss: 0.5 }),
      pointOf({ depth: 4, loss: 0.1 }),
    ]);
    expect(pointOf({ depth: 4, loss: 0 })).toEqual([4, -5]);
  });

  test('a run that diverged has no loss', () => {
    const plan = { depth: 2, start: 'he', seed: 1 } as const;
    expect(runOf(plan, { outcome: 'diverged', reason: '', progress: undefined }).loss).toBeNull();
    expect(runOf(plan, { outcome: 'stopped', reason: '', progress: undefined }).loss).toBeNull();
  });

  test('powers of ten as ticks', () => {
    expect([0, -1, -15, 2].map(powerOfTen)).toEqual(['1', '10⁻¹', '10⁻¹⁵', '10²']);
  });

  test('whatever the reader sets, the state stays whole', () => {
    expect(() => {
      checkModel(depthSweepModel, undefined, { numRuns: 12, maxLength: 5 });
    }).not.toThrow();
  });

  test('the challenge can be met, and not by the start', () => {
    for (const { progress, solution, start } of depthSweepChallenges) {
      const solved = { ...initialState, ...solution };
      const started = { ...initialState, ...start };
      expect(progress(solved, derive(solved))).toBe(1);
      expect(progress(started, derive(started))).toBeLessThan(1);
      expect(progress(initialState, derive(initialState))).toBeLessThan(1);
    }
  });
});
