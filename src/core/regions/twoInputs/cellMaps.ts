// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { ScaledLayer } from './scaledLayer.ts';
import type { PatternLayer } from './types.ts';

const ROUNDING = 2 ** -50;

/** An affine map of (x, y) per unit of a layer, zero for the units that are switched off. */
export interface MapRow {
  readonly slopeX: Float64Array;
  readonly slopeY: Float64Array;
  readonly offset: Float64Array;
  /** What was added up to make the slopes: Σ |w| (|slope x| + |slope y|), and the rounding error they carry. */
  readonly size: Float64Array;
  readonly noise: Float64Array;
}

/** What the maps need of a layer. */
export type MapLayer = Pick<ScaledLayer, 'inputs' | 'outputs' | 'words' | 'weights' | 'bias'>;

export interface PatternTable {
  readonly words: number;
  readonly layers: readonly PatternLayer[];
  readonly bits: Uint32Array;
}

/**
 * The affine maps of cells, from their patterns. Cells with one ancestor stand next to each other, so the
 * layers that a cell shares with the cell asked for before are not worked out again.
 */
export class CellMaps {
  readonly #layers: readonly MapLayer[];
  readonly #patterns: PatternTable;
  readonly #rows: MapRow[];
  /** where each layer's bits begin in a row of patterns; −1 for identity layers */
  readonly #firstWord: number[];
  readonly #active: Int32Array;
  #cell = -1;

  /** @param stretch slopes are per unit of (x / stretch[0], y / stretch[1]) */
  constructor(layers: readonly MapLayer[], patterns: PatternTable, stretch: readonly [number, number]) {
    this.#layers = layers;
    this.#patterns = patterns;
    this.#firstWord = layers.map((_, l) => patterns.layers.find((p) => p.layer === l)?.firstWord ?? -1);
    this.#rows = [createRow(2), ...layers.map((layer) => createRow(layer.outputs))];
    const [first] = this.#rows;
    if (first) {
      first.slopeX[0] = stretch[0];
      first.slopeY[1] = stretch[1];
      first.noise.set(stretch.map((s) => s * 2 ** -52));
    }
    this.#active = new Int32Array(Math.max(2, ...layers.map((layer) => layer.outputs)));
  }

  /** The outputs' maps in cell c, in the last layer's scaled units; valid until the next call. */
  of(cell: number): MapRow {
    for (let l = this.#sharedLayers(cell); l < this.#layers.length; l++) this.#advance(l, cell);
    this.#cell = cell;
    return this.#rows[this.#layers.length]!;
  }

  /** Number of leading layers whose rows are the same as those of the cell before. */
  #sharedLayers(cell: number): number {
    if (this.#cell < 0) return 0;
    const { words, bits } = this.#patterns;
    for (let l = 0; l < this.#layers.length; l++) {
      const first = this.#firstWord[l]!;
      if (first < 0) continue;
      for (let q = first; q < first + this.#layers[l]!.words; q++) {
        if (bits[cell * words + q] !== bits[this.#cell * words + q]) return l;
      }
    }
    return this.#layers.length;
  }

  #advance(l: number, cell: number): void {
    const layer = this.#layers[l]!;
    const before = this.#rows[l]!;
    const after = this.#rows[l + 1]!;
    const inputs = this.#activeInputs(l, cell);
    const first = this.#firstWord[l]!;
    const { words, bits } = this.#patterns;
    for (let i = 0; i < layer.outputs; i++) {
      const on = first < 0 || ((bits[cell * words + first + (i >> 5)]! >>> (i & 31)) & 1) === 1;
      if (on) combineRow(layer, i, before, after, this.#active, inputs);
      else clearRow(after, i);
    }
  }

  /** Lists the units that feed layer l and are not switched off. */
  #activeInputs(l: number, cell: number): number {
    const { words, bits } = this.#patterns;
    const first = l === 0 ? -1 : this.#firstWord[l - 1]!;
    const width = this.#layers[l]!.inputs;
    let n = 0;
    for (let k = 0; k < width; k++) {
      if (first < 0 || ((bits[cell * words + first + (k >> 5)]! >>> (k & 31)) & 1) === 1)
        this.#active[n++] = k;
    }
    return n;
  }
}

function createRow(width: number): MapRow {
  const numbers = (): Float64Array => new Float64Array(width);
  return { slopeX: numbers(), slopeY: numbers(), offset: numbers(), size: numbers(), noise: numbers() };
}

function clearRow(row: MapRow, i: number): void {
  row.slopeX[i] = 0;
  row.slopeY[i] = 0;
  row.offset[i] = 0;
  row.size[i] = 0;
  row.noise[i] = 0;
}

function combineRow(
  layer: MapLayer,
  i: number,
  from: MapRow,
  to: MapRow,
  active: Int32Array,
  n: number,
): void {
  const { weights, inputs } = layer;
  let x = 0;
  let y = 0;
  let offset = layer.bias[i]!;
  let size = 0;
  let squares = 0;
  for (let t = 0; t < n; t++) {
    const k = active[t]!;
    const w = weights[i * inputs + k]!;
    const dx = w * from.slopeX[k]!;
    const dy = w * from.slopeY[k]!;
    x += dx;
    y += dy;
    offset += w * from.offset[k]!;
    size += Math.abs(dx) + Math.abs(dy);
    squares += (w * from.noise[k]!) ** 2;
  }
  to.slopeX[i] = x;
  to.slopeY[i] = y;
  to.offset[i] = offset;
  to.size[i] = size;
  to.noise[i] = Math.sqrt(squares) + ROUNDING * size;
}
