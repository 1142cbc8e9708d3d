import { portableExp } from '../train/portableExp.ts';

/** The signal at `length` even steps from its first to its last value, linearly interpolated. */
export function interpolateTo(signal: Float64Array, length: number): Float64Array {
  return Float64Array.from({ length }, (_, k) => {
    const at = length > 1 ? (k * (signal.length - 1)) / (length - 1) : 0;
    const left = Math.min(Math.floor(at), signal.length - 1);
    const a = signal[left] ?? 0;
    const b = signal[left + 1] ?? a;
    return a + (at - left) * (b - a);
  });
}

/** The signal moved to the right by `steps`; what falls off comes back on the left. */
export function roll(signal: Float64Array, steps: number): Float64Array {
  const { length } = signal;
  return signal.map((_, k) => signal[(k - steps + length) % length] ?? 0);
}

/** Gaussian filter with deviation `sigma`, cut at four of them, the signal reflected at its ends (d c b a | a b c d). */
export function smooth(signal: Float64Array, sigma: number): Float64Array {
  const radius = Math.round(4 * sigma);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, k) =>
    portableExp(-((k - radius) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const period = 2 * signal.length;
  return signal.map((_, k) => {
    let sum = 0;
    for (const [j, weight] of weights.entries()) {
      const wrapped = (((k + j - radius) % period) + period) % period;
      sum += weight * (signal[wrapped < signal.length ? wrapped : period - 1 - wrapped] ?? 0);
    }
    return sum / total;
  });
}
