import type { Layer } from '../../network/network.ts';
import { TINY } from './floatMaps.ts';
import type { PieceTree } from './pieceTree.ts';
import { exactSign, type LayerView } from './signs.ts';

/** The last layer at work: its maps on the pieces of the layer before, and all pieces. */
export interface OutputView {
  readonly view: LayerView;
  readonly tree: PieceTree;
  readonly layers: readonly Layer[];
}

/**
 * Whether an output's slope changes from one final piece to the next. The output is continuous, so this is
 * whether its affine map changes.
 */
export function changesSlope(outputs: OutputView, left: number, output: number): boolean {
  const { view } = outputs;
  const a = sourceOf(outputs, left, output);
  const b = sourceOf(outputs, left + 1, output);
  const slopeOf = (at: number): number => (at < 0 ? 0 : (view.pre.slope[at] ?? 0));
  const errorOf = (at: number): number => (at < 0 ? 0 : (view.pre.slopeError[at] ?? 0));
  if (a === b) return false;
  const error = errorOf(a) + errorOf(b) + TINY;
  if (Math.abs(slopeOf(a) - slopeOf(b)) > error) return true;
  if (!isReached(outputs, left, output)) return false;
  const exactSlope = (at: number): bigint =>
    at < 0 ? 0n : view.exact.preActivation(view.layer, (at - output) / view.pre.width, output).slope;
  return exactSign(view, exactSlope(a) - exactSlope(b), 1n, error) !== 0;
}

/** Index of the output's map in the last layer's float maps, or -1 where a ReLU has clipped it to zero. */
export function sourceOf({ view, tree }: OutputView, piece: number, output: number): number {
  const last = tree[view.layer];
  const width = view.pre.width;
  if (!last || last.active[piece * width + output] === 0) return -1;
  return (last.parent[piece] ?? 0) * width + output;
}

/**
 * Whether the units that switch between two neighbouring final pieces can reach the output at all: along
 * weights that are not zero and units that are active on one side. Saves exact work where units are dead.
 */
function isReached({ tree, layers }: OutputView, left: number, output: number): boolean {
  const ancestorsA = ancestorsOf(tree, left);
  const ancestorsB = ancestorsOf(tree, left + 1);
  let changed: boolean[] = [false];
  for (const [k, { weights, inputs, outputs: width }] of layers.entries()) {
    const active = tree[k]?.active;
    const next: boolean[] = [];
    for (let unit = 0; unit < width; unit++) {
      const isOnA = active?.[(ancestorsA[k] ?? 0) * width + unit] === 1;
      const isOnB = active?.[(ancestorsB[k] ?? 0) * width + unit] === 1;
      const isFed = changed.some((did, i) => did && weights[unit * inputs + i] !== 0);
      next.push(isOnA !== isOnB || (isOnA && isFed));
    }
    changed = next;
  }
  return changed[output] ?? false;
}

function ancestorsOf(tree: PieceTree, piece: number): number[] {
  const ancestors: number[] = [];
  let at = piece;
  for (let k = tree.length - 1; k >= 0; k--) {
    ancestors[k] = at;
    at = tree[k]?.parent[at] ?? 0;
  }
  return ancestors;
}
