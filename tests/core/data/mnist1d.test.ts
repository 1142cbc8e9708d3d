import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countExamples, type LabelledExamples } from '../../../src/core/data/examples.ts';
import { generateMnist1d } from '../../../src/core/data/mnist1d.ts';

interface Statistics {
  readonly n: number;
  readonly class_counts: readonly number[];
  readonly mean: readonly (readonly number[])[];
  readonly std: readonly (readonly number[])[];
  readonly overall_mean: number;
  readonly overall_std: number;
  readonly lag1_autocorrelation: number;
}

const published: Statistics = JSON.parse(
  readFileSync(new URL('../../vectors/mnist1d-statistics.json', import.meta.url), 'utf8'),
);

/** Mean and deviation of class `label` at `position`. */
function momentsAt(
  { inputs, targets, inputSize }: LabelledExamples,
  label: number,
  position: number,
): { mean: number; deviation: number; count: number } {
  const values: number[] = [];
  for (const [n, target] of targets.entries()) {
    if (target === label) values.push(inputs[n * inputSize + position] ?? Number.NaN);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square), count: values.length };
}

/** Correlation of neighbours in an example, its mean removed, over all examples. */
function lagOneCorrelation({ inputs, inputSize }: LabelledExamples): number {
  let product = 0;
  let square = 0;
  for (let start = 0; start < inputs.length; start += inputSize) {
    const row = inputs.subarray(start, start + inputSize);
    const mean = row.reduce((sum, value) => sum + value, 0) / inputSize;
    for (const [k, value] of row.entries()) {
      square += (value - mean) ** 2;
      product += (value - mean) * ((row[k + 1] ?? mean) - mean);
    }
  }
  return product / square;
}

describe('MNIST-1D', () => {
  const { train } = generateMnist1d({ seed: 1, count: 10000 });

  it('has the published means and deviations by class and position, within sampling error', () => {
    let squares = 0;
    let worst = 0;
    let deviationRatio = 0;
    for (let label = 0; label < 10; label++) {
      for (let position = 0; position < 40; position++) {
        const ours = momentsAt(train, label, position);
        const mean = published.mean[label]?.[position] ?? Number.NaN;
        const deviation = published.std[label]?.[position] ?? Number.NaN;
        const counts = published.class_counts[label] ?? Number.NaN;
        const error = deviation * Math.sqrt(1 / counts + 1 / ours.count);
        const z = (ours.mean - mean) / error;
        squares += z * z;
        worst = Math.max(worst, Math.abs(z));
        deviationRatio += ours.deviation / deviation / 400;
      }
    }
    // neighbours go together, so that the mean square of 400 z scores wanders around 1 more than a chi-square would
    expect(squares / 400).toBeLessThan(1.6);
    expect(worst).toBeLessThan(4.5);
    expect(deviationRatio).toBeGreaterThan(0.98);
    expect(deviationRatio).toBeLessThan(1.02);
  });

  it('is standardised and as smooth as the published set', () => {
    const mean = train.inputs.reduce((sum, value) => sum + value, 0) / train.inputs.length;
    const square = train.inputs.reduce((sum, value) => sum + value * value, 0) / train.inputs.length;
    expect(mean).toBeCloseTo(published.overall_mean, 1);
    expect(Math.sqrt(square)).toBeCloseTo(published.overall_std, 1);
    expect(Math.abs(lagOneCorrelation(train) - published.lag1_autocorrelation)).toBeLessThan(0.01);
  });

  it('has 4000 examples to train on and 1000 to test, about as many of each class', () => {
    const set = generateMnist1d({ seed: 2 });
    expect(countExamples(set.train)).toBe(4000);
    expect(countExamples(set.test)).toBe(1000);
    for (let label = 0; label < 10; label++) {
      const inTrain = set.train.targets.filter((target) => target === label).length;
      const inTest = set.test.targets.filter((target) => target === label).length;
      expect(inTrain + inTest).toBe(500);
      expect(Math.abs(inTrain - 400)).toBeLessThan(40);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const a = generateMnist1d({ seed: 3, count: 100 }).train.inputs;
    expect(generateMnist1d({ seed: 3, count: 100 }).train.inputs).toEqual(a);
    expect(generateMnist1d({ seed: 4, count: 100 }).train.inputs).not.toEqual(a);
    expect(() => generateMnist1d({ seed: 1, count: 5 })).toThrow('at least 10');
  });
});
