/** A loss of one weight, and its slope. */
export interface LossOfWeight {
  evaluate(weight: number): number;
  derivative(weight: number): number;
}

/** Two valleys of different depth: (w² − 1)² / 2 + 0.3 w. The deeper one lies left of zero. */
export const TWO_VALLEYS: LossOfWeight = {
  evaluate: (w) => (w * w - 1) ** 2 / 2 + 0.3 * w,
  derivative: (w) => 2 * w * (w * w - 1) + 0.3,
};

/** The weights that gradient descent goes through, the start first. */
export interface DescentPath {
  readonly weights: readonly number[];
  /** Whether it left [−limit, limit]; the last weight is then the first one outside. */
  readonly diverged: boolean;
}

/** Gradient descent w ← w − rate · L'(w), `steps` times or until it is beyond `limit`. */
export function descend(
  loss: LossOfWeight,
  options: {
    readonly start: number;
    readonly rate: number;
    readonly steps: number;
    readonly limit: number;
  },
): DescentPath {
  const weights = [options.start];
  let weight = options.start;
  for (let k = 0; k < options.steps; k++) {
    weight -= options.rate * loss.derivative(weight);
    weights.push(weight);
    if (!(Math.abs(weight) <= options.limit)) return { weights, diverged: true };
  }
  return { weights, diverged: false };
}

/**
 * The bottom of a valley between two weights, by bisection on the slope.
 * @param low where the slope is negative
 * @param high where it is positive
 */
export function valleyBetween(loss: LossOfWeight, low: number, high: number): number {
  let [a, b] = [low, high];
  // 60 halvings of an interval of a few units leave less than a double can tell
  for (let k = 0; k < 60; k++) {
    const middle = (a + b) / 2;
    if (loss.derivative(middle) < 0) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
