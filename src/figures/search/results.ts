import type { TrainingResult } from '../../compute/trainingJob.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { networkFromParameters } from '../../core/train/parameterLayout.ts';
import type { RegressionExamples } from '../../core/data/examples.ts';
import { type Cell, type PlannedCell, shapeOf } from './setting.ts';

/** What the runs of one cell came to, so far. */
export interface CellResult {
  readonly cell: Cell;
  /** Mean over the initialisations that did not diverge; null when none is done. */
  readonly validation: number | null;
  readonly training: number | null;
  readonly runs: number;
  readonly diverged: number;
  /** The network of the first initialisation. */
  readonly network: Network | null;
}

export function emptyResult(cell: Cell): CellResult {
  return { cell, validation: null, training: null, runs: 0, diverged: 0, network: null };
}

/** The cell with one more run taken in. */
export function addRun(before: CellResult, result: TrainingResult): CellResult {
  const { progress, outcome } = result;
  const validation = progress?.validation?.loss;
  if (outcome !== 'stopped' || validation === undefined || !progress?.parameters) {
    return { ...before, diverged: before.diverged + 1 };
  }
  const n = before.runs;
  const mean = (old: number | null, value: number): number => ((old ?? 0) * n + value) / (n + 1);
  return {
    ...before,
    runs: n + 1,
    validation: mean(before.validation, validation),
    training: mean(before.training, progress.loss),
    network: before.network ?? networkOf(before.cell, progress.parameters),
  };
}

const networks = new WeakMap<Float32Array, Network>();

/** The same object for the same parameters, so that its fit is drawn once. */
function networkOf(cell: Cell, parameters: Float32Array): Network {
  const known = networks.get(parameters) ?? networkFromParameters(shapeOf(cell), parameters);
  networks.set(parameters, known);
  return known;
}

/** Every cell with the runs that have come in. */
export function resultsOf(
  cells: readonly Cell[],
  ended: readonly { readonly item: PlannedCell; readonly result: TrainingResult }[],
): CellResult[] {
  return cells.map((cell) =>
    ended
      .filter(({ item }) => item.cell.depth === cell.depth && item.cell.width === cell.width)
      .reduce((before, { result }) => addRun(before, result), emptyResult(cell)),
  );
}

/** The cells with the lowest and the highest validation loss; null when none is done. */
export function extremesOf(results: readonly CellResult[]): { best: CellResult; worst: CellResult } | null {
  const done = results
    .filter(({ validation }) => validation !== null)
    .toSorted((a, b) => (a.validation ?? 0) - (b.validation ?? 0));
  const [best] = done;
  const worst = done.at(-1);
  return best && worst ? { best, worst } : null;
}

/** Mean squared error of a network of one input and one output. */
export function meanSquaredError(network: Network, { inputs, targets }: RegressionExamples): number {
  let sum = 0;
  inputs.forEach((x, n) => {
    sum += ((evaluate(network, [x])[0] ?? 0) - (targets[n] ?? 0)) ** 2;
  });
  return sum / inputs.length;
}
