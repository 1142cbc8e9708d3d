import { createRandom } from '../random.ts';

/** Examples in rows. Labels are a `Uint8Array`, numbers to be met a `Float32Array`; a trainer takes both. */
export interface Examples<Targets extends Uint8Array | Float32Array = Uint8Array | Float32Array> {
  /** n × inputSize, row by row. */
  readonly inputs: Float32Array;
  /** n labels, or n × D_o numbers row by row. */
  readonly targets: Targets;
  readonly inputSize: number;
}

/** Examples with a class each. */
export type LabelledExamples = Examples<Uint8Array>;
/** Examples with numbers to be met. */
export type RegressionExamples = Examples<Float32Array>;

export function countExamples({ inputs, inputSize }: Examples): number {
  return inputs.length / inputSize;
}

/** The examples whose numbers are in `indices`, in that order. */
export function takeExamples(examples: LabelledExamples, indices: ArrayLike<number>): LabelledExamples;
export function takeExamples(examples: RegressionExamples, indices: ArrayLike<number>): RegressionExamples;
export function takeExamples(examples: Examples, indices: ArrayLike<number>): Examples;
export function takeExamples(examples: Examples, indices: ArrayLike<number>): Examples {
  const { inputs, targets, inputSize } = examples;
  const targetSize = targets.length / countExamples(examples);
  const taken = {
    inputs: new Float32Array(indices.length * inputSize),
    targets:
      targets instanceof Uint8Array
        ? new Uint8Array(indices.length * targetSize)
        : new Float32Array(indices.length * targetSize),
    inputSize,
  };
  for (let k = 0; k < indices.length; k++) {
    const n = indices[k] ?? 0;
    taken.inputs.set(inputs.subarray(n * inputSize, (n + 1) * inputSize), k * inputSize);
    taken.targets.set(targets.subarray(n * targetSize, (n + 1) * targetSize), k * targetSize);
  }
  return taken;
}

/** The first `count` examples, or all if there are fewer. */
export function firstExamples(examples: LabelledExamples, count: number): LabelledExamples;
export function firstExamples(examples: RegressionExamples, count: number): RegressionExamples;
export function firstExamples(examples: Examples, count: number): Examples {
  const length = Math.min(count, countExamples(examples));
  return takeExamples(
    examples,
    Array.from({ length }, (_, k) => k),
  );
}

/**
 * Parts of a random order of the examples.
 * @param shares of each part, each at least 0, together at most 1; the parts never overlap
 * @throws RangeError when the shares are not such
 */
export function splitExamples(
  examples: LabelledExamples,
  shares: readonly number[],
  seed: number,
): LabelledExamples[];
export function splitExamples(
  examples: RegressionExamples,
  shares: readonly number[],
  seed: number,
): RegressionExamples[];
export function splitExamples(examples: Examples, shares: readonly number[], seed: number): Examples[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!shares.every((share) => share >= 0) || !(total <= 1 + 1e-9)) {
    throw new RangeError(`shares must be at least 0 and at most 1 together, got ${shares.join(', ')}`);
  }
  const count = countExamples(examples);
  const order = createRandom(seed).shuffle(Uint32Array.from({ length: count }, (_, n) => n));
  let before = 0;
  return shares.map((share) => {
    const start = Math.round(before * count);
    before += share;
    return takeExamples(examples, order.subarray(start, Math.round(before * count)));
  });
}

/** The same examples with every input multiplied by `factor`. */
export function scaleInputs<E extends Examples>(examples: E, factor: number): E {
  return { ...examples, inputs: examples.inputs.map((value) => value * factor) };
}
