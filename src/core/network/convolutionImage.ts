import { convolve } from './convolution.ts';

/** A grey picture: `values` row by row, 0 black, 1 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
}

/**
 * A convolution with the kernel down ⊗ across, of odd lengths, zeros beyond the border: every row with one, then every
 * column with the other.
 * @throws RangeError when a kernel has an even length
 */
export function convolveImage(
  image: GreyImage,
  across: ArrayLike<number>,
  down: ArrayLike<number>,
): GreyImage {
  const { width, height } = image;
  const rows = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    rows.set(convolve(image.values.subarray(y * width, (y + 1) * width), across), y * width);
  }
  const values = new Float64Array(width * height);
  for (let x = 0; x < width; x++) {
    const column = Float64Array.from({ length: height }, (_, y) => rows[y * width + x] ?? 0);
    for (const [y, value] of convolve(column, down).entries()) values[y * width + x] = value;
  }
  return { width, height, values };
}

/** Parameters of one layer from a picture to one of the same size, biases included. */
export interface LayerCost {
  /** Every pixel to every pixel. */
  readonly full: number;
  /** Each to the neighbourhood of its place, weights all different; neighbours beyond the border do not count. */
  readonly local: number;
  /** One kernel and one bias for all. */
  readonly shared: number;
}

/**
 * What one layer costs for a picture of `side` × `side` pixels and a square kernel of odd side.
 * @throws RangeError when a size is not a positive whole number, the kernel is even, or a count is beyond exact integers
 */
export function countImageLayer(side: number, kernelSide: number): LayerCost {
  if (!Number.isSafeInteger(side) || side < 1) {
    throw new RangeError(`the side must be a positive whole number, got ${side}`);
  }
  if (!Number.isSafeInteger(kernelSide) || kernelSide < 1 || kernelSide % 2 === 0) {
    throw new RangeError(`the kernel's side must be an odd whole number, got ${kernelSide}`);
  }
  const pixels = side * side;
  const full = pixels * pixels + pixels;
  if (!Number.isSafeInteger(full)) throw new RangeError('more parameters than can be counted exactly');
  return {
    full,
    local: neighboursAlong(side, (kernelSide - 1) / 2) ** 2 + pixels,
    shared: kernelSide * kernelSide + 1,
  };
}

/** Pairs of places along one direction that are at most `reach` apart: the band of the unrolled matrix. */
function neighboursAlong(side: number, reach: number): number {
  let sum = 0;
  for (let i = 0; i < side; i++) sum += Math.min(side - 1, i + reach) - Math.max(0, i - reach) + 1;
  return sum;
}
