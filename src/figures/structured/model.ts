import { receptiveField } from '../../core/network/convolution.ts';
import { countImageLayer, type GreyImage, type LayerCost } from '../../core/network/convolutionImage.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel } from '../../stage/model/model.ts';
import { countWeights, matrixOf, setWeight } from './matrix.ts';
import { passThrough } from './picture.ts';
import { KERNEL_SIZE, PICTURE_SIDE, SIZE, structuredSchema, type StructuredState } from './schema.ts';

/** Turns to a weight, or sets it and all that are tied to it. Rows and columns count from 0. */
export type StructuredAction =
  | { readonly type: 'turn-to'; readonly row: number; readonly column: number }
  | { readonly type: 'set-weight'; readonly row: number; readonly column: number; readonly value: number };

export interface StructuredDerived {
  /** SIZE × SIZE, row by row. */
  readonly matrix: Float64Array;
  readonly input: Float64Array;
  readonly output: Float64Array;
  /** Weights of the drawn matrix that can be chosen. */
  readonly weightCount: number;
  readonly side: number;
  readonly cost: LayerCost;
  /** Side of the square that one pixel of the last layer gathers from. */
  readonly field: number;
  readonly seesWholePicture: boolean;
  /** The picture after the layers. */
  readonly seen: GreyImage;
}

export const structuredModel = defineModel<typeof structuredSchema, StructuredAction, StructuredDerived>({
  group: 'structured',
  version: 1,
  schema: structuredSchema,
  reduce(state, action): StructuredState {
    if (action.type === 'set-weight') return setWeight(state, action.row, action.column, action.value);
    const [row, column] = [action.row + 1, action.column + 1];
    const inside = [row, column].every((n) => Number.isInteger(n) && n >= 1 && n <= SIZE);
    return inside && (row !== state.row || column !== state.column) ? { ...state, row, column } : state;
  },
  derive,
  describe,
  readouts: (_state, { weightCount, cost, field }) => [
    { name: 'weights', label: 'weights to choose, drawn layer', value: weightCount },
    { name: 'full', label: 'image: full', value: cost.full },
    { name: 'local', label: 'local', value: cost.local },
    { name: 'shared', label: 'local and shared', value: cost.shared },
    { name: 'field', label: 'receptive field, side', value: field },
  ],
  presets: [
    { id: 'full', label: 'Full', state: {} },
    { id: 'local', label: 'Local', state: { local: true } },
    { id: 'convolution', label: 'Convolution', state: { local: true, shared: true } },
    { id: 'blur', label: 'Blur', state: { local: true, shared: true, kernel: [0.25, 0.5, 0.25] } },
  ],
});

let known: { readonly key: string; readonly seen: GreyImage } | null = null;

function seenWith(kernel: readonly number[], layers: number): GreyImage {
  const key = `${kernel.join(' ')}|${layers}`;
  if (known?.key !== key) known = { key, seen: passThrough(kernel, layers) };
  return known.seen;
}

let knownInput: { readonly key: string; readonly input: Float64Array } | null = null;

/** The same values again while neither shape nor place of the input changes. */
function inputOf(state: StructuredState): Float64Array {
  const key = `${state.signal} ${state.place}`;
  if (knownInput?.key !== key) knownInput = { key, input: createInput(state) };
  return knownInput.input;
}

function derive(state: StructuredState): StructuredDerived {
  const matrix = matrixOf(state);
  const input = inputOf(state);
  const bias = new Float64Array(SIZE);
  const layer = { inputs: SIZE, outputs: SIZE, weights: matrix, bias, activation: 'identity' } as const;
  const side = 2 ** state.sideExponent;
  const cost = countImageLayer(side, KERNEL_SIZE);
  const field = receptiveField(state.layers, KERNEL_SIZE);
  return {
    matrix,
    input,
    output: evaluate({ inputs: SIZE, outputs: SIZE, layers: [layer] }, input),
    weightCount: countWeights(state),
    side,
    cost,
    field,
    seesWholePicture: field >= PICTURE_SIDE,
    seen: seenWith(state.kernel, state.layers),
  };
}

function createInput({ signal, place }: StructuredState): Float64Array {
  const at = place - 1;
  return Float64Array.from({ length: SIZE }, (_, i) => {
    if (signal === 'spike') return i === at ? 1 : 0;
    return signal === 'step' ? (i >= at ? 1 : 0) : Math.max(0, i - at) / SIZE;
  });
}

function describe(state: StructuredState, { weightCount, side, cost, field }: StructuredDerived): string {
  const n = formatNumber(weightCount);
  const kind = state.local
    ? state.shared
      ? `A convolution: ${n} weights, used at every place`
      : `A local layer: ${n} weights, none beyond the neighbours`
    : state.shared
      ? `Shared but not local: one weight for each of ${n} diagonals`
      : `A full layer: ${n} weights, all different`;
  return `${kind}. For an image of ${side} by ${side} pixels: ${formatNumber(cost.full)} parameters full, ${formatNumber(cost.local)} local, ${formatNumber(cost.shared)} local and shared. After ${state.layers} ${state.layers === 1 ? 'layer' : 'layers'} a pixel gathers from ${field} by ${field}.`;
}
