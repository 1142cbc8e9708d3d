import { describe, expect, test } from 'vitest';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import type { TrainingResult } from '../../../src/compute/trainingJob.ts';
import { generateMnist1d } from '../../../src/core/data/mnist1d.ts';
import { randomLabelsModel } from '../../../src/figures/random-labels/model.ts';
import { bySeed, meanByShare, recordedNoiseMean } from '../../../src/figures/random-labels/noise.ts';
import { raceShare, raceWords } from '../../../src/figures/random-labels/raceWords.ts';
import { RACERS } from '../../../src/figures/random-labels/racers.ts';
import { NOISE_SHARES, RECORDED_NOISE, RECORDED_RUNS } from '../../../src/figures/random-labels/recorded.ts';
import {
  dataOf,
  HELD_OUT_COUNT,
  jobOf,
  labelData,
  TRAINING_COUNT,
} from '../../../src/figures/random-labels/setting.ts';
import {
  compareTestCurves,
  randomLabelsChallenges,
  randomLabelsSteps,
} from '../../../src/figures/random-labels/story.ts';
import type { RaceView, Run } from '../../../src/figures/random-labels/useRace.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive } = randomLabelsModel;

describe('random labels', () => {
  test('the four networks have 15,208 · 15,210 · 15,235 · 15,319 parameters', () => {
    expect(RACERS.map(({ parameters }) => parameters)).toEqual([15_208, 15_210, 15_235, 15_319]);
  });

  test('true labels are kept at 0 %, and at 100 % about nine of ten are wrong', () => {
    expect(derive({ ...initialState, share: 0 }).data.wrong).toBe(0);
    const { wrong, train, heldOut } = derive(initialState).data;
    expect(train.targets.length).toBe(TRAINING_COUNT);
    expect(heldOut.targets.length).toBe(HELD_OUT_COUNT);
    expect(wrong).toBeGreaterThan(0.85 * TRAINING_COUNT);
    expect(wrong).toBeLessThan(0.95 * TRAINING_COUNT);
  });

  test('a larger share keeps what a smaller one made wrong; same seed and share, same object', () => {
    const set = generateMnist1d({ seed: 3, count: 500 });
    const some = labelData(set, 40, 3);
    const more = labelData(set, 80, 3);
    const lost = [...some.taught.targets.keys()].filter(
      (n) =>
        some.taught.targets[n] !== some.train.targets[n] && more.taught.targets[n] !== some.taught.targets[n],
    );
    expect(lost).toEqual([]);
    expect(dataOf({ seed: 3, share: 40 })).toBe(dataOf({ seed: 3, share: 40 }));
  });

  test('whatever the reader sets, the state stays whole', () => {
    expect(() => {
      checkModel(randomLabelsModel, undefined, { numRuns: 15, maxLength: 5 });
    }).not.toThrow();
  });

  test('the recorded curves fall to zero at the epoch that the table prints', () => {
    for (const { curve, epochsToZero } of RECORDED_RUNS) {
      expect(curve.every(([, error]) => error >= 0 && error <= 100)).toBe(true);
      expect(curve.map(([epoch]) => epoch)).toEqual(curve.map(([epoch]) => epoch).toSorted((a, b) => a - b));
      expect(epochsToZero === null || (curve.at(-1)?.[0] === epochsToZero && curve.at(-1)?.[1] === 0)).toBe(
        true,
      );
    }
    const random = RECORDED_RUNS.filter(({ labels }) => labels === 'random');
    for (const seed of [1, 2, 3]) {
      const epochs = [1, 2, 3, 4].map(
        (layers) =>
          random.find((run) => run.layers === layers && run.seed === seed && run.rateFactor > 1)
            ?.epochsToZero ?? Infinity,
      );
      expect(epochs).toEqual(epochs.toSorted((a, b) => b - a));
    }
    const ends = random.flatMap(({ epochsToZero }) => epochsToZero ?? []);
    expect(Math.round(Math.min(...ends) / 1000)).toBe(119);
    expect(Math.round(Math.max(...ends) / 1000)).toBe(587);
    expect(randomLabelsSteps[2]?.sentence).toContain('from 119 to 587 thousand');
  });

  test('the recorded noise sweep is what the trainer gives: seed 4, true and random labels', async () => {
    const set = generateMnist1d({ seed: 4, count: 500 });
    const racer = RACERS[3] ?? RACERS[0];
    if (!racer) throw new Error('no networks');
    for (const share of [0, 100] as const) {
      const data = labelData(set, share, 4);
      const job = jobOf(racer, data, { seed: 4, rate: 0.1 });
      const trainer = await createTrainer(job.trainer);
      expect(trainer.step(3000).errors).toBe(0);
      const { errors } = trainer.lossAndErrors({
        inputs: data.heldOut.inputs,
        targets: data.heldOut.targets,
      });
      trainer.dispose();
      expect(errors).toBe(RECORDED_NOISE[NOISE_SHARES.indexOf(share)]?.[3]);
    }
  });

  test('means and lines by seed: worked by hand', () => {
    const runs = [
      { seed: 1, share: 20, training: 0, heldOut: 70 },
      { seed: 2, share: 0, training: 2, heldOut: 60 },
      { seed: 1, share: 0, training: 0, heldOut: 50 },
    ];
    expect(meanByShare(runs, 'heldOut')).toEqual([
      [0, 55],
      [20, 70],
    ]);
    expect(bySeed(runs, 'heldOut')).toEqual([
      [
        [0, 50],
        [20, 70],
      ],
      [[0, 60]],
    ]);
    expect(recordedNoiseMean().map(([, mean]) => mean)).toEqual([69.4, 76, 81.8, 82.2, 85.4, 88.2]);
  });

  test('a drawn test curve is told apart from the recorded one at both ends', () => {
    const truth = recordedNoiseMean();
    expect(
      compareTestCurves(
        [
          [0, 20],
          [100, 90],
        ],
        truth,
      ),
    ).toMatch(/69 %; you drew 49 less.*88 %; you drew about that/);
  });

  test('a race in words: diverging, unfinished and finished runs', () => {
    const run = (at: number, outcome: TrainingResult['outcome'] | null): Run => ({
      at,
      seed: 5,
      progress: undefined,
      outcome,
      reason: '',
    });
    const race = (status: RaceView['status'], runs: readonly Run[]): RaceView => ({
      status,
      runs,
      seeds: [5],
      seconds: 2,
      notice: '',
    });
    expect(raceWords(race('done', [run(0, 'diverged'), run(1, 'diverged')]), 1)).toContain(
      '2 runs diverged and came to no result; a smaller rate helps',
    );
    expect(raceShare(race('running', [run(0, 'stopped'), run(1, null)]), 4)).toBe(0.25);
    expect(raceShare(race('running', []), 0)).toBe(0);
    expect(raceWords(race('running', [run(0, null)]), 0)).toMatch(/^starting/);
  });

  test('the challenge can be met, and not by the start', () => {
    for (const { progress, solution, start } of randomLabelsChallenges) {
      const solved = { ...initialState, ...solution };
      const started = { ...initialState, ...start };
      expect(progress(solved, derive(solved))).toBe(1);
      expect(progress(started, derive(started))).toBeLessThan(1);
    }
  });
});
