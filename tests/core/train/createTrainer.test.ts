import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import type { TrainerConfig } from '../../../src/core/train/trainer.ts';
import { makeConfig } from './examples.ts';
import { RESULTS, trainResult } from './resultHashes.ts';

const KERNELS = ['simd', 'plain'] as const;

/** One weight and one bias on one point: y = w x + b. */
const line: TrainerConfig = {
  shape: { inputs: 1, widths: [1], outputs: 1 },
  loss: 'squared',
  optimizer: { kind: 'gradient-descent', learningRate: 0.1 },
  seed: 1,
  data: { inputs: Float32Array.of(2), targets: Float32Array.of(3) },
  initialNetwork: {
    inputs: 1,
    outputs: 1,
    layers: [
      {
        inputs: 1,
        outputs: 1,
        weights: Float64Array.of(1),
        bias: Float64Array.of(0),
        activation: 'relu',
      },
      {
        inputs: 1,
        outputs: 1,
        weights: Float64Array.of(1),
        bias: Float64Array.of(0),
        activation: 'identity',
      },
    ],
  },
};

describe.each(KERNELS)('createTrainer on the %s kernel', (kernel) => {
  it('makes the step that can be worked by hand', async () => {
    const trainer = await createTrainer({ ...line, kernel });
    // y = 2, loss 1, dL/dy = −2; dφ = −2·2, dφ0 = −2, dθ = −2·1·2, dθ0 = −2
    expect(trainer.step(0)).toEqual({ loss: 1, errors: 0 });
    trainer.step();
    expect([...trainer.parameters()].map((value) => Math.round(value * 1e5) / 1e5)).toEqual([
      1.4, 0.2, 1.4, 0.2,
    ]);
    // y = 1.4 (1.4·2 + 0.2) + 0.2 = 4.4
    expect(trainer.step(0).loss).toBeCloseTo(1.4 ** 2, 5);
    expect(trainer.stepsDone).toBe(1);
  });

  it('carries momentum: the second step adds 0.9 of the first', async () => {
    const optimizer = { kind: 'gradient-descent', learningRate: 0.01, momentum: 0.9 } as const;
    const trainer = await createTrainer({ ...line, kernel, optimizer });
    const before = trainer.parameters();
    const g1 = trainer.gradient();
    trainer.step();
    const g2 = trainer.gradient();
    trainer.step();
    for (const [k, value] of trainer.parameters().entries()) {
      const expected = (before[k] ?? 0) - 0.01 * (g1[k] ?? 0) - 0.01 * (0.9 * (g1[k] ?? 0) + (g2[k] ?? 0));
      expect(value).toBeCloseTo(expected, 5);
    }
  });

  it('takes a first Adam step of the learning rate against each sign', async () => {
    const trainer = await createTrainer({ ...line, kernel, optimizer: { kind: 'adam', learningRate: 0.02 } });
    trainer.step();
    expect([...trainer.parameters()].map((value) => Math.round(value * 1e5) / 1e5)).toEqual([
      1.02, 0.02, 1.02, 0.02,
    ]);
  });

  it('returns loss and errors of the network that it then has', async () => {
    const config = makeConfig([3, 8, 8, 4], 'softmax-cross-entropy', 29, { kernel });
    const trainer = await createTrainer(config);
    const { errors } = trainer.step(50);
    const network = trainer.network();
    let wrong = 0;
    for (let n = 0; n < 29; n++) {
      const z = evaluate(network, config.data.inputs.subarray(3 * n, 3 * n + 3));
      if (z.indexOf(Math.max(...z)) !== config.data.targets[n]) wrong++;
    }
    expect(errors).toBe(wrong);
    expect(trainer.lossAndErrors(config.data)).toEqual(trainer.step(0));
  });

  it.each([undefined, 7])('does the same in one call as in many (batch size %s)', async (batchSize) => {
    const config = makeConfig([3, 8, 8, 4], 'softmax-cross-entropy', 29, {
      kernel,
      ...(batchSize === undefined ? {} : { batchSize }),
    });
    const [whole, parts] = [await createTrainer(config), await createTrainer(config)];
    whole.step(60);
    for (const count of [1, 0, 9, 20, 30]) parts.step(count);
    expect(parts.parameters()).toEqual(whole.parameters());
    expect(parts.step(0)).toEqual(whole.step(0));
  });

  it('learns: the loss of a small problem goes to nearly nothing', async () => {
    const config = makeConfig([2, 16, 16, 2], 'softmax-cross-entropy', 20, {
      kernel,
      optimizer: { kind: 'adam', learningRate: 0.02 },
    });
    const trainer = await createTrainer(config);
    const { loss, errors } = trainer.step(600);
    expect(errors).toBe(0);
    expect(loss).toBeLessThan(0.01);
  });

  it('ends a diverging run with words and finite numbers', async () => {
    for (const batchSize of [40, 8]) {
      const config = makeConfig([2, 20, 20, 1], 'squared', 40, {
        kernel,
        batchSize,
        optimizer: { kind: 'gradient-descent', learningRate: 50 },
      });
      const trainer = await createTrainer(config);
      const { loss } = trainer.step(200);
      expect(trainer.status).toMatchObject({
        status: 'diverged',
        reason: expect.stringContaining('rate 50'),
      });
      expect(Number.isFinite(loss)).toBe(true);
      expect(trainer.parameters().every(Number.isFinite)).toBe(true);
      expect(trainer.stepsDone).toBeLessThan(200);
      expect(trainer.step(10)).toEqual(trainer.step(0));
    }
  });

  it('stops by its rules and says why', async () => {
    const config = makeConfig([2, 16, 16, 2], 'softmax-cross-entropy', 20, {
      kernel,
      optimizer: { kind: 'adam', learningRate: 0.02 },
      stop: { errors: 0 },
    });
    const trainer = await createTrainer(config);
    expect(trainer.step(5000).errors).toBe(0);
    expect(trainer.status).toMatchObject({ status: 'stopped' });
    const bounded = await createTrainer({ ...config, stop: { steps: 12 } });
    bounded.step(5000);
    expect(bounded.stepsDone).toBe(12);
    expect(bounded.status).toMatchObject({ reason: '12 steps are done' });
  });

  it('follows its schedule', async () => {
    const schedule = [
      { fromStep: 2, factor: 0.5 },
      { fromStep: 4, factor: 0 },
    ];
    const trainer = await createTrainer(makeConfig([2, 4, 1], 'squared', 9, { kernel, schedule }));
    expect(trainer.learningRate).toBe(0.05);
    trainer.step(2);
    expect(trainer.learningRate).toBe(0.025);
    trainer.step(2);
    const settled = trainer.parameters();
    trainer.step(3);
    expect(trainer.parameters()).toEqual(settled);
  });

  it('learns from one example and from one class, and says that there is little to learn', async () => {
    const one = await createTrainer(makeConfig([2, 4, 3], 'softmax-cross-entropy', 1, { kernel }));
    expect(one.step(500).errors).toBe(0);
    expect(one.remarks).toHaveLength(1);
    const config = makeConfig([2, 4, 1], 'logistic', 12, { kernel });
    const same = await createTrainer({ ...config, data: { ...config.data, targets: new Uint8Array(12) } });
    expect(same.step(500)).toMatchObject({ errors: 0 });
    expect(same.remarks[0]).toContain('same label');
    const alone = await createTrainer({
      ...makeConfig([2, 4, 1], 'softmax-cross-entropy', 12, { kernel }),
    });
    expect(alone.step(10)).toEqual({ loss: 0, errors: 0 });
    expect(alone.remarks.at(-1)).toContain('only one class');
  });

  it('takes one-hot rows as it takes labels', async () => {
    for (const loss of ['softmax-cross-entropy', 'logistic'] as const) {
      const config = makeConfig([2, 6, 3], loss, 21, { kernel });
      const labels = config.data.targets;
      const oneHot = Float32Array.from({ length: 63 }, (_, k) =>
        labels[Math.floor(k / 3)] === k % 3 ? 1 : 0,
      );
      const byLabel = await createTrainer(config);
      const byRow = await createTrainer({ ...config, data: { ...config.data, targets: oneHot } });
      expect(byRow.step(40)).toEqual(byLabel.step(40));
      expect(byRow.parameters()).toEqual(byLabel.parameters());
    }
  });

  it('counts errors of labels under a squared loss, and none of numbers', async () => {
    const config = makeConfig([2, 5, 1], 'squared', 30, { kernel });
    expect((await createTrainer(config)).step(3).errors).toBe(0);
    const targets = Uint8Array.from({ length: 30 }, (_, n) => n % 2);
    const trainer = await createTrainer({ ...config, data: { ...config.data, targets } });
    const { errors } = trainer.step(3);
    const network = trainer.network();
    const wrong = [...targets].filter((target, n) => {
      const [y = 0] = evaluate(network, config.data.inputs.subarray(2 * n, 2 * n + 2));
      return Math.abs(y - target) >= 0.5;
    });
    expect(errors).toBe(wrong.length);
  });

  it('says so when the numbers are too large', async () => {
    const config = makeConfig([2, 5, 1], 'squared', 30, { kernel });
    const inputs = new Float32Array(60).fill(1e30);
    const trainer = await createTrainer({ ...config, data: { ...config.data, inputs } });
    expect(() => trainer.step(0)).toThrow('too large');
  });

  it('does not call a network that answers alike everywhere free of errors', async () => {
    const config = makeConfig([2, 4, 3], 'softmax-cross-entropy', 30, { kernel });
    const targets = Uint8Array.from({ length: 30 }, (_, n) => n % 3);
    const inputs = new Float32Array(60);
    const trainer = await createTrainer({ ...config, data: { inputs, targets } });
    expect(trainer.step(0).errors).toBe(20);
  });
});

