import { expect, it } from 'vitest';
import { runInSlices } from '../../src/compute/runInSlices.ts';
import { generateMnist1d, generateMnist1dStepwise } from '../../src/core/data/mnist1d.ts';

it('comes to what the work comes to at once', async () => {
  const options = { seed: 5, count: 300 };
  expect(await runInSlices(generateMnist1dStepwise(options))).toEqual(generateMnist1d(options));
});

it('passes on what the work throws', async () => {
  await expect(runInSlices(generateMnist1dStepwise({ seed: 1, count: 3 }))).rejects.toThrow('at least 10');
});
