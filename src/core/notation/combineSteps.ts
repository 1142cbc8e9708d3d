import { composeNetworks } from '../network/composeNetworks.ts';
import { type Network, NetworkError } from '../network/network.ts';
import type { Equation, Expression, Parameter } from './expression.ts';
import { columnOf, matrixOf, productOf, sumOf } from './expression.ts';
import {
  biasNode,
  indices,
  inputNodes,
  type NamedNetwork,
  outputNodes,
  ownerId,
  unitExpression,
  weightNode,
} from './layerExpressions.ts';
import { createNames } from './names.ts';
import { scalarLines } from './scalarLines.ts';
import { stackNetworks } from './stackNetworks.ts';
import { partId, scopedTermId, type TermId, weightId } from './termId.ts';

/** The scope of ψ's ids, which stand beside those of the θ' and φ that it is made of. */
export const MERGED_SCOPE = 'merged';

export const COMBINE_STEPS = [
  'two-networks',
  'substitute',
  'multiply-out',
  'name',
  'values',
  'merged',
  'rank-one',
] as const;
export type CombineStepId = (typeof COMBINE_STEPS)[number];

export interface CombineStep {
  readonly id: CombineStepId;
  /** What moved, in a sentence. */
  readonly sentence: string;
  /** The lines that the step arrives at; typeset with latex.ts, spoken with speak.ts. */
  readonly equations: readonly Equation[];
}

const SENTENCES: Record<CombineStepId, string> = {
  'two-networks': 'The second network takes in y, and y is what the first network gives.',
  substitute: 'What y stands for moves into its place in every hidden unit of the second network.',
  'multiply-out': 'The weight in front of the parenthesis moves into it and multiplies every term.',
  name: 'What is only a number, and the number in front of each h, gets one name: ψ.',
  values: 'Every ψ is computed from the weights of the two networks.',
  merged: 'With the new names, the hidden units of the second network are a layer on top of the first.',
  'rank-one': 'The weights ψ are a column times a row: every row is a multiple of the same row, rank one.',
};

/** What each step arrives at. */
const LINES: Record<CombineStepId, (source: Source) => Equation[]> = {
  'two-networks': ({ stacked }) => [...scalarLines(stacked, 1), ...scalarLines(stacked, 2)],
  substitute: substituted,
  'multiply-out': (source) => unitLines(source, (j) => [constantPart(source, j), ...slopeParts(source, j)]),
  name: (source) => unitLines(source, (j) => namedParts(source, j)),
  values: (source) =>
    indices(source.stacked.network.layers[2]?.outputs ?? 0).flatMap((j) => psiLines(source, j)),
  merged: (source) => unitLines(source, (j) => psiTerms(source, j)),
  'rank-one': (source) => [outerProduct(source)],
};

/**
 * The lecture's "Combining two networks into one" as steps, with the current numbers: from
 * h'_j = a[θ'_j0 + θ'_j1 y] to h'_j = a[ψ_j0 + Σ_i ψ_ji h_i], where ψ_j0 = θ'_j0 + θ'_j1 φ_0 and
 * ψ_ji = θ'_j1 φ_i. Ids are those of `stackNetworks(first, second)`; ψ's are `merged/w:1.j.i`, `merged/b:1.j`,
 * those of `composeNetworks(first, second)`.
 * @throws NetworkError unless both have one hidden layer and meet in one unclipped number
 */
export function combineSteps(first: Network, second: Network): CombineStep[] {
  const source = sourceOf(first, second);
  return COMBINE_STEPS.map((id) => stepOf(source, id));
}

/**
 * One of these steps alone.
 * @throws NetworkError as `combineSteps` does
 */
export function combineStep(first: Network, second: Network, id: CombineStepId): CombineStep {
  return stepOf(sourceOf(first, second), id);
}

function stepOf(source: Source, id: CombineStepId): CombineStep {
  return { id, sentence: SENTENCES[id], equations: LINES[id](source) };
}

function sourceOf(first: Network, second: Network): Source {
  if (first.layers.length !== 2 || second.layers.length !== 2 || first.outputs !== 1) {
    throw new NetworkError(
      'layers',
      'the two networks need one hidden layer each, and one number between them',
    );
  }
  const merged = composeNetworks(first, second);
  const stacked = stackNetworks(first, second);
  return {
    stacked: { network: stacked, names: createNames(stacked) },
    merged: { network: merged, names: createNames(merged) },
  };
}

interface Source {
  readonly stacked: NamedNetwork;
  readonly merged: NamedNetwork;
}

function substituted({ stacked }: Source): Equation[] {
  const y = unitExpression(stacked, 1, 0, inputNodes(stacked, 1));
  return outputNodes(stacked, 2).map((left, j) => ({
    id: partId('l', ownerId(stacked, 2, j)),
    sides: [left, unitExpression(stacked, 2, j, [y])],
  }));
}

