import { countParameters, type NetworkShape } from '../../core/network/countParameters.ts';
import { MNIST1D_CLASSES, MNIST1D_LENGTH } from '../../core/data/mnist1d.ts';
import type { RandomLabelsState } from './schema.ts';

/** A network in the race. */
export interface Racer {
  readonly widths: readonly number[];
  readonly name: string;
  /** "40 → 100 → 100 → 10". */
  readonly shapeWords: string;
  readonly parameters: number;
}

/** The four networks of the lecture's figure (Prince 2023, fig. 20.2): about as many parameters each. */
const WIDTHS: readonly (readonly number[])[] = [[298], [100, 100], [75, 75, 75], [63, 63, 63, 63]];

/** Layers that are written out. */
const LONGEST_ROW = 4;

export const RACERS: readonly Racer[] = WIDTHS.map((widths) =>
  createRacer(widths, widths.length === 1 ? '1 layer' : `${widths.length} layers`),
);

export function shapeOf(widths: readonly number[]): NetworkShape {
  return { inputs: MNIST1D_LENGTH, widths, outputs: MNIST1D_CLASSES };
}

/** The four, and the reader's own if it takes part. */
export function racersOf(state: Pick<RandomLabelsState, 'own' | 'ownDepth' | 'ownWidth'>): readonly Racer[] {
  return state.own ? [...RACERS, ownRacer(state)] : RACERS;
}

export function ownRacer({ ownDepth, ownWidth }: Pick<RandomLabelsState, 'ownDepth' | 'ownWidth'>): Racer {
  return createRacer(
    Array.from({ length: ownDepth }, () => ownWidth),
    'yours',
  );
}

function createRacer(widths: readonly number[], name: string): Racer {
  return {
    widths,
    name,
    shapeWords: [MNIST1D_LENGTH, ...hiddenWords(widths), MNIST1D_CLASSES].join(' → '),
    parameters: countParameters(shapeOf(widths)),
  };
}

/** Long rows of equal layers are shortened: "6 × 50". */
function hiddenWords(widths: readonly number[]): readonly (number | string)[] {
  return widths.length > LONGEST_ROW ? [`${widths.length} × ${widths[0] ?? 0}`] : widths;
}
