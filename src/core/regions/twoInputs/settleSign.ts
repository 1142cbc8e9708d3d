// Index reads on typed arrays are in range by construction here, hence the `!`.
import { ratioToNumber } from './decimals.ts';
import { readExactNetwork } from './exactNetwork.ts';
import { ExactSigns } from './exactSigns.ts';
import type { Workspace } from './workspace.ts';

/** A crossing that rounding may have moved by more than this share of the box is placed exactly. */
const DISPLACEMENT = 1e-11;

/**
 * The sign of a pre-activation that is too close to zero for floating point: exact where the numbers read
 * as decimals, zero otherwise. Writes what it finds back to z, so that value and sign agree.
 */
export function settleSign(s: Workspace, v: number, unit: number): number {
  s.doubtfulCount++;
  const at = v * s.layer.outputs + unit;
  const exact = exactSignsOf(s);
  const found = exact?.attempt(() => exact.preActivation(v, s.layerIndex, unit));
  if (!found) {
    s.z[at] = 0;
    return 0;
  }
  s.exactCount++;
  return writeExact(s, at, unit, found);
}

/** Whether the crossing of the edge a b moves by more than `DISPLACEMENT` of the box. */
export function isDisplaced(s: Workspace, a: number, b: number, spread: number): boolean {
  const { points } = s;
  const dx = Math.abs(points[2 * b]! - points[2 * a]!) * s.inverseWidth;
  const dy = Math.abs(points[2 * b + 1]! - points[2 * a + 1]!) * s.inverseHeight;
  return spread * (dx + dy) > DISPLACEMENT;
}

/** Writes exact coordinates and pre-activations of this layer at v, rounded; false when they cannot be had. */
export function placeExactly(s: Workspace, v: number): boolean {
  const exact = exactSignsOf(s);
  if (!exact) return false;
  const { outputs } = s.layer;
  const found = exact.attempt(() => ({
    point: exact.point(v),
    row: Array.from({ length: outputs }, (_, i) => exact.preActivation(v, s.layerIndex, i)),
  }));
  if (!found) return false;
  const { values, denominator } = found.point;
  s.points[2 * v] = ratioToNumber(values[0] ?? 0n, denominator, 0);
  s.points[2 * v + 1] = ratioToNumber(values[1] ?? 0n, denominator, 0);
  found.row.forEach((value, i) => {
    writeExact(s, v * outputs + i, i, value);
  });
  return true;
}

/** Exact arithmetic for this network and box, or null when their numbers do not read as decimals. */
export function exactSignsOf(s: Workspace): ExactSigns | null {
  if (s.exact === undefined) {
    const network = readExactNetwork(s.network, s.box);
    s.exact = network ? new ExactSigns(network, s) : null;
  }
  return s.exact;
}

/** A value that is not zero stays so even where it is too small for a double. */
function writeExact(
  s: Workspace,
  at: number,
  unit: number,
  value: { numerator: bigint; denominator: bigint },
): number {
  if (value.numerator === 0n) {
    s.z[at] = 0;
    return 0;
  }
  const sign = value.numerator > 0n ? 1 : -1;
  const rounded = ratioToNumber(value.numerator, value.denominator, -s.layer.exponent[unit]!);
  s.z[at] = rounded === 0 ? sign * Number.MIN_VALUE : rounded;
  return sign;
}
