/** The shape of a fully connected network: D_i inputs, hidden widths D_1 … D_K, D_o outputs. */
export interface NetworkShape {
  readonly inputs: number;
  readonly widths: readonly number[];
  readonly outputs: number;
}

/**
 * Weights and biases of a fully connected network: Σ_k D_{k+1} (D_k + 1), output layer included.
 * @throws RangeError when a size is not a positive whole number or the count is beyond exact integers
 */
export function countParameters(shape: NetworkShape): number {
  const total = countParametersByLayer(shape).reduce((sum, n) => sum + n, 0);
  if (!Number.isSafeInteger(total))
    throw new RangeError('the shape has more parameters than can be counted exactly');
  return total;
}

/** The same by layer: Ω_0 with β_0 first, the output layer last. */
export function countParametersByLayer({ inputs, widths, outputs }: NetworkShape): number[] {
  checkSize('inputs', inputs);
  if (!Array.isArray(widths)) throw new RangeError('widths must be a list of layer widths');
  widths.forEach((width, k) => {
    checkSize(`widths[${k}]`, width);
  });
  checkSize('outputs', outputs);
  const sizes = [inputs, ...widths, outputs];
  return sizes.slice(1).map((size, k) => size * ((sizes[k] ?? 0) + 1));
}

function checkSize(name: string, size: number): void {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`${name} must be a whole number of at least 1, got ${size}`);
  }
}
