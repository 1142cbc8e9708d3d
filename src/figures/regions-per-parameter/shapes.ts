import { countParameters } from '../../core/network/countParameters.ts';
import { boundMontufar } from '../../core/regions/boundMontufar.ts';
import { boundLinearRegions } from '../../core/regions/bounds.ts';
import { log10OfBigint } from './bigNumbers.ts';

/** K layers of D units each, one output. */
export interface Shape {
  readonly inputs: number;
  readonly depth: number;
  readonly width: number;
}

/** What is known of the most regions that a shape can make. */
export interface ShapeFacts extends Shape {
  readonly parameters: number;
  /** Some weights reach this many. */
  readonly lower: bigint;
  /** No weights reach more. */
  readonly upper: bigint;
  /** Montúfar et al. 2014, at most `lower`. */
  readonly montufar: bigint;
  /** log10 of the three, for a logarithmic axis. */
  readonly heights: { readonly lower: number; readonly upper: number; readonly montufar: number };
  /** Whether D ≥ 3·D_i, which the construction of Serra et al. 2018 needs; one layer needs nothing. */
  readonly conditionHolds: boolean;
}

export function widthsOf({ depth, width }: Pick<Shape, 'depth' | 'width'>): number[] {
  return Array.from({ length: depth }, () => width);
}

export function parametersOf({ inputs, depth, width }: Shape): number {
  return countParameters({ inputs, widths: widthsOf({ depth, width }), outputs: 1 });
}

/** The widest network of this depth with at most so many parameters; 0 where not even one unit a layer fits. */
export function widestWithin(inputs: number, depth: number, parameters: number): number {
  // (K−1)·D² + (D_i + K + 1)·D + 1 ≤ P
  const a = depth - 1;
  const b = inputs + depth + 1;
  const c = 1 - parameters;
  const root = a === 0 ? -c / b : (Math.sqrt(b * b - 4 * a * c) - b) / (2 * a);
  let width = Math.max(0, Math.floor(root + 1e-9));
  while (width > 0 && parametersOf({ inputs, depth, width }) > parameters) width--;
  return width;
}

const known = new Map<string, ShapeFacts>();

/** Exact, and remembered: curves share most of their points from one state to the next. */
export function factsOf(shape: Shape): ShapeFacts {
  const { inputs, depth, width } = shape;
  const key = `${inputs}.${depth}.${width}`;
  let facts = known.get(key);
  if (!facts) {
    const hidden = { inputs, widths: widthsOf(shape) };
    const { lower, upper } = boundLinearRegions(hidden);
    const montufar = boundMontufar(hidden);
    facts = {
      inputs,
      depth,
      width,
      parameters: parametersOf(shape),
      lower,
      upper,
      montufar,
      heights: {
        lower: log10OfBigint(lower),
        upper: log10OfBigint(upper),
        montufar: log10OfBigint(montufar),
      },
      conditionHolds: depth === 1 || width >= 3 * inputs,
    };
    known.set(key, facts);
  }
  return facts;
}
