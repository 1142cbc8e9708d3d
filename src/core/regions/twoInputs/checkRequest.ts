import type { Network } from '../../network/network.ts';
import type { Box2D } from './types.ts';

/** Below this share of its distance from the origin a box has too few doubles inside to hold a picture. */
const NARROWEST_BOX = 1e-12;
/** Beyond these widths areas are not doubles. */
const WIDEST = 1e150;

/** @throws RangeError in words when the network has not two inputs or the box is not a box */
export function checkRequest(network: Network, box: Box2D, maxCells: number): void {
  if (network.inputs !== 2) {
    throw new RangeError(`regions in the plane need a network with 2 inputs, this one has ${network.inputs}`);
  }
  const given: unknown = box;
  if (typeof given !== 'object' || given === null)
    throw new RangeError('the box needs an x and a y interval');
  checkInterval('box.x', box.x);
  checkInterval('box.y', box.y);
  if (Number.isNaN(maxCells) || maxCells < 1) {
    throw new RangeError(`maxCells must be at least 1, got ${maxCells}`);
  }
}

function checkInterval(name: string, interval: unknown): void {
  if (!Array.isArray(interval) || interval.length !== 2) throw new RangeError(`${name} must be [low, high]`);
  const [low, high]: unknown[] = interval;
  if (
    typeof low !== 'number' ||
    typeof high !== 'number' ||
    !Number.isFinite(low) ||
    !Number.isFinite(high)
  ) {
    throw new RangeError(`${name} must be two finite numbers, got [${String(low)}, ${String(high)}]`);
  }
  if (low > high) throw new RangeError(`${name} is inverted: ${low} > ${high}`);
  if (low === high) throw new RangeError(`${name} is empty: both ends are ${low}`);
  const width = high - low;
  if (width > WIDEST) throw new RangeError(`${name} is too wide for floating point: [${low}, ${high}]`);
  if (width < 1 / WIDEST || width < NARROWEST_BOX * Math.max(Math.abs(low), Math.abs(high))) {
    throw new RangeError(`${name} is too narrow for floating point: [${low}, ${high}]`);
  }
}
