import type { Point } from '../../plot/path.ts';
import { createScale, type Scale } from '../../plot/scale.ts';

const SIDE = 250;
const GAP = 46;
const LEFT = 34;
const TOP = 30;
const RANGE = [-1, 1] as const;

export const COVER = {
  width: LEFT + 2 * SIDE + GAP + 8,
  height: TOP + 2 * SIDE + GAP + 30,
  side: SIDE,
} as const;

const leftX = LEFT;
const rightX = LEFT + SIDE + GAP;
const topY = TOP;
const bottomY = TOP + SIDE + GAP;

/** Corners of the four squares of the hinge, in px of the picture. */
export const corners = {
  first: { x: leftX, y: topY },
  second: { x: rightX, y: topY },
  both: { x: leftX, y: bottomY },
  mirror: { x: rightX, y: bottomY },
} as const;

/** x and y of the upper left square; y is the rail that the upper right one shares, x goes on below. */
export const scales: Readonly<Record<'x' | 'y' | 'yPrimeAcross' | 'yPrimeUp', Scale>> = {
  x: createScale(RANGE, [leftX, leftX + SIDE]),
  y: createScale(RANGE, [topY + SIDE, topY]),
  yPrimeAcross: createScale(RANGE, [rightX, rightX + SIDE]),
  yPrimeUp: createScale(RANGE, [bottomY + SIDE, bottomY]),
};

/** The two functions by their joints, input first. */
export interface CoverCurves {
  readonly first: readonly Point[];
  readonly second: readonly Point[];
}

export interface CoverTrace {
  readonly x: number;
  readonly y: number;
  readonly yPrime: number;
  /** Where the line turns, in px: on y(x), on y'(y), on the mirror, on y'(x). */
  readonly turns: readonly Point[];
}

/** One input through both networks: the closed line that the cover draws. */
export function traceCover({ first, second }: CoverCurves, x: number): CoverTrace {
  const y = valueAt(first, x);
  const yPrime = valueAt(second, y);
  const { x: acrossX, y: upY, yPrimeAcross, yPrimeUp } = scales;
  const turns: Point[] = [
    [acrossX(x), upY(y)],
    [yPrimeAcross(yPrime), upY(y)],
    [yPrimeAcross(yPrime), yPrimeUp(yPrime)],
    [acrossX(x), yPrimeUp(yPrime)],
  ];
  return { x, y, yPrime, turns };
}

export const pathOf = (turns: readonly Point[]): string =>
  `M${turns.map(([x, y]) => `${x},${y}`).join('L')}Z`;

/** A number of the picture in words, as the figures write it. */
export const coverNumber = (value: number): string => {
  const text = value.toFixed(2).replace('-', '−');
  return text === '−0.00' ? '0.00' : text;
};

/** On a line through joints, exact; the outermost pieces hold what lies beyond. */
function valueAt(joints: readonly Point[], at: number): number {
  const pieces = joints.slice(1).map((to, i) => ({ from: joints[i] ?? to, to }));
  const piece = pieces.find(({ to }) => at <= to[0]) ?? pieces.at(-1);
  if (!piece) return Number.NaN;
  const { from, to } = piece;
  return from[1] + ((to[1] - from[1]) * (at - from[0])) / (to[0] - from[0]);
}
