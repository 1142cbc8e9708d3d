/*
 * One-dimensional convolution as deep learning has it (no flip): z_i = Σ_k ω_k x_{i + k − r} with r = (K − 1) / 2 and
 * zeros beyond both ends (often called cross-correlation elsewhere).
 */

/**
 * The convolution, entry by entry.
 * @param input length D
 * @param kernel odd length K
 * @returns length D
 * @throws RangeError when the kernel has an even length
 */
export function convolve(input: ArrayLike<number>, kernel: ArrayLike<number>): Float64Array {
  const reach = reachOf(kernel);
  return Float64Array.from({ length: input.length }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < kernel.length; k++) sum += (kernel[k] ?? 0) * (input[i + k - reach] ?? 0);
    return sum;
  });
}

/**
 * The same as a weight matrix: D × D, row by row, ω_k on the diagonal k − r and zeros elsewhere.
 * @throws RangeError when the kernel has an even length or `size` is not a positive whole number
 */
export function unrollConvolution(kernel: ArrayLike<number>, size: number): Float64Array {
  if (!Number.isSafeInteger(size) || size < 1) {
    throw new RangeError(`the size must be a positive whole number, got ${size}`);
  }
  const reach = reachOf(kernel);
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < kernel.length; k++) {
      const column = row + k - reach;
      if (column >= 0 && column < size) matrix[row * size + column] = kernel[k] ?? 0;
    }
  }
  return matrix;
}

/** Places that one entry of layer L can be reached from, along one direction: L (K − 1) + 1 (the receptive field). */
export function receptiveField(layers: number, kernelSize: number): number {
  return layers * (kernelSize - 1) + 1;
}

function reachOf(kernel: ArrayLike<number>): number {
  if (kernel.length % 2 !== 1) throw new RangeError(`a kernel has an odd length, got ${kernel.length}`);
  return (kernel.length - 1) / 2;
}
