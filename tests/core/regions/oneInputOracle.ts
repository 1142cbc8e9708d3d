import type { NetworkSpec } from '../../../src/core/network/network.ts';

/** A second, slow and plain answer in fractions, for networks whose numbers are multiples of 1/20. */
export interface OracleAnswer {
  readonly activationRegions: number;
  readonly jointRegions: number;
  readonly outputRegions: number[];
  readonly breakpoints: number[][];
  readonly causes: { layer: number; unit: number }[][][];
}

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const f = (n: bigint, d = 1n): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });
const twentieths = (value: number): Fraction => f(BigInt(Math.round(value * 20)), 20n);
const add = (a: Fraction, b: Fraction): Fraction => f(a.n * b.d + b.n * a.d, a.d * b.d);
const mul = (a: Fraction, b: Fraction): Fraction => f(a.n * b.n, a.d * b.d);
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const same = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;
const middle = (a: Fraction, b: Fraction): Fraction => mul(add(a, b), f(1n, 2n));

interface Line {
  readonly s: Fraction;
  readonly c: Fraction;
}

/** Pre-activations at x and the affine maps that hold just around x (ties count as inactive). */
function run(spec: NetworkSpec, x: Fraction): { z: Fraction[][]; lines: Line[][]; out: Line[] } {
  let h: Line[] = [{ s: f(1n), c: f(0n) }];
  const z: Fraction[][] = [];
  const lines: Line[][] = [];
  for (const layer of spec.layers) {
    const pre = layer.weights.map((row, j) => {
      let line: Line = { s: f(0n), c: twentieths(layer.bias[j] ?? 0) };
      for (const [i, w] of row.entries()) {
        const from = h[i] ?? { s: f(0n), c: f(0n) };
        line = { s: add(line.s, mul(twentieths(w), from.s)), c: add(line.c, mul(twentieths(w), from.c)) };
      }
      return line;
    });
    const values = pre.map((line) => add(mul(line.s, x), line.c));
    z.push(values);
    lines.push(pre);
    h = pre.map((line, j) =>
      layer.activation === 'identity' || (values[j]?.n ?? 0n) > 0n ? line : { s: f(0n), c: f(0n) },
    );
  }
  return { z, lines, out: h };
}

/** On [lo, hi] given in twentieths. */
export function solveByFractions(spec: NetworkSpec, lo: number, hi: number): OracleAnswer {
  let points = [twentieths(lo), twentieths(hi)];
  for (const [k, layer] of spec.layers.entries()) {
    if (layer.activation === 'identity') continue;
    const next: Fraction[] = [];
    for (const [i, a] of points.entries()) {
      next.push(a);
      const b = points[i + 1];
      if (!b) continue;
      const roots = (run(spec, middle(a, b)).lines[k] ?? [])
        .filter((line) => line.s.n !== 0n)
        .map((line) => f(-line.c.n * line.s.d, line.c.d * line.s.n))
        .filter((root) => less(a, root) && less(root, b))
        .toSorted((p, q) => (less(p, q) ? -1 : same(p, q) ? 0 : 1));
      for (const root of roots) if (!same(root, next.at(-1) ?? a)) next.push(root);
    }
    points = next;
  }
  const middles = points.slice(1).map((b, i) => middle(points[i] ?? b, b));
  const runs = middles.map((x) => run(spec, x));
  const patterns = runs.map(({ z }) =>
    z
      .flatMap((row, k) =>
        spec.layers[k]?.activation === 'relu' ? row.map((v) => (v.n > 0n ? '1' : '0')) : [],
      )
      .join(''),
  );
  const outputs = runs[0]?.out.length ?? 0;
  const breakpoints: number[][] = Array.from({ length: outputs }, () => []);
  const causes: { layer: number; unit: number }[][][] = Array.from({ length: outputs }, () => []);
  let activationRegions = 1;
  let jointRegions = 1;
  for (let i = 1; i < runs.length; i++) {
    const x = points[i] ?? f(0n);
    const here = run(spec, x);
    if (patterns[i] !== patterns[i - 1]) activationRegions++;
    let bends = false;
    for (let o = 0; o < outputs; o++) {
      const a = runs[i - 1]?.out[o];
      const b = runs[i]?.out[o];
      if (!a || !b || (same(a.s, b.s) && same(a.c, b.c))) continue;
      bends = true;
      breakpoints[o]?.push(Number(x.n) / Number(x.d));
      causes[o]?.push(
        here.z.flatMap((row, layer) =>
          spec.layers[layer]?.activation === 'relu'
            ? row.flatMap((v, unit) => (v.n === 0n ? [{ layer, unit }] : []))
            : [],
        ),
      );
    }
    if (bends) jointRegions++;
  }
  return {
    activationRegions,
    jointRegions,
    outputRegions: breakpoints.map((list) => list.length + 1),
    breakpoints,
    causes,
  };
}
