/** A function of one variable to be approximated or learned from noisy samples. */
export interface TargetFunction {
  readonly id: string;
  readonly title: string;
  /** As LaTeX in x. */
  readonly formula: string;
  readonly domain: readonly [number, number];
  evaluate(x: number): number;
}

const { sin, cos, abs, exp, PI } = Math;

/** The functions of the book, those to be approximated first, then those of the regression sets. */
export const TARGET_FUNCTIONS = [
  {
    id: 'wavy',
    title: 'Wavy',
    formula: String.raw`\sin(6\pi x)\left(\tfrac12 + \tfrac12 x\right) + 0.3\cos(2\pi x)`,
    domain: [0, 1],
    evaluate: (x) => sin(6 * PI * x) * (0.5 + 0.5 * x) + 0.3 * cos(2 * PI * x),
  },
  {
    id: 'sine',
    title: 'One period of a sine',
    formula: String.raw`\sin 2\pi x`,
    domain: [0, 1],
    evaluate: (x) => sin(2 * PI * x),
  },
  {
    id: 'step',
    title: 'Step',
    formula: String.raw`[x > \tfrac12]`,
    domain: [0, 1],
    evaluate: (x) => (x > 0.5 ? 1 : 0),
  },
  {
    id: 'root',
    title: 'Square root',
    formula: String.raw`\sqrt{x}`,
    domain: [0, 1],
    evaluate: (x) => Math.sqrt(Math.max(0, x)),
  },
  {
    id: 'bump',
    title: 'Bump',
    formula: String.raw`e^{-100 (x - 0.6)^2}`,
    domain: [0, 1],
    evaluate: (x) => exp(-100 * (x - 0.6) ** 2),
  },
  {
    id: 'kinks',
    title: 'Kinks',
    formula: String.raw`\bigl| |4x - 2| - 1 \bigr|`,
    domain: [0, 1],
    evaluate: (x) => abs(abs(4 * x - 2) - 1),
  },
  {
    id: 'gentle',
    title: 'Gentle',
    formula: String.raw`0.6 \sin 4x + 0.4 x`,
    domain: [-1, 1],
    evaluate: (x) => 0.6 * sin(4 * x) + 0.4 * x,
  },
  {
    id: 'two-waves',
    title: 'Two waves',
    formula: String.raw`\sin 2\pi x + 0.3 \sin 5\pi x`,
    domain: [-1, 1],
    evaluate: (x) => sin(2 * PI * x) + 0.3 * sin(5 * PI * x),
  },
] as const satisfies readonly TargetFunction[];

export type TargetId = (typeof TARGET_FUNCTIONS)[number]['id'];

/** The target with this id. */
export function targetFunction(id: TargetId): TargetFunction {
  const found = TARGET_FUNCTIONS.find((target) => target.id === id);
  if (!found) throw new RangeError(`there is no target function '${String(id)}'`);
  return found;
}

/** A drawn curve: straight between `points` (sorted by x), constant beyond them. @throws RangeError when there are none */
export function drawnTarget(points: readonly (readonly [number, number])[]): TargetFunction {
  const sorted = points.toSorted((a, b) => a[0] - b[0]);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) throw new RangeError('a curve needs at least one point');
  return {
    id: 'drawn',
    title: 'Drawn',
    formula: String.raw`f(x)`,
    domain: [first[0], last[0]],
    evaluate(x) {
      const right = sorted.findIndex(([at]) => at >= x);
      if (right < 0) return last[1];
      const b = sorted[right] ?? last;
      const a = sorted[right - 1];
      return a && b[0] > a[0] ? a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1]) : b[1];
    },
  };
}
