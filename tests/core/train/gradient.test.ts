import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { createTrainer, createTrainerOn } from '../../../src/core/train/createTrainer.ts';
import { initializeParameters } from '../../../src/core/train/initializeParameters.ts';
import type { Loss } from '../../../src/core/train/kernel.ts';
import { networkFromParameters } from '../../../src/core/train/parameterLayout.ts';
import { createPlainKernel } from '../../../src/core/train/plainKernel.ts';
import type { Trainer, TrainerConfig } from '../../../src/core/train/trainer.ts';
import { makeConfig, relativeDistance } from './examples.ts';

const LOSSES: readonly Loss[] = ['softmax-cross-entropy', 'logistic', 'squared'];

const reference = (config: TrainerConfig): Trainer => createTrainerOn(createPlainKernel('float64'), config);

/** The loss from its definition, out of `evaluate` and Math: nothing of the trainer. */
function lossFromDefinition({ shape, loss, data }: TrainerConfig, parameters: ArrayLike<number>): number {
  const network = networkFromParameters(shape, parameters);
  const { inputs: I, outputs: O } = shape;
  const count = data.inputs.length / I;
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const z = evaluate(network, data.inputs.subarray(n * I, (n + 1) * I));
    const label = data.targets[n] ?? 0;
    if (loss === 'softmax-cross-entropy') {
      sum += Math.log(z.reduce((total, value) => total + Math.exp(value), 0)) - (z[label] ?? 0);
      continue;
    }
    for (const [o, value] of z.entries()) {
      const t =
        data.targets instanceof Uint8Array
          ? O === 1
            ? label
            : Number(label === o)
          : (data.targets[n * O + o] ?? 0);
      sum += loss === 'squared' ? (value - t) ** 2 : Math.log(1 + Math.exp(value)) - t * value;
    }
  }
  return sum / count;
}

/** Parameters with biases that are not zero, exact in 32 bits. */
function someParameters(config: TrainerConfig): Float64Array {
  const parameters = initializeParameters(config.shape, 'he', config.seed);
  return parameters.map((value, k) => Math.fround(value === 0 ? 0.3 * Math.sin(k + 1) : value));
}

function withParameters(config: TrainerConfig): TrainerConfig {
  return { ...config, initialNetwork: networkFromParameters(config.shape, someParameters(config)) };
}

describe.each(LOSSES)('the gradient of %s', (loss) => {
  it.each([1, 2, 3, 4, 5, 6])('matches finite differences at depth %i', async (depth) => {
    const outputs = loss === 'logistic' && depth % 2 ? 1 : 3;
    const config = withParameters(makeConfig([2, ...Array(depth).fill(6), outputs], loss, 13));
    const exact = reference(config).gradient();
    const parameters = someParameters(config);
    const numeric = parameters.map((value, k) => {
      const h = 1e-6;
      const up = lossFromDefinition(config, parameters.with(k, value + h));
      const down = lossFromDefinition(config, parameters.with(k, value - h));
      return (up - down) / (2 * h);
    });
    expect(relativeDistance(exact, numeric)).toBeLessThan(1e-6);
    expect(reference(config).step(0).loss).toBeCloseTo(lossFromDefinition(config, parameters), 12);
    for (const kernel of ['simd', 'plain'] as const) {
      const trainer = await createTrainer({ ...config, kernel });
      expect(trainer.kernel).toBe(kernel);
      expect(relativeDistance(trainer.gradient(), exact)).toBeLessThan(1e-4);
      expect(trainer.step(0).loss).toBeCloseTo(lossFromDefinition(config, parameters), 5);
      trainer.dispose();
    }
  });
});

describe('the two kernels', () => {
  const problem = fc.record({
    sizes: fc
      .tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 6 }),
      )
      .map(([inputs, widths, outputs]) => [inputs, ...widths, outputs]),
    loss: fc.constantFrom(...LOSSES),
    // beyond 400 the examples go through in more than one block
    examples: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 390, max: 900 })),
    adam: fc.boolean(),
    batchSize: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
  });

  it('agree to rounding on any shape, loss, optimiser and number of examples', async () => {
    await fc.assert(
      fc.asyncProperty(problem, async ({ sizes, loss, examples, adam, batchSize }) => {
        const config = withParameters(
          makeConfig(sizes, loss, examples, {
            ...(adam ? { optimizer: { kind: 'adam', learningRate: 0.01 } } : {}),
            ...(batchSize === undefined ? {} : { batchSize }),
          }),
        );
        const simd = await createTrainer({ ...config, kernel: 'simd' });
        const plain = await createTrainer({ ...config, kernel: 'plain' });
        const exact = reference(config);
        const gradient = exact.gradient();
        const size = Math.hypot(...gradient) + 1e-6;
        for (const trainer of [simd, plain]) {
          const off = trainer.gradient().map((value, k) => value - (gradient[k] ?? 0));
          expect(Math.hypot(...off) / size).toBeLessThan(1e-4);
          expect(trainer.step(0).errors).toBe(exact.step(0).errors);
        }
        const [a, b] = [simd.step(4), plain.step(4)];
        expect(Math.abs(a.loss - b.loss)).toBeLessThan(1e-3 * (1 + b.loss));
        simd.dispose();
        plain.dispose();
      }),
      { seed: 20, numRuns: 120 },
    );
  });
});
