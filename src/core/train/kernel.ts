/**
 * What a kernel does: the arithmetic of a training step on one flat memory that holds everything.
 *
 * Activations, their gradients and the examples are panels `[panel][feature][8 examples]`; weights are `[out][in]`.
 * Every argument that names a buffer is an index into `memory`. Buffers start on multiples of `ALIGNMENT` and are
 * followed by `SLACK` numbers, which a kernel may read and throw away.
 */
export interface TrainingKernel {
  readonly kind: 'simd' | 'plain';
  /** The memory; another object after `grow`. */
  readonly memory: FloatArray;
  /** Makes room for `length` numbers in all. @throws RangeError when there is not so much memory */
  grow(length: number): void;
  /** Y = a(b + W X), a = ReLU if `relu`. */
  forward(layer: LayerAddresses, inputs: number, panels: number, relu: boolean): void;
  /** G_previous = [H_previous > 0] Wᵀ G; `hidden` and `result` belong to the layer before. */
  dataGradient(layer: LayerAddresses, hidden: number, result: number, panels: number): void;
  /** dW += G Xᵀ, db += G 1. */
  weightGradient(layer: LayerAddresses, inputs: number, panels: number): void;
  /** Writes `scale` times the gradient at the outputs, returns the sum of the loss; then `errors()` counts. */
  loss(kind: Loss, layer: LayerAddresses, examples: ExampleAddresses, panels: number, scale: number): number;
  /** Misclassified examples in the last `loss`. */
  errors(): number;
  /** v ← m v + g, w ← w − r v. Returns whether every parameter is a finite number. */
  gradientDescent(at: UpdateAddresses, rate: number, momentum: number): boolean;
  /** Adam; `rate` r / (1 − β1^t), `correction` 1 / (1 − β2^t). Returns as above. */
  adam(at: UpdateAddresses, rate: number, correction: number, betas: readonly [number, number]): boolean;
  /** Gives the memory back. The kernel must not be used after. */
  dispose(): void;
}

export type FloatArray = Float32Array | Float64Array;
export type Loss = 'softmax-cross-entropy' | 'logistic' | 'squared';

/** A layer's sizes and where its parameters, their gradient, its outputs and their gradient begin. */
export interface LayerAddresses {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly bias: number;
  readonly weightGradient: number;
  readonly biasGradient: number;
  readonly values: number;
  readonly gradient: number;
}

/** Where the targets and labels of a run of panels begin; `classes`: the targets came as labels. */
export interface ExampleAddresses {
  readonly targets: number;
  readonly labels: number;
  readonly classes: boolean;
}

/** All parameters, their gradient and the optimiser's two moments, `length` numbers each (a multiple of 4). */
export interface UpdateAddresses {
  readonly parameters: number;
  readonly gradient: number;
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

/** Examples in a panel. */
export const LANES = 8;
/** Buffers begin on multiples of this many numbers. */
export const ALIGNMENT = 16;
/** Numbers after each buffer that may be read but mean nothing. */
export const SLACK = 64;
/** Adam's ε (Kingma and Ba 2015). */
export const ADAM_EPSILON = 1e-8;
/** The first address of a workspace: what lies below belongs to the kernel. */
export const FIRST_ADDRESS = 1024;
