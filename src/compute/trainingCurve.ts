import type { LossAndErrors } from '../core/index.ts';

/** Loss and errors against steps, thinned out evenly; the lists are equally long (or empty without validation). */
export interface TrainingCurve {
  readonly steps: readonly number[];
  readonly loss: readonly number[];
  readonly errors: readonly number[];
  readonly validationLoss: readonly number[];
  readonly validationErrors: readonly number[];
}

/** Records a curve of bounded length: when it is full, every other point goes and the stride doubles. */
export interface CurveRecorder {
  /** The next step whose values are wanted, after `step`. Depends on nothing but the steps recorded. */
  nextStep(step: number): number;
  add(step: number, training: LossAndErrors, validation: LossAndErrors | undefined): void;
  /** A copy, ended by the present point. */
  curve(step: number, training: LossAndErrors, validation: LossAndErrors | undefined): TrainingCurve;
}

interface Point {
  readonly step: number;
  readonly training: LossAndErrors;
  readonly validation: LossAndErrors | undefined;
}

/** @param most points kept, at least 2 */
export function createCurveRecorder(most: number): CurveRecorder {
  let points: Point[] = [];
  let stride = 1;
  return {
    nextStep: (step) => (Math.floor(step / stride) + 1) * stride,
    add(step, training, validation) {
      if (step % stride !== 0 || points.at(-1)?.step === step) return;
      points.push({ step, training, validation });
      while (points.length > Math.max(2, most)) {
        stride *= 2;
        points = points.filter((point) => point.step % stride === 0);
      }
    },
    curve(step, training, validation) {
      const last = points.at(-1)?.step === step ? [] : [{ step, training, validation }];
      const all = [...points, ...last];
      const measured = all.flatMap((point) => point.validation ?? []);
      return {
        steps: all.map((point) => point.step),
        loss: all.map((point) => point.training.loss),
        errors: all.map((point) => point.training.errors),
        validationLoss: measured.map(({ loss }) => loss),
        validationErrors: measured.map(({ errors }) => errors),
      };
    },
  };
}
