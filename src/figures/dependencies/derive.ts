import type { Facet } from '../../core/fold/facets.ts';
import { labelComposition } from '../../core/fold/labelComposition.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import type { Point } from '../../plot/path.ts';
import { nudgeRandom, type RandomNudge, STAYED } from './randomNudge.ts';
import { type DependenciesState, JOINTS, RIVAL_PIECES } from './schema.ts';
import { createZigzag, orderJoints } from './zigzag.ts';

/** One region of y'(x), with the facet of the strip that it lies on. */
export interface CopiedRegion {
  readonly from: Point;
  readonly to: Point;
  /** From 0. Odd facets lie face down: their copy is mirrored. */
  readonly facet: number;
}

/** How much of a picture is not where it stands at the start. */
export interface Moved {
  /** By border, left to right. */
  readonly borders: readonly boolean[];
  readonly borderCount: number;
  readonly regionCount: number;
}

/** The shallow network with as many regions. */
export interface Rival {
  readonly points: readonly Point[];
  readonly moved: Moved;
  readonly regions: number;
}

export interface DependenciesDerived {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly facets: readonly Facet[];
  readonly secondPoints: readonly Point[];
  readonly regions: readonly CopiedRegion[];
  readonly deepNetwork: Network;
  readonly moved: Moved;
  readonly rival: Rival;
  readonly deepParameters: number;
  readonly rivalParameters: number;
  readonly random: RandomNudge;
}

const UNIT = [0, 1] as const;
const SMALL = { inputs: 1, widths: [JOINTS + 1], outputs: 1 };
const DEEP_PARAMETERS = 2 * countParameters(SMALL);
const RIVAL_PARAMETERS = countParameters({ ...SMALL, widths: [RIVAL_PIECES] });

export function deriveDependencies(state: DependenciesState): DependenciesDerived {
  const [first, second] = [orderJoints(state.first), orderJoints(state.second)];
  const [networkOne, networkTwo] = [createZigzag(first), createZigzag(second)];
  const labelled = labelComposition(networkOne, networkTwo, UNIT);
  const layers = [...networkOne.layers, ...networkTwo.layers];
  const deepNetwork: Network = { inputs: 1, outputs: 1, layers };
  return {
    first,
    second,
    facets: labelled.facets,
    secondPoints: [0, ...second, 1].map((y) => pointOf(networkTwo, y)),
    regions: labelled.regions.map(({ from, to, facets }) => ({
      from: pointOf(deepNetwork, from),
      to: pointOf(deepNetwork, to),
      facet: facets[0] ?? 0,
    })),
    deepNetwork,
    moved: movedFromStart(labelled.borders.map(({ x }) => x)),
    rival: rivalOf(state.rivalJoint, state.rivalMove),
    deepParameters: DEEP_PARAMETERS,
    rivalParameters: RIVAL_PARAMETERS,
    random: randomOf(state.seed, state.nudge),
  };
}

/** Dragging a joint of the deep network leaves the shallow one and the random one as they are. */
const rivalOf = rememberLast((joint: number, move: number): Rival => {
  const network = createZigzag(rivalJoints(joint, move));
  const borders = Array.from(linearRegions1D(network, UNIT).outputs[0]?.breakpoints ?? []);
  return {
    points: [0, ...borders, 1].map((x) => pointOf(network, x)),
    moved: movedFromStart(borders),
    regions: borders.length + 1,
  };
});
const randomOf = rememberLast(nudgeRandom);

/** Gives the same object again while both numbers stay. */
function rememberLast<T>(make: (a: number, b: number) => T): (a: number, b: number) => T {
  let last: { readonly a: number; readonly b: number; readonly made: T } | null = null;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, made: make(a, b) };
    return last.made;
  };
}

/** Evenly spaced, but for the one that the reader moves. */
function rivalJoints(rivalJoint: number, rivalMove: number): number[] {
  return Array.from(
    { length: RIVAL_PIECES - 1 },
    (_, i) => (i + 1 + (i + 1 === rivalJoint ? rivalMove : 0)) / RIVAL_PIECES,
  );
}

/** Compared with even spacing, where both networks start. */
function movedFromStart(borders: readonly number[]): Moved {
  const isMoved = borders.map((x, i) => Math.abs(x - (i + 1) / RIVAL_PIECES) > STAYED);
  // a region has moved when one of its ends has
  const regions = [...isMoved, false].filter((end, i) => end || isMoved[i - 1] === true);
  return {
    borders: isMoved,
    borderCount: isMoved.filter(Boolean).length,
    regionCount: regions.length,
  };
}

function pointOf(network: Network, x: number): Point {
  return [x, evaluate(network, [x])[0] ?? 0];
}
