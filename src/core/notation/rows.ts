import { type Equation, type Expression, productOf, sumOf } from './expression.ts';
import { indexedTermId } from './termId.ts';

/** How many rows an expression has: 1 for a scalar. */
export function countRows(node: Expression): number {
  switch (node.kind) {
    case 'matrix':
      return node.rows.length;
    case 'sum':
      return countRows(node.terms[0] ?? node);
    case 'product':
      return countRows(node.factors[0] ?? node);
    case 'bracket':
    case 'brace':
    case 'shown':
      return countRows(node.body);
    default:
      return 1;
  }
}

/**
 * Row i of a matrix equation, multiplied out: h_i = a[b_i + Σ_j w_ij h_j]. This is what a reader who cannot
 * see the matrix gets, one sentence per row.
 */
export function rowEquation(equation: Equation, i: number): Equation {
  const [first, ...rest] = equation.sides;
  return {
    id: indexedTermId(equation.id, i),
    sides: [rowOf(first, i), ...rest.map((side) => rowOf(side, i))],
  };
}

function rowOf(node: Expression, i: number): Expression {
  switch (node.kind) {
    case 'matrix':
      return node.rows[i]?.[0] ?? node;
    case 'sum':
      return sumOf(node.terms.map((term) => rowOf(term, i)));
    case 'product':
      return productRow(node.factors, i);
    case 'bracket':
      return { ...node, id: indexedTermId(node.id, i), body: rowOf(node.body, i), isVector: false };
    case 'brace':
    case 'shown':
      return { ...node, body: rowOf(node.body, i) };
    default:
      return node;
  }
}

/** Row i of a matrix times a vector is the sum of its entries times the vector's rows. */
function productRow(factors: readonly Expression[], i: number): Expression {
  const [matrix, ...others] = factors;
  if (matrix?.kind !== 'matrix') return productOf(null, ...factors);
  const row = matrix.rows[i] ?? [];
  const vector = others[0];
  if (!vector || others.length > 1) return productOf(null, ...factors);
  return sumOf(row.map((entry, j) => productOf(null, entry, rowOf(vector, j))));
}
