import type { FloatArray, TrainingKernel } from './kernel.ts';
import { logisticLossPlain, softmaxLossPlain, squaredLossPlain } from './plainLosses.ts';
import { dataGradientPlain, forwardPlain, weightGradientPlain } from './plainProducts.ts';
import { adamPlain, gradientDescentPlain } from './plainUpdates.ts';

const LOSSES = {
  'softmax-cross-entropy': softmaxLossPlain,
  logistic: logisticLossPlain,
  squared: squaredLossPlain,
} as const;

/**
 * The kernel in plain JavaScript. With 'float64' it is the reference that gradients are checked on: the same code
 * on doubles.
 */
export function createPlainKernel(precision: 'float32' | 'float64' = 'float32'): TrainingKernel {
  const create = (length: number): FloatArray =>
    precision === 'float64' ? new Float64Array(length) : new Float32Array(length);
  let memory = create(0);
  let errors = 0;
  return {
    kind: 'plain',
    get memory() {
      return memory;
    },
    grow(length) {
      if (length <= memory.length) return;
      const larger = create(length);
      larger.set(memory);
      memory = larger;
    },
    forward: (layer, inputs, panels, relu) => {
      forwardPlain(memory, layer, inputs, panels, relu);
    },
    dataGradient: (layer, hidden, result, panels) => {
      dataGradientPlain(memory, layer, hidden, result, panels);
    },
    weightGradient: (layer, inputs, panels) => {
      weightGradientPlain(memory, layer, inputs, panels);
    },
    loss(kind, layer, examples, panels, scale) {
      const result = LOSSES[kind](memory, layer, examples, panels, scale);
      errors = result.errors;
      return result.loss;
    },
    errors: () => errors,
    gradientDescent: (at, rate, momentum) => gradientDescentPlain(memory, at, rate, momentum),
    adam: (at, rate, correction, betas) => adamPlain(memory, at, rate, correction, betas),
    dispose() {
      memory = create(0);
    },
  };
}
