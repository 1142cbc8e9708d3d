import type { RegionsState } from './schema.ts';
import { factsOf, parametersOf, type ShapeFacts, widestWithin } from './shapes.ts';

/** Bounds over the width, for one depth. */
export interface DepthCurve {
  readonly depth: number;
  readonly points: readonly ShapeFacts[];
}

/** The shallow network that the same parameters buy. */
export interface EqualShallow extends ShapeFacts {
  /** Parameters of the deep network that it leaves unused. */
  readonly unused: number;
}

export interface RegionsDerived {
  readonly selected: ShapeFacts;
  readonly shallow: EqualShallow;
  readonly curves: readonly DepthCurve[];
  readonly marks: readonly ShapeFacts[];
  /** Ends of the axes: parameters, and log10 of regions. */
  readonly reach: number;
  readonly height: number;
}

/** The two networks that the lecture marks. */
const MARKED = [
  { inputs: 1, depth: 5, width: 10 },
  { inputs: 10, depth: 5, width: 50 },
] as const;

/** Axes grow in round jumps, so that a small change does not rescale the plot. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const LEAST_REACH = 600;
/** Room at the right of the point that is looked at. */
const ROOM = 1.1;
const MOST_POINTS = 48;

export function deriveRegions(state: RegionsState): RegionsDerived {
  const { inputs, depth, width } = state;
  const selected = factsOf({ inputs, depth, width });
  const reach = Math.max(LEAST_REACH, roundUp(selected.parameters * ROOM));
  const curves = Array.from({ length: Math.max(state.curves, depth) }, (_, k) =>
    curveOf(inputs, k + 1, reach, k + 1 === depth ? width : 1),
  );
  const tops = curves.flatMap(({ points }) => points.slice(-1)).map(({ heights }) => heights.lower);
  return {
    selected,
    shallow: equalShallow(selected),
    curves,
    marks: MARKED.filter((mark) => mark.inputs === inputs && parametersOf(mark) <= reach).map(factsOf),
    reach,
    height: roundUp(Math.max(3, selected.heights.upper, ...tops) * 1.04),
  };
}

const knownCurves = new Map<string, DepthCurve>();
const MOST_KNOWN = 400;

/** The same object again for the same curve: what draws it then has nothing to do. */
function curveOf(inputs: number, depth: number, reach: number, also: number): DepthCurve {
  const widths = pickWidths(widestWithin(inputs, depth, reach), also);
  const key = [inputs, depth, reach, widths.length, also].join(' ');
  let curve = knownCurves.get(key);
  if (!curve) {
    if (knownCurves.size >= MOST_KNOWN) knownCurves.clear();
    curve = { depth, points: widths.map((width) => factsOf({ inputs, depth, width })) };
    knownCurves.set(key, curve);
  }
  return curve;
}

/** The widest shallow network with no more parameters; at least one unit, which always fits. */
export function equalShallow({ inputs, parameters }: ShapeFacts): EqualShallow {
  const width = Math.max(1, widestWithin(inputs, 1, parameters));
  const facts = factsOf({ inputs, depth: 1, width });
  return { ...facts, unused: parameters - facts.parameters };
}

/** All widths where they are few, else about as many as can be told apart; `also` is always among them. */
export function pickWidths(widest: number, also: number): number[] {
  const widths = new Set<number>(also <= widest ? [also] : []);
  if (widest <= MOST_POINTS) for (let width = 1; width <= widest; width++) widths.add(width);
  else {
    for (let i = 0; i <= MOST_POINTS; i++) {
      // dense where the curves bend
      widths.add(Math.max(1, Math.round(widest * (i / MOST_POINTS) ** 2)));
    }
  }
  return Array.from(widths).toSorted((a, b) => a - b);
}

function roundUp(value: number): number {
  const scale = 10 ** Math.floor(Math.log10(value));
  const step = ROUND.find((each) => each * scale >= value * (1 - 1e-12));
  return step === undefined ? 10 * scale : Number((step * scale).toPrecision(6));
}
