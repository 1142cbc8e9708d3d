import { afterAll, describe, expect, test } from 'vitest';
import type { TrainingJob, TrainingResult } from '../../src/compute/trainingJob.ts';
import { createTrainingPool } from '../../src/compute/trainingPool.ts';
import { jobOf as sweepJob } from '../../src/figures/depth-sweep/setting.ts';
import { depthSweepModel } from '../../src/figures/depth-sweep/model.ts';
import { hyperparametersModel } from '../../src/figures/hyperparameters/model.ts';
import { raceWords } from '../../src/figures/random-labels/raceWords.ts';
import { randomLabelsModel } from '../../src/figures/random-labels/model.ts';
import { RACERS } from '../../src/figures/random-labels/racers.ts';
import { dataOf, jobOf as raceJob } from '../../src/figures/random-labels/setting.ts';
import { searchModel } from '../../src/figures/search/model.ts';
import { addRun, emptyResult } from '../../src/figures/search/results.ts';
import { createData, jobOf as searchJob } from '../../src/figures/search/setting.ts';
import { universalModel } from '../../src/figures/universal/model.ts';
import { jobOf as contestJob } from '../../src/figures/why-deep/contest.ts';
import { whyDeepModel } from '../../src/figures/why-deep/model.ts';
import { runnerWords } from '../../src/figures/why-deep/RacePanel.tsx';
import { decodeState } from '../../src/stage/share/codec.ts';
import { lostWords, seriesWords } from '../../src/stage/training/runWords.ts';

const pool = createTrainingPool({ openWorker: () => Promise.reject(new Error('there are no workers here')) });
afterAll(() => {
  pool.dispose();
});

/** What a figure says when a run of it has ended. */
const inSeries = (result: TrainingResult): string =>
  seriesWords(
    {
      status: 'done',
      progress: { done: 1, total: 1, secondsLeft: 0, gflop: result.progress?.gflop ?? 0, seconds: 0.1 },
      notice: '',
    },
    { total: 1, seeds: [1], trouble: lostWords([result]) },
  );
const cell = { depth: 1, width: 4 };
const FIGURES: readonly [string, TrainingJob, (result: TrainingResult) => string][] = [
  [
    'why-deep',
    contestJob(whyDeepModel.initialState, 'deep', 1),
    (result) => runnerWords({ progress: result.progress, result }),
  ],
  [
    'search',
    searchJob(cell, 1, createData(searchModel.initialState)),
    (result) => `${inSeries(result)} ${addRun(emptyResult(cell), result).validation ?? 'diverged'}`,
  ],
  ['depth-sweep', sweepJob({ depth: 2, start: 'he', seed: 1 }, depthSweepModel.initialState), inSeries],
  [
    'random-labels',
    raceJob(
      { ...RACERS[0], widths: [30, 30], name: '', shapeWords: '', parameters: 0 },
      dataOf({ seed: 5, share: 100 }),
      {
        seed: 5,
        rate: 0.1,
      },
    ),
    ({ outcome, reason, progress }) =>
      raceWords(
        {
          status: 'done',
          runs: [{ at: 0, seed: 5, outcome, reason, progress }],
          seeds: [5],
          seconds: 1,
          notice: '',
        },
        1,
      ),
  ],
];

const withTrainer = (job: TrainingJob, change: Partial<TrainingJob['trainer']>): TrainingJob => ({
  ...job,
  trainer: { ...job.trainer, stop: { ...job.trainer.stop, steps: 40 }, ...change },
});

function onePoint(job: TrainingJob): TrainingJob {
  const { data, shape } = job.trainer;
  const inputs = data.inputs.slice(0, shape.inputs);
  return withTrainer(job, { data: { inputs, targets: data.targets.slice(0, 1) } });
}

function oneClass(job: TrainingJob): TrainingJob {
  const { inputs, targets } = job.trainer.data;
  return withTrainer(job, { data: { inputs, targets: targets.map(() => 0) } });
}

function zeroWidth(job: TrainingJob): TrainingJob {
  return withTrainer(job, { shape: { ...job.trainer.shape, widths: [0] } });
}

function wildRate(job: TrainingJob): TrainingJob {
  const { loss } = job.trainer;
  // Adam never takes a step larger than its rate: it takes plain steps to diverge
  return withTrainer(job, {
    optimizer: { kind: 'gradient-descent', learningRate: loss === 'squared' ? 1e6 : 1e30 },
  });
}

describe.each(FIGURES)('%s', (_, job, say) => {
  test.each([
    ['one point', onePoint, ['stopped'], /\d/],
    ['all points of one class', oneClass, ['stopped'], /\d/],
    ['zero width', zeroWidth, ['failed'], /width/],
    ['a diverging rate', wildRate, ['diverged'], /diverged|rate|grew|large/],
  ] as const)('%s ends in words', async (_name, change, outcomes, words) => {
    const result = await pool.start(change(job)).done;
    expect(outcomes).toContain(result.outcome);
    const said = say(result);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(result.progress?.curve.loss.every(Number.isFinite) ?? true).toBe(true);
  });
});

test.each([
  ['universal', () => decodeState(universalModel, '1~units,0')],
  ['universal', () => decodeState(universalModel, '1~units,NaN')],
  ['hyperparameters', () => decodeState(hyperparametersModel, '1~depth,0~widths,0,0,0,0,0,0')],
  ['why-deep', () => decodeState(whyDeepModel, '1~shallow,0~deep,0,0')],
  ['why-deep', () => decodeState(whyDeepModel, '1~points,0')],
  ['search', () => decodeState(searchModel, '1~repeats,0~noise,-1')],
  ['depth-sweep', () => decodeState(depthSweepModel, '1~width,0~rate,0')],
  ['random-labels', () => decodeState(randomLabelsModel, '1~own,1~ownWidth,0~rate,0')],
] as const)('%s opens a link with what cannot be and says what it shows instead: %#', (_, decode) => {
  const decoded = decode();
  if (!decoded.ok) throw new Error('it should open');
  expect(decoded.complaints.length).toBeGreaterThan(0);
  for (const { allowed, used } of decoded.complaints)
    expect(`${allowed} ${used}`).not.toMatch(/NaN|undefined/);
});

test('universal fits nothing, one corner and a level line without an error', () => {
  for (const corners of [
    [],
    [[0.5, 0.3]],
    [
      [0, 0.2],
      [1, 0.2],
    ],
  ] as const) {
    const state = universalModel.reduce(universalModel.initialState, { type: 'draw', corners });
    const derived = universalModel.derive(state);
    expect(derived.fit.rms).toBeLessThan(1e-9);
    expect(universalModel.describe(state, derived)).not.toMatch(/NaN|undefined|Infinity/);
  }
});
