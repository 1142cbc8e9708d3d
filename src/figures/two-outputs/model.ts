import { countParameters } from '../../core/network/countParameters.ts';
import { createNetwork } from '../../core/network/createNetwork.ts';
import { jointOf, type ShallowWeights } from '../../core/network/joints.ts';
import type { Network } from '../../core/network/network.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import { networkVertices } from '../../plot/networkVertices.ts';
import type { Point } from '../../plot/path.ts';
import { roundRange } from '../../plot/roundRange.ts';
import { defineModel } from '../../stage/model/model.ts';
import { dragCurve } from '../../ui/curve/dragCurve.ts';
import { twoOutputsPresets } from './presets.ts';
import { type TwoOutputsState, twoOutputsSchema } from './schema.ts';

export const INTERVAL = [0, 2] as const;
export const OUTPUTS = [0, 1] as const;
const SHAPE = { inputs: 1, widths: [4], outputs: 2 };

/** A joint or an end of the curve of one output (from 0), dragged. */
interface MoveCurveAction {
  readonly type: 'move-curve';
  readonly output: number;
  readonly handle: string;
  readonly to: Point;
}

export interface TwoOutputsDerived {
  readonly network: Network;
  /** Exact vertices, by output. */
  readonly curves: readonly (readonly Point[])[];
  readonly view: readonly [number, number];
  /** Where hidden units bend, inside the interval, with the units (from 1). */
  readonly joints: readonly { readonly x: number; readonly units: readonly number[] }[];
  /** Regions of both outputs together, and of each. */
  readonly regionCount: number;
  readonly regionCounts: readonly number[];
  readonly parameterCount: number;
}

/** The state of `two-outputs`. */
export const twoOutputsModel = defineModel<typeof twoOutputsSchema, MoveCurveAction, TwoOutputsDerived>({
  group: 'two-outputs',
  version: 1,
  schema: twoOutputsSchema,
  reduce: moveCurve,
  derive,
  describe: (_state, { regionCount, regionCounts, joints }) => {
    const places = joints.map(({ x }) => formatNumber(x, { decimals: 2 })).join(', ');
    const [first = 1, second = 1] = regionCounts;
    const where =
      joints.length === 0 ? 'Neither output bends on [0, 2].' : `The hidden units bend at ${places}.`;
    return `${where} ${regionCount} ${regionCount === 1 ? 'region' : 'regions'} together; output 1 alone has ${first}, output 2 alone ${second}.`;
  },
  readouts: (_state, { regionCount, parameterCount, joints }) => [
    { name: 'joints', label: 'joints on [0, 2]', value: joints.length },
    { name: 'regions', label: regionCount === 1 ? 'region' : 'regions', value: regionCount },
    { name: 'parameters', label: 'parameters', value: parameterCount },
  ],
  presets: twoOutputsPresets,
});

/** Output `output` (from 0) as a shallow network of its own. */
export function outputWeights({ theta0, theta1, phi }: TwoOutputsState, output: number): ShallowWeights {
  return { theta0, theta1, phi: phi.slice(5 * output, 5 * output + 5) };
}

export function twoOutputsNetwork(state: TwoOutputsState): Network {
  const rows = OUTPUTS.map((output) => outputWeights(state, output).phi);
  return createNetwork({
    layers: [
      { weights: state.theta1.map((w) => [w]), bias: state.theta0, activation: 'relu' },
      {
        weights: rows.map((row) => row.slice(1)),
        bias: rows.map((row) => row[0] ?? 0),
        activation: 'identity',
      },
    ],
  });
}

function derive(state: TwoOutputsState): TwoOutputsDerived {
  const network = twoOutputsNetwork(state);
  const regions = linearRegions1D(network, INTERVAL);
  const curves = networkVertices(network, INTERVAL);
  return {
    network,
    curves,
    view: roundRange(curves.flatMap((points) => points.map(([, y]) => y))),
    joints: jointsOf(state),
    regionCount: regions.jointLinearRegionCount,
    regionCounts: regions.outputs.map(({ linearRegionCount }) => linearRegionCount),
    parameterCount: countParameters(SHAPE),
  };
}

function jointsOf(state: TwoOutputsState): { x: number; units: number[] }[] {
  const places = new Map<number, number[]>();
  state.theta0.forEach((_, unit) => {
    const x = jointOf(state, unit);
    if (x === null || x <= INTERVAL[0] || x >= INTERVAL[1]) return;
    places.set(x, [...(places.get(x) ?? []), unit + 1]);
  });
  return Array.from(places, ([x, units]) => ({ x, units })).toSorted((a, b) => a.x - b.x);
}

/** Sideways moves a joint of both outputs; up and down changes one output's weights alone. */
function moveCurve(state: TwoOutputsState, { output, handle: id, to }: MoveCurveAction): TwoOutputsState {
  if (output !== 0 && output !== 1) return state;
  const moved = dragCurve(outputWeights(state, output), INTERVAL, id, to, twoOutputsSchema.phi.max);
  if (!moved) return state;
  const phi = state.phi.map((value, at) =>
    Math.floor(at / 5) === output ? (moved.phi[at % 5] ?? value) : value,
  );
  return { ...state, theta0: moved.theta0, phi };
}
