// Index reads on typed arrays are in range by construction here, hence the `!`.
import { CellMaps } from './cellMaps.ts';
import { exactSlopes } from './exactSlopes.ts';
import type { Patterns } from './patterns.ts';
import { RELATIVE_TOLERANCE } from './scaledLayer.ts';
import { exactSignsOf } from './settleSign.ts';
import type { Workspace } from './workspace.ts';

const PER_OUTPUT = 3;

/**
 * Whether an output is the same affine map in two cells that share a side. It is continuous across the
 * side, so equal slopes are enough. Slopes come from the patterns: equal bits are equal maps, a clear
 * difference is a difference, and what is left is decided exactly where the numbers read as decimals.
 */
export class SameMap {
  readonly #mesh: Workspace;
  readonly #patterns: Patterns;
  readonly #maps: CellMaps;
  /** cells × outputs × (slope x, slope y, tolerance), filled on demand */
  readonly #known: Float64Array;
  readonly #isKnown: Uint8Array;
  readonly #exact = new Map<number, bigint[]>();

  constructor(mesh: Workspace, patterns: Patterns) {
    const { box } = mesh;
    this.#mesh = mesh;
    this.#patterns = patterns;
    this.#maps = new CellMaps(mesh.scaledLayers, patterns, [box.x[1] - box.x[0], box.y[1] - box.y[0]]);
    this.#known = new Float64Array(mesh.cellCount * mesh.network.outputs * PER_OUTPUT);
    this.#isKnown = new Uint8Array(mesh.cellCount);
  }

  compare(c: number, d: number, output: number): boolean {
    this.#fill(c);
    this.#fill(d);
    const known = this.#known;
    const { outputs } = this.#mesh.network;
    const a = (c * outputs + output) * PER_OUTPUT;
    const b = (d * outputs + output) * PER_OUTPUT;
    const difference = Math.abs(known[a]! - known[b]!) + Math.abs(known[a + 1]! - known[b + 1]!);
    if (difference === 0) return true;
    if (difference > Math.max(known[a + 2]!, known[b + 2]!)) return false;
    return this.#compareExactly(c, d, output) ?? true;
  }

  #fill(c: number): void {
    if (this.#isKnown[c] === 1) return;
    this.#isKnown[c] = 1;
    const row = this.#maps.of(c);
    const { outputs } = this.#mesh.network;
    for (let i = 0; i < outputs; i++) {
      const at = (c * outputs + i) * PER_OUTPUT;
      this.#known[at] = row.slopeX[i]!;
      this.#known[at + 1] = row.slopeY[i]!;
      this.#known[at + 2] = RELATIVE_TOLERANCE * row.size[i]! + 16 * row.noise[i]!;
    }
  }

  #compareExactly(c: number, d: number, output: number): boolean | undefined {
    const exact = exactSignsOf(this.#mesh);
    return exact?.attempt(() => {
      const slopes = [c, d].map((cell) => {
        const known = this.#exact.get(cell) ?? exactSlopes(exact, this.#patterns, cell);
        this.#exact.set(cell, known);
        return known;
      });
      return [2 * output, 2 * output + 1].every((i) => slopes[0]?.[i] === slopes[1]?.[i]);
    });
  }
}
