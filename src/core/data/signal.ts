import { portableExp } from '../train/portableExp.ts';

/** The signal at `length` even steps from its first to its last value, linearly interpolated. */
export function interpolateTo(signal: Float64Array, length: number): Float64Array {
  const result = new Float64Array(length);
  const step = length > 1 ? (signal.length - 1) / (length - 1) : 0;
  for (let k = 0; k < length; k++) {
    const at = k * step;
    const left = Math.min(Math.floor(at), signal.length - 1);
    const a = signal[left] ?? 0;
    const b = signal[left + 1] ?? a;
    result[k] = a + (at - left) * (b - a);
  }
  return result;
}

/** The signal moved to the right by `steps`; what falls off comes back on the left. */
export function roll(signal: Float64Array, steps: number): Float64Array {
  const { length } = signal;
  const result = new Float64Array(length);
  for (let k = 0; k < length; k++) result[(k + steps) % length] = signal[k] ?? 0;
  return result;
}

/**
 * A Gaussian filter with deviation `sigma`, cut at four of them, that reflects signals at their ends (d c b a | a b c d).
 * Signals must be at least four deviations long.
 */
export function createSmoother(sigma: number): (signal: Float64Array) => Float64Array {
  const radius = Math.round(4 * sigma);
  const weights = Float64Array.from({ length: 2 * radius + 1 }, (_, k) =>
    portableExp(-((k - radius) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (signal) => {
    const { length } = signal;
    const wide = new Float64Array(length + 2 * radius);
    wide.set(signal, radius);
    for (let k = 0; k < radius; k++) {
      wide[radius - 1 - k] = signal[k] ?? 0;
      wide[radius + length + k] = signal[length - 1 - k] ?? 0;
    }
    const result = new Float64Array(length);
    for (let k = 0; k < length; k++) {
      let sum = 0;
      for (let j = 0; j < weights.length; j++) sum += (weights[j] ?? 0) * (wide[k + j] ?? 0);
      result[k] = sum / total;
    }
    return result;
  };
}
