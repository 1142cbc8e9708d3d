import { countParameters } from '../../core/network/countParameters.ts';
import { evaluate, evaluatePreActivations } from '../../core/network/evaluate.ts';
import type { ShallowWeights } from '../../core/network/joints.ts';
import type { Network } from '../../core/network/network.ts';
import { boundLinearRegions } from '../../core/regions/bounds.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import { networkVertices } from '../../plot/networkVertices.ts';
import type { Point } from '../../plot/path.ts';
import { roundRange } from '../../plot/roundRange.ts';
import { type Border, bordersOf } from './borders.ts';
import { preActivationWeights, ROWS, secondLayerNetwork, twoLayerNetwork } from './network.ts';
import type { TwoLayerState } from './schema.ts';

export type Range = readonly [number, number];

export const INTERVAL: Range = [0, 2];
const SHAPE = { inputs: 1, widths: [3, 3], outputs: 1 };

/** What the ten panels show, exactly, whatever x is. Lists of three are by hidden unit of the second layer. */
export interface TwoLayerPanels {
  readonly network: Network;
  /** The pre-activations, each as a shallow network of its own. */
  readonly rows: readonly ShallowWeights[];
  /** φ'_0 … φ'_3. */
  readonly outputWeights: readonly number[];
  readonly preActivations: readonly (readonly Point[])[];
  readonly clipped: readonly (readonly Point[])[];
  /** Between the two, as far as the reader has clipped. */
  readonly clipping: readonly (readonly Point[])[];
  readonly weighted: readonly (readonly Point[])[];
  readonly sum: readonly Point[];
  readonly borders: readonly Border[];
  readonly regionCount: number;
  readonly maxRegionCount: number;
  readonly parameterCount: number;
  /** One height for each row of panels, so that they can be compared. */
  readonly preActivationView: Range;
  readonly weightedView: Range;
  readonly sumView: Range;
}

export interface TwoLayerDerived extends TwoLayerPanels {
  /** The same object as long as no weight has changed: what shows only this can rest while x moves. */
  readonly panels: TwoLayerPanels;
  /** At the chosen x: pre-activations by layer, and the output. */
  readonly sums: readonly Float64Array[];
  readonly output: number;
}

export function deriveTwoLayer(state: TwoLayerState): TwoLayerDerived {
  const panels = panelsOf(state);
  const { network } = panels;
  return {
    ...panels,
    panels,
    sums: evaluatePreActivations(network, [state.x]),
    output: evaluate(network, [state.x])[0] ?? 0,
  };
}

const PANEL_FIELDS = ['theta0', 'theta1', 'psi', 'phip', 'clip'] as const;
let last: { readonly state: TwoLayerState; readonly panels: TwoLayerPanels } | null = null;

/** Remembers the last one: the state of a scrub differs in x alone. */
function panelsOf(state: TwoLayerState): TwoLayerPanels {
  const known = last;
  if (known && PANEL_FIELDS.every((field) => known.state[field] === state[field])) return known.panels;
  last = { state, panels: derivePanels(state) };
  return last.panels;
}

function derivePanels(state: TwoLayerState): TwoLayerPanels {
  const network = twoLayerNetwork(state);
  const preActivations = networkVertices(secondLayerNetwork(state, 'identity'), INTERVAL);
  const clipped = networkVertices(secondLayerNetwork(state, 'relu'), INTERVAL);
  const weighted = ROWS.map((j) => scaled(clipped[j] ?? [], state.phip[j + 1] ?? 0));
  const [sum = []] = networkVertices(network, INTERVAL);
  const output = linearRegions1D(network, INTERVAL).outputs[0];
  return {
    network,
    rows: ROWS.map((j) => preActivationWeights(state, j)),
    outputWeights: state.phip,
    preActivations,
    clipped,
    clipping: ROWS.map((j) => halfClipped(preActivations[j] ?? [], clipped[j] ?? [], state.clip)),
    weighted,
    sum,
    borders: output ? bordersOf(output, network) : [],
    regionCount: output?.linearRegionCount ?? 1,
    maxRegionCount: Number(boundLinearRegions(SHAPE).upper),
    parameterCount: countParameters(SHAPE),
    preActivationView: viewOf(preActivations),
    weightedView: viewOf(weighted),
    sumView: roundRange(
      sum.map(([, y]) => y),
      [-0.5, 0.5],
    ),
  };
}

/** Negative heights shrink to zero as `clip` goes to 1; the vertices of both curves bound every piece. */
function halfClipped(before: readonly Point[], after: readonly Point[], clip: number): Point[] {
  const crossings = after.filter(([x]) => !before.some(([known]) => known === x));
  return [...before, ...crossings]
    .toSorted(([a], [b]) => a - b)
    .map(([x, y]) => [x, y < 0 ? y * (1 - clip) + 0 : y]);
}

function scaled(points: readonly Point[], factor: number): Point[] {
  // + 0: a weight of zero makes no negative zero
  return points.map(([x, y]) => [x, y * factor + 0]);
}

function viewOf(curves: readonly (readonly Point[])[]): Range {
  return roundRange(curves.flatMap((points) => points.map(([, y]) => y)));
}