describe('createTrainer', () => {
  it('gives the same bits for the same seed and kernel', async () => {
    for (const kernel of KERNELS) {
      const config = makeConfig([3, 9, 9, 5], 'softmax-cross-entropy', 50, { kernel, batchSize: 16 });
      const [a, b] = [await createTrainer(config), await createTrainer(config)];
      a.step(100);
      b.step(100);
      expect(a.parameters()).toEqual(b.parameters());
      a.dispose();
      b.dispose();
    }
  });

  it.each(RESULTS)('gives the bits that it gives everywhere: $kernel, $loss', async (result) => {
    expect(await trainResult(result)).toEqual({ kernel: result.kernel, hash: result.hash });
  });

  it('works on a memory that another trainer has used', async () => {
    const config = makeConfig([3, 9, 5], 'softmax-cross-entropy', 50, { kernel: 'simd' });
    const first = await createTrainer(config);
    const expected = first.step(30);
    first.dispose();
    const again = await createTrainer(config);
    expect(again.step(30)).toEqual(expected);
  });

  it.each<[string, Partial<TrainerConfig>]>([
    ['shape: widths[0]', { shape: { inputs: 2, widths: [0], outputs: 1 } }],
    [
      'optimizer.learningRate: must be',
      { optimizer: { kind: 'gradient-descent', learningRate: Number.NaN } },
    ],
    ['optimizer.momentum', { optimizer: { kind: 'gradient-descent', learningRate: 1, momentum: 1 } }],
    ['batchSize', { batchSize: 0 }],
    ['seed', { seed: Infinity }],
    ['there are no examples', { data: { inputs: new Float32Array(0), targets: new Uint8Array(0) } }],
    ['not whole examples', { data: { inputs: new Float32Array(3), targets: new Uint8Array(1) } }],
    ['expected 2 labels, got 1', { data: { inputs: new Float32Array(4), targets: new Uint8Array(1) } }],
    [
      'data.targets[1]: label 2 needs more than the 2 classes',
      { data: { inputs: new Float32Array(4), targets: Uint8Array.of(0, 2) } },
    ],
    [
      'data.inputs[1]',
      { data: { inputs: Float32Array.of(0, Number.NaN, 0, 0), targets: new Uint8Array(2) } },
    ],
    [
      'data.targets[0]: must lie in [0, 1]',
      { data: { inputs: new Float32Array(4), targets: Float32Array.of(2, 0) } },
    ],
  ])('refuses with words: %s', async (words, more) => {
    await expect(createTrainer(makeConfig([2, 3, 1], 'logistic', 2, more))).rejects.toThrow(words);
  });

  it('refuses an initial network of another shape', async () => {
    await expect(createTrainer({ ...line, shape: { inputs: 1, widths: [2], outputs: 1 } })).rejects.toThrow(
      '1-1-1',
    );
  });
});
