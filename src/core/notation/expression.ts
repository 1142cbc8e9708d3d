import type { Glyph } from './glyph.ts';
import type { TermId } from './termId.ts';

/**
 * A network's equations as trees. One tree is typeset (latex.ts), spoken (speak.ts) and computed
 * (evaluateExpression.ts), so that what is read is what is true. Every value is a matrix of numbers; a
 * scalar is 1×1 and a vector has one column, so every product is a matrix product.
 */
export type Expression = Parameter | Variable | Value | Matrix | Sum | Product | Bracket | Brace | Shown;

/** A weight or bias: a symbol that has a number. */
export interface Parameter {
  readonly kind: 'parameter';
  readonly id: TermId;
  readonly glyph: Glyph;
  readonly value: number;
}

/** An input, hidden unit or output: known once it is computed. */
export interface Variable {
  readonly kind: 'variable';
  readonly id: TermId;
  readonly glyph: Glyph;
}

/** A number that always stands as a number, such as a hidden unit's value at the chosen x. */
export interface Value {
  readonly kind: 'value';
  readonly id: TermId;
  readonly value: number;
}

/** Entries in rows and columns; drawn as one (bold) symbol when it has a glyph. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly id: TermId;
  readonly rows: readonly (readonly Expression[])[];
  readonly glyph: Glyph | null;
}

export interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly Expression[];
}

export interface Product {
  readonly kind: 'product';
  readonly id: TermId | null;
  readonly factors: readonly Expression[];
}

/** a[body]: clips every entry at zero. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly id: TermId;
  readonly body: Expression;
  /** Whether it works on a vector, entry by entry: a bold a. */
  readonly isVector: boolean;
}

/** A brace under `body` with its new name. */
export interface Brace {
  readonly kind: 'brace';
  readonly body: Expression;
  readonly label: Expression;
}

/** `body`, with symbols or numbers whatever the rest of the line shows. */
export interface Shown {
  readonly kind: 'shown';
  readonly as: 'symbols' | 'numbers';
  readonly body: Expression;
}

/** A line: every side equals the next; the first is what the line defines. */
export interface Equation {
  readonly id: TermId;
  readonly sides: readonly [Expression, ...Expression[]];
}

export function sumOf(terms: readonly Expression[]): Expression {
  return terms.length === 1 && terms[0] ? terms[0] : { kind: 'sum', terms };
}

export function productOf(id: TermId | null, ...factors: Expression[]): Product {
  return { kind: 'product', id, factors };
}

/** A matrix drawn with its entries, or its only entry when it is 1×1. */
export function matrixOf(id: TermId, rows: readonly (readonly Expression[])[]): Expression {
  const only = rows[0]?.[0];
  if (only && rows.length === 1 && rows[0]?.length === 1) return only;
  return { kind: 'matrix', id, rows, glyph: null };
}

/** A matrix drawn as one symbol. */
export function symbolOf(id: TermId, glyph: Glyph, rows: readonly (readonly Expression[])[]): Matrix {
  return { kind: 'matrix', id, rows, glyph };
}

export function columnOf(id: TermId, entries: readonly Expression[]): Expression {
  return matrixOf(
    id,
    entries.map((entry) => [entry]),
  );
}

/** The expressions directly inside one. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'matrix':
      return node.rows.flat();
    case 'sum':
      return node.terms;
    case 'product':
      return node.factors;
    case 'bracket':
    case 'shown':
      return [node.body];
    case 'brace':
      return [node.body, node.label];
    default:
      return [];
  }
}

/** How many brackets are nested in an expression at most. */
export function bracketDepth(node: Expression, done = new Map<Expression, number>()): number {
  const before = done.get(node);
  if (before !== undefined) return before;
  const inside = childrenOf(node).reduce((most, child) => Math.max(most, bracketDepth(child, done)), 0);
  const depth = inside + (node.kind === 'bracket' ? 1 : 0);
  done.set(node, depth);
  return depth;
}

/** Calls `visit` once for every distinct node of the equations, parents first. Shared subtrees are visited once. */
export function visitNodes(equations: readonly Equation[], visit: (node: Expression) => void): void {
  const seen = new Set<Expression>();
  const walk = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    visit(node);
    childrenOf(node).forEach(walk);
  };
  for (const equation of equations) equation.sides.forEach(walk);
}
