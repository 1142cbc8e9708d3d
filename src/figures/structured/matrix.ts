import { KERNEL_SIZE, SIZE, type StructuredState, WEIGHT_LIMIT, WEIGHT_STEP } from './schema.ts';

/* Rows and columns count from 0 here. A diagonal is column − row: 0 is the main one, 1 the one to its right. */

const REACH = (KERNEL_SIZE - 1) / 2;

/** Whether a weight is there at all: local layers keep three diagonals. */
export function isPresent({ local }: StructuredState, row: number, column: number): boolean {
  return !local || Math.abs(column - row) <= REACH;
}

/** The weight from input `column` to output `row`, as the two bonds leave it. */
export function weightAt(state: StructuredState, row: number, column: number): number {
  if (!isPresent(state, row, column)) return 0;
  const diagonal = column - row;
  if (state.shared && Math.abs(diagonal) <= REACH) return state.kernel[diagonal + REACH] ?? 0;
  return state.weights[placeOf(state, row, column)] ?? 0;
}

/** The state with one weight set, and with it all that are tied to it; the same state when nothing changes. */
export function setWeight(
  state: StructuredState,
  row: number,
  column: number,
  value: number,
): StructuredState {
  const inside = [row, column].every((index) => Number.isInteger(index) && index >= 0 && index < SIZE);
  if (!inside || !Number.isFinite(value) || !isPresent(state, row, column)) return state;
  const weight = Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, roundToStep(value)));
  if (weight === weightAt(state, row, column)) return state;
  const replace = (list: readonly number[], at: number): number[] =>
    list.map((w, i) => (i === at ? weight : w));
  const diagonal = column - row;
  return state.shared && Math.abs(diagonal) <= REACH
    ? { ...state, kernel: replace(state.kernel, diagonal + REACH) }
    : { ...state, weights: replace(state.weights, placeOf(state, row, column)) };
}

/** SIZE × SIZE, row by row. */
export function matrixOf(state: StructuredState): Float64Array {
  return Float64Array.from({ length: SIZE * SIZE }, (_, i) =>
    weightAt(state, Math.floor(i / SIZE), i % SIZE),
  );
}

/** Weights that can be chosen: all, those of the band, or one for each diagonal. */
export function countWeights(state: StructuredState): number {
  const present = Array.from(
    { length: SIZE * SIZE },
    (_, i) => [Math.floor(i / SIZE), i % SIZE] as const,
  ).filter(([row, column]) => isPresent(state, row, column));
  return state.shared ? new Set(present.map(([row, column]) => column - row)).size : present.length;
}

/** Where a weight is kept: a shared one where its diagonal begins. */
function placeOf({ shared }: StructuredState, row: number, column: number): number {
  const before = shared ? Math.min(row, column) : 0;
  return (row - before) * SIZE + (column - before);
}

function roundToStep(value: number): number {
  return Number((Math.round(value / WEIGHT_STEP) * WEIGHT_STEP).toFixed(4)) + 0;
}
