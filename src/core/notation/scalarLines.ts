import type { Equation } from './expression.ts';
import { inputNodes, type NamedNetwork, outputNodes, ownerId, unitExpression } from './layerExpressions.ts';
import { partId } from './termId.ts';

/** A line for every unit of layer k: h_i = a[b_i + Σ_j w_ij h_j]. */
export function scalarLines(named: NamedNetwork, k: number): Equation[] {
  const inputs = inputNodes(named, k);
  return outputNodes(named, k).map((left, i) => ({
    id: partId('l', ownerId(named, k, i)),
    sides: [left, unitExpression(named, k, i, inputs)],
  }));
}
