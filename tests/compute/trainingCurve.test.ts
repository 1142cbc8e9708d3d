import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCurveRecorder } from '../../src/compute/trainingCurve.ts';

const at = (step: number): { loss: number; errors: number } => ({ loss: 1 / (step + 1), errors: step });

it('keeps an even selection, bounded, from the first step to the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 0, max: 3000 }), (most, last) => {
      const recorder = createCurveRecorder(most);
      recorder.add(0, at(0), undefined);
      for (let step = recorder.nextStep(0); step <= last; step = recorder.nextStep(step)) {
        recorder.add(step, at(step), undefined);
      }
      const { steps, loss, errors, validationLoss } = recorder.curve(last, at(last), undefined);
      expect(steps.length).toBeLessThanOrEqual(most + 1);
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)).toBe(last);
      const strides = new Set(steps.slice(1, -1).map((step, k) => step - (steps[k] ?? 0)));
      expect(strides.size).toBeLessThanOrEqual(1);
      expect(loss).toEqual(steps.map((step) => 1 / (step + 1)));
      expect(errors).toEqual(steps);
      expect(validationLoss).toEqual([]);
    }),
    { seed: 1 },
  );
});
