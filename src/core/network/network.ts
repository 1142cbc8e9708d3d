/**
 * The network: layers of weights and biases with an activation after each.
 *
 * A layer maps h (length D_in) to a[b + W h] (length D_out). `relu` clips at zero; `identity` leaves the
 * pre-activation as it is (the usual output layer). Numbers keep the decimal that was written: 0.1 is
 * stored as the double nearest to 0.1 and the region engine treats it as exactly 0.1.
 */
export type Activation = 'relu' | 'identity';

/** A layer as plain data. `weights`: D_out rows × D_in columns; `bias`: D_out. */
export interface LayerSpec {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly activation: Activation;
}

/** A network as plain, serialisable data. */
export interface NetworkSpec {
  readonly layers: readonly LayerSpec[];
}

/** A layer in flat form: weight of output unit i and input j is `weights[i * inputs + j]`. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly activation: Activation;
}

/** A checked network: shapes chain, every number is finite, there is at least one layer. */
export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly layers: readonly Layer[];
}

/** What is wrong with a network, and where: `path` is like `layers[1].weights[0][2]`. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.path = path;
  }
}
