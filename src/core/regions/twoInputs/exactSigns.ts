import {
  exactActivations,
  type ExactNetwork,
  exactPreActivation,
  type ExactRow,
  greatestCommonDivisor,
} from './exactNetwork.ts';
import type { Workspace } from './workspace.ts';

/** Products of big integers per call: about 50 ms. When they are used up, the tolerance decides. */
const PRODUCT_BUDGET = 300_000;
/** What the coordinates of a crossing cost, in products. */
const CROSSING_PRODUCTS = 40;

class BudgetSpent extends Error {}

/**
 * Exact pre-activations at the vertices of the mesh. A vertex is where a unit changes sign on the edge
 * between two older vertices, so its coordinates are rational and follow from theirs.
 */
export class ExactSigns {
  readonly network: ExactNetwork;
  readonly #mesh: Workspace;
  /** unit number → its layer, for the makers of vertices */
  readonly #firstUnits: readonly number[];
  readonly #points = new Map<number, ExactRow>();
  /** rows entering layer 0, 1, … at a vertex, as far as they were needed */
  readonly #rows = new Map<number, ExactRow[]>();
  #budget = PRODUCT_BUDGET;

  constructor(network: ExactNetwork, mesh: Workspace) {
    this.network = network;
    this.#mesh = mesh;
    let first = 0;
    this.#firstUnits = network.layers.map((layer) => {
      first += layer.outputs;
      return first - layer.outputs;
    });
  }

  /** Takes `products` off the budget and ends the attempt when it is used up. */
  spendOrStop(products: number): void {
    this.#budget -= products;
    if (this.#budget <= 0) throw new BudgetSpent();
  }

  /** What `compute` returns, or undefined when the budget does not reach. */
  attempt<T>(compute: () => T): T | undefined {
    if (this.#budget <= 0) return undefined;
    try {
      return compute();
    } catch (error) {
      if (error instanceof BudgetSpent) return undefined;
      throw error;
    }
  }

  point(v: number): ExactRow {
    const corner = this.network.corners[v];
    if (corner) return corner;
    const known = this.#points.get(v);
    if (known) return known;
    const { parentA, parentB, vertexMaker } = this.#mesh;
    const a = parentA[v] ?? 0;
    const b = parentB[v] ?? 0;
    const maker = vertexMaker[v] ?? 0;
    const layer = this.#layerOfUnit(maker);
    const unit = maker - (this.#firstUnits[layer] ?? 0);
    this.spendOrStop(CROSSING_PRODUCTS);
    const point = crossingPoint(
      this.point(a),
      this.preActivation(a, layer, unit),
      this.point(b),
      this.preActivation(b, layer, unit),
    );
    this.#points.set(v, point);
    return point;
  }

  preActivation(v: number, layer: number, unit: number): { numerator: bigint; denominator: bigint } {
    const row = this.#rowAt(v, layer);
    const exact = this.network.layers[layer];
    if (!exact) throw new RangeError(`there is no layer ${layer}`);
    this.spendOrStop(exact.inputs);
    return {
      numerator: exactPreActivation(exact, row, unit),
      denominator: exact.unit * row.denominator,
    };
  }

  /** The row of values that enters `layer` at vertex v. */
  #rowAt(v: number, layer: number): ExactRow {
    let rows = this.#rows.get(v);
    if (!rows) {
      rows = [this.point(v)];
      this.#rows.set(v, rows);
    }
    for (let l = rows.length - 1; l < layer; l++) {
      const exact = this.network.layers[l];
      const row = rows[l];
      if (!exact || !row) break;
      this.spendOrStop(exact.inputs * exact.outputs);
      rows.push(exactActivations(exact, row));
    }
    const row = rows[layer];
    if (!row) throw new RangeError(`there is no layer ${layer}`);
    return row;
  }

  #layerOfUnit(unit: number): number {
    let layer = this.#firstUnits.length - 1;
    while (layer > 0 && unit < (this.#firstUnits[layer] ?? 0)) layer--;
    return layer;
  }
}

/** Where a function that is affine from a to b and has opposite signs there is zero: (|z_b|·a + |z_a|·b) / (|z_a| + |z_b|). */
function crossingPoint(
  a: ExactRow,
  za: { numerator: bigint; denominator: bigint },
  b: ExactRow,
  zb: { numerator: bigint; denominator: bigint },
): ExactRow {
  const sizeA = za.numerator < 0n ? -za.numerator : za.numerator;
  const sizeB = zb.numerator < 0n ? -zb.numerator : zb.numerator;
  if (sizeA === 0n) return a;
  if (sizeB === 0n) return b;
  const weightA = sizeB * za.denominator * b.denominator;
  const weightB = sizeA * zb.denominator * a.denominator;
  const x = weightA * (a.values[0] ?? 0n) + weightB * (b.values[0] ?? 0n);
  const y = weightA * (a.values[1] ?? 0n) + weightB * (b.values[1] ?? 0n);
  const w = weightA * a.denominator + weightB * b.denominator;
  const common = greatestCommonDivisor(greatestCommonDivisor(x, y), w);
  return { values: [x / common, y / common], denominator: w / common };
}
