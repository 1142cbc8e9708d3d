import type { TargetFunction } from '../../core/data/targetFunctions.ts';
import type { Network } from '../../core/network/network.ts';
import { fitShallowOnJoints, type ShallowFit } from '../../core/train/fitShallowOnJoints.ts';
import type { Point } from '../../plot/path.ts';
import { MOST_UNITS, type UniversalState } from './schema.ts';
import { targetOf } from './target.ts';

/** Places, ends included, at which the target is sampled for the fit. */
export const SAMPLES = 501;

/** One term of the sum: φ_d a[x − joint]. */
export interface Hinge {
  readonly joint: number;
  readonly weight: number;
}

export interface UniversalDerived {
  /** The same object for the same target. */
  readonly target: readonly Point[];
  /** The fit with so many units; computed when it is first asked for. */
  fitOf(this: void, units: number): ShallowFit;
  /** All of them, by D − 1. */
  readonly fits: readonly ShallowFit[];
  readonly fit: ShallowFit;
  readonly hinges: readonly Hinge[];
  /** φ_0. */
  readonly offset: number;
  /** Exact vertices of the whole network on [0, 1]. */
  readonly curve: readonly Point[];
  /** Hinges in the partial sum, and its vertices. */
  readonly added: number;
  readonly partial: readonly Point[];
}

export function deriveUniversal(state: UniversalState): UniversalDerived {
  const { target, fitOf } = fitsTo(targetOf(state), state);
  const fit = fitOf(state.units);
  const { hinges, offset } = termsOf(fit.network);
  const added = Math.min(state.added, state.units);
  return {
    target,
    fitOf,
    get fits() {
      return Array.from({ length: MOST_UNITS }, (_, i) => fitOf(i + 1));
    },
    fit,
    hinges,
    offset,
    curve: sumOf(offset, hinges),
    added,
    partial: sumOf(offset, hinges.slice(0, added)),
  };
}

type Fits = Pick<UniversalDerived, 'target' | 'fitOf'>;

/** The last target fitted: moving D needs no new fit. */
let latest: { readonly key: string; readonly fits: Fits } | undefined;

/** The fits with 1 to 64 units, the joints at 0, 1/D, 2/D and so on. */
function fitsTo(target: TargetFunction, { drawn }: UniversalState): Fits {
  const key = target.id === 'drawn' ? drawn.join() : target.id;
  if (latest?.key === key) return latest.fits;
  const inputs = Float64Array.from({ length: SAMPLES }, (_, n) => n / (SAMPLES - 1));
  const targets = inputs.map((x) => target.evaluate(x));
  const known: ShallowFit[] = [];
  const fitOf = (units: number): ShallowFit =>
    (known[units] ??= fitShallowOnJoints(inputs, targets, uniformJoints(units)));
  const fits = { target: Array.from(inputs, (x, n): Point => [x, targets[n] ?? 0]), fitOf };
  latest = { key, fits };
  return fits;
}

export function uniformJoints(units: number): number[] {
  return Array.from({ length: units }, (_, d) => d / units);
}

function termsOf({ layers }: Network): { readonly hinges: readonly Hinge[]; readonly offset: number } {
  const [hidden, output] = layers;
  if (!hidden || !output) throw new RangeError('a shallow network has two layers of weights');
  return {
    hinges: Array.from(output.weights, (weight, d) => ({ joint: 0 - (hidden.bias[d] ?? 0), weight })),
    offset: output.bias[0] ?? 0,
  };
}

/** Vertices on [0, 1] of offset + Σ φ_d a[x − joint_d]; the joints rise. */
function sumOf(offset: number, hinges: readonly Hinge[]): Point[] {
  const points: Point[] = [[0, offset]];
  let height = offset;
  let slope = 0;
  let at = 0;
  for (const { joint, weight } of [...hinges, { joint: 1, weight: 0 }]) {
    height += slope * (joint - at);
    slope += weight;
    at = joint;
    if (joint > 0) points.push([joint, height]);
  }
  return points;
}

/** By how much the error shrank since half as many units; null where there is no half or nothing left to shrink. */
export function gainFromDoubling({ fitOf }: Pick<UniversalDerived, 'fitOf'>, units: number): number | null {
  const now = fitOf(units);
  return units % 2 === 1 || isExact(now) ? null : fitOf(units / 2).rms / now.rms;
}

/** Whether what is left of the error is the rounding of the sums. */
export function isExact({ rms }: ShallowFit): boolean {
  return rms < 1e-12;
}
