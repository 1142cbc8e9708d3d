/**
 * A value moved by so many steps and kept within its limits. It keeps its own offset from the grid of steps, and
 * loses the noise of binary sums: 0.1 + 0.2 is 0.3.
 */
export function stepValue(value: number, stepCount: number, limits: Limits): number {
  const distance = stepCount * limits.step;
  const whole = limits.whole ? Math.sign(distance) * Math.max(1, Math.round(Math.abs(distance))) : distance;
  return clamp(Number((value + whole).toPrecision(12)), limits);
}

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Only integers are allowed. */
  readonly whole?: boolean | undefined;
}

export function clamp(value: number, { min, max }: Limits): number {
  const within = Math.min(Math.max(value, min), max);
  return within === 0 ? 0 : within;
}