/** A line per hidden unit of the second network, h'_j = a[the sum of `parts`]. */
function unitLines({ stacked }: Source, parts: (j: number) => Expression[]): Equation[] {
  return outputNodes(stacked, 2).map((left, j) => {
    const owner = ownerId(stacked, 2, j);
    // Nested sums would be put in parentheses; one flat sum reads as the lecture writes it.
    const terms = parts(j).flatMap((part) => (part.kind === 'sum' ? part.terms : [part]));
    const isClipped = stacked.network.layers[2]?.activation === 'relu';
    const body = sumOf(terms);
    const right: Expression = isClipped
      ? { kind: 'bracket', id: partId('a', owner), body, isVector: false }
      : body;
    return { id: partId('l', owner), sides: [left, right] };
  });
}

/** θ'_j0 + θ'_j1 φ_0 */
function constantPart({ stacked }: Source, j: number): Expression {
  const product = productOf(psiPartId(j), weightNode(stacked, 2, j, 0), biasNode(stacked, 1, 0));
  return sumOf([biasNode(stacked, 2, j), product]);
}

/** θ'_j1 φ_i, without its h_i */
function slope({ stacked }: Source, j: number, i: number): Expression {
  return productOf(psiPartId(j, i), weightNode(stacked, 2, j, 0), weightNode(stacked, 1, 0, i));
}

function slopeParts(source: Source, j: number): Expression[] {
  const { stacked } = source;
  return inputNodes(stacked, 1).map((h, i) =>
    productOf(null, weightNode(stacked, 2, j, 0), weightNode(stacked, 1, 0, i), h),
  );
}

/** The parts of the line above, each in a brace with the ψ that it becomes. */
function namedParts(source: Source, j: number): Expression[] {
  const slopes = inputNodes(source.stacked, 1).map((h, i) =>
    productOf(null, { kind: 'brace', body: slope(source, j, i), label: psiWeight(source, j, i) }, h),
  );
  return [{ kind: 'brace', body: constantPart(source, j), label: psiBias(source, j) }, ...slopes];
}

function psiTerms(source: Source, j: number): Expression[] {
  const slopes = inputNodes(source.stacked, 1).map((h, i) =>
    productOf(scopedTermId(MERGED_SCOPE, `p:1.${j}.${i}`), psiWeight(source, j, i), h),
  );
  return [psiBias(source, j), ...slopes];
}

/** ψ = its product in symbols = in numbers = its value, for every ψ of unit j. */
function psiLines(source: Source, j: number): Equation[] {
  const constant = psiLine(psiBias(source, j), constantPart(source, j));
  const slopes = inputNodes(source.stacked, 1).map((_, i) =>
    psiLine(psiWeight(source, j, i), slope(source, j, i)),
  );
  return [constant, ...slopes];
}

function psiLine(psi: Parameter, product: Expression): Equation {
  return {
    id: psi.id,
    sides: [
      { kind: 'shown', as: 'symbols', body: psi },
      { kind: 'shown', as: 'symbols', body: product },
      { kind: 'shown', as: 'numbers', body: product },
      { kind: 'shown', as: 'numbers', body: psi },
    ],
  };
}

/** Ψ = θ' φ: a column times a row. */
function outerProduct(source: Source): Equation {
  const { stacked } = source;
  const rows = indices(stacked.network.layers[2]?.outputs ?? 0);
  const columns = indices(stacked.network.layers[1]?.inputs ?? 0);
  const column = columnOf(
    weightId(2),
    rows.map((j) => weightNode(stacked, 2, j, 0)),
  );
  const row = matrixOf(weightId(1), [columns.map((i) => weightNode(stacked, 1, 0, i))]);
  const psi = matrixOf(
    scopedTermId(MERGED_SCOPE, weightId(1)),
    rows.map((j) => columns.map((i) => psiWeight(source, j, i))),
  );
  return { id: scopedTermId(MERGED_SCOPE, weightId(1)), sides: [psi, productOf(null, column, row)] };
}

function psiWeight({ merged }: Source, j: number, i: number): Parameter {
  const node = weightNode(merged, 1, j, i);
  return { ...node, id: scopedTermId(MERGED_SCOPE, node.id) };
}

function psiBias({ merged }: Source, j: number): Parameter {
  const node = biasNode(merged, 1, j);
  return { ...node, id: scopedTermId(MERGED_SCOPE, node.id) };
}

/** A product that becomes a part of ψ lights up with that ψ. */
function psiPartId(j: number, i?: number): TermId {
  return scopedTermId(MERGED_SCOPE, i === undefined ? `b:1.${j}` : weightId(1, j, i));
}
