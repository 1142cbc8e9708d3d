import type { Equation, Expression } from './expression.ts';
import { inputId, outputId, type TermId } from './termId.ts';

/** Numbers in rows and columns. */
interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Entry (i, j) is `data[i * columns + j]`. */
  readonly data: Float64Array;
}

/**
 * Computes a list of equations at `input`, line by line as they stand, and returns the outputs: the tree
 * that is typeset is the tree that is computed. Of lines with several sides the last is taken.
 * @throws RangeError when a line uses what no line before it gives, or shapes do not fit
 */
export function evaluateEquations(equations: readonly Equation[], input: ArrayLike<number>): Float64Array {
  const known = new Map<TermId, number>(Array.from(input, (value, j) => [inputId(j), value]));
  for (const { sides } of equations) {
    const right = sides.at(-1) ?? sides[0];
    bind(sides[0], evaluateNode(right, known, new Map()), known);
  }
  const outputs: number[] = [];
  for (let value = known.get(outputId(0)); value !== undefined; value = known.get(outputId(outputs.length))) {
    outputs.push(value);
  }
  return Float64Array.from(outputs);
}

/**
 * The numbers of one expression, row by row.
 * @param known values of the variables in it
 * @throws RangeError when a variable is not known or shapes do not fit
 */
export function evaluateExpression(node: Expression, known: ReadonlyMap<TermId, number>): Float64Array {
  return evaluateNode(node, known, new Map()).data;
}

/** Gives the variables of a left side their values. */
function bind(left: Expression, grid: Grid, known: Map<TermId, number>): void {
  const entries = left.kind === 'matrix' ? left.rows.flat() : [left];
  entries.forEach((entry, at) => {
    if (entry.kind === 'variable') known.set(entry.id, grid.data[at] ?? Number.NaN);
  });
}

type Cache = Map<Expression, Grid>;

/** Shared subtrees are computed once: a nested line repeats each bracket for every unit above it. */
function evaluateNode(node: Expression, known: ReadonlyMap<TermId, number>, done: Cache): Grid {
  const before = done.get(node);
  if (before) return before;
  const grid = computeNode(node, known, done);
  done.set(node, grid);
  return grid;
}

function computeNode(node: Expression, known: ReadonlyMap<TermId, number>, done: Cache): Grid {
  switch (node.kind) {
    case 'parameter':
    case 'value':
      return scalar(node.value);
    case 'variable': {
      const value = known.get(node.id);
      if (value === undefined) throw new RangeError(`${node.id} is not known here`);
      return scalar(value);
    }
    case 'matrix': {
      const entries = node.rows.flat().map((entry) => evaluateNode(entry, known, done).data[0] ?? 0);
      return { rows: node.rows.length, columns: node.rows[0]?.length ?? 0, data: Float64Array.from(entries) };
    }
    case 'sum':
      return node.terms.map((term) => evaluateNode(term, known, done)).reduce(add);
    case 'product':
      return node.factors.map((factor) => evaluateNode(factor, known, done)).reduce(multiply);
    case 'bracket': {
      const grid = evaluateNode(node.body, known, done);
      return { ...grid, data: grid.data.map((value) => (value <= 0 ? 0 : value)) };
    }
    case 'brace':
    case 'shown':
      return evaluateNode(node.body, known, done);
  }
}

function scalar(value: number): Grid {
  return { rows: 1, columns: 1, data: Float64Array.of(value) };
}

function add(a: Grid, b: Grid): Grid {
  if (a.rows !== b.rows || a.columns !== b.columns) {
    throw new RangeError(`cannot add ${a.rows}×${a.columns} and ${b.rows}×${b.columns}`);
  }
  return { ...a, data: a.data.map((value, at) => value + (b.data[at] ?? 0)) };
}

function multiply(a: Grid, b: Grid): Grid {
  if (a.columns !== b.rows) {
    throw new RangeError(`${a.rows}×${a.columns} needs a vector of ${a.columns}, got ${b.rows}`);
  }
  const data = new Float64Array(a.rows * b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.columns; j++) {
      let sum = 0;
      for (let m = 0; m < a.columns; m++) {
        sum += (a.data[i * a.columns + m] ?? 0) * (b.data[m * b.columns + j] ?? 0);
      }
      data[i * b.columns + j] = sum;
    }
  }
  return { rows: a.rows, columns: b.columns, data };
}
