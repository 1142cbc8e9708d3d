import type { LossAndErrors } from './backpropagation.ts';

/** When a run ends: as soon as one of these holds. */
export interface StopRule {
  /** After this many updates. */
  readonly steps?: number;
  /** At this many misclassified examples or fewer. */
  readonly errors?: number;
  /** At this mean loss or less. */
  readonly loss?: number;
  /** After so many updates in which the loss did not fall by at least a thousandth of its best value. */
  readonly patience?: number;
}

/** Remembers the best loss; says why to stop, in words, or undefined. */
export function createStopCheck(rule: StopRule): (step: number, now: LossAndErrors) => string | undefined {
  let best = Infinity;
  let bestStep = 0;
  return (step, { loss, errors }) => {
    if (loss < best * 0.999) {
      best = loss;
      bestStep = step;
    }
    if (rule.errors !== undefined && errors <= rule.errors) {
      return rule.errors === 0
        ? `no errors are left after ${step} steps`
        : `${errors} errors are left after ${step} steps`;
    }
    if (rule.loss !== undefined && loss <= rule.loss) return `the loss is down to ${loss.toPrecision(3)}`;
    if (rule.patience !== undefined && step - bestStep >= rule.patience) {
      return `the loss has not fallen for ${rule.patience} steps`;
    }
    if (rule.steps !== undefined && step >= rule.steps) return `${step} steps are done`;
    return undefined;
  };
}
