import type { TrainingJob } from '../../compute/trainingJob.ts';
import type { RegressionExamples } from '../../core/data/examples.ts';
import { sampleCurve } from '../../core/data/sampleCurve.ts';
import { targetFunction, type TargetFunction } from '../../core/data/targetFunctions.ts';
import { createRandom } from '../../core/random.ts';
import type { SearchState } from './schema.ts';

export const DEPTHS = [1, 2, 3, 4] as const;
export const WIDTHS = [2, 3, 4, 6, 8, 12, 16, 24, 32] as const;

/** A choice of hyperparameters: K hidden layers of D units. */
export interface Cell {
  readonly depth: number;
  readonly width: number;
}

export interface SearchData {
  readonly target: TargetFunction;
  readonly training: RegressionExamples;
  readonly validation: RegressionExamples;
  readonly test: RegressionExamples;
}

export const TRAINING_COUNT = 25;
export const HELD_OUT_COUNT = 200;
const STEPS = 4000;
const LEARNING_RATE = 0.02;
const RANDOM_CELLS = 12;

type DataState = Pick<SearchState, 'target' | 'dataSeed' | 'noise'>;

/** Three sets from one curve with one noise; their seeds never meet. */
export function createData({ target: id, dataSeed, noise }: DataState): SearchData {
  const target = targetFunction(id);
  const sample = (count: number, part: number): RegressionExamples =>
    sampleCurve(target, { count, seed: dataSeed * 3 + part, noise });
  return {
    target,
    training: sample(TRAINING_COUNT, 0),
    validation: sample(HELD_OUT_COUNT, 1),
    test: sample(HELD_OUT_COUNT, 2),
  };
}

/** The cells that a search looks at. Random ones are drawn without repeats. */
export function cellsOf({ mode, dataSeed }: Pick<SearchState, 'mode' | 'dataSeed'>): Cell[] {
  const all = DEPTHS.flatMap((depth) => WIDTHS.map((width): Cell => ({ depth, width })));
  if (mode === 'grid') return all;
  const order = createRandom(dataSeed).shuffle(all.map((_, at) => at));
  return Array.from({ length: RANDOM_CELLS }, (_, at) => all[order[at] ?? 0]).filter(
    (cell) => cell !== undefined,
  );
}

export function shapeOf({ depth, width }: Cell) {
  return { inputs: 1, widths: Array.from({ length: depth }, () => width), outputs: 1 };
}

/** One run of the search: a cell, and the seed of its first weights. */
export interface PlannedCell {
  readonly cell: Cell;
  readonly seed: number;
}

/** All runs: one initialisation of every cell first, so that the whole map is there early. */
export function planOf(
  state: Pick<SearchState, 'mode' | 'dataSeed' | 'repeats'>,
  data: SearchData,
): { readonly item: PlannedCell; readonly job: TrainingJob }[] {
  const cells = cellsOf(state);
  return Array.from({ length: state.repeats }, (_, repeat) => repeat + 1).flatMap((seed) =>
    cells.map((cell) => ({ item: { cell, seed }, job: jobOf(cell, seed, data) })),
  );
}

/** One run of one cell: Adam on all 25 points, its loss on the validation set measured at the end. */
export function jobOf(cell: Cell, seed: number, { training, validation }: SearchData): TrainingJob {
  return {
    trainer: {
      shape: shapeOf(cell),
      loss: 'squared',
      optimizer: { kind: 'adam', learningRate: LEARNING_RATE },
      initialization: 'he',
      seed,
      data: { inputs: training.inputs, targets: training.targets },
      stop: { steps: STEPS },
    },
    validation: { inputs: validation.inputs, targets: validation.targets },
    curvePoints: 2,
  };
}
