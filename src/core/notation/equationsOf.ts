import type { Network } from '../network/network.ts';
import type { Equation } from './expression.ts';
import {
  columnsExpression,
  indices,
  inputVector,
  matrixExpression,
  type NamedNetwork,
  outputVector,
  ownerId,
} from './layerExpressions.ts';
import { createNames, type NameScheme } from './names.ts';
import { nestedMatrices, nestedScalars } from './nested.ts';
import type { NotationForm } from './notationForms.ts';
import { scalarLines } from './scalarLines.ts';
import { partId } from './termId.ts';

/**
 * The network's equations in one form, first layer first. `scalars`: a line per unit. `columns`: a line per
 * layer, a sum of column vectors. `matrices`: column, matrix times column. `bold`: h = a[θ_0 + θ x].
 * `beta-omega`: h_k = a[β_{k−1} + Ω_{k−1} h_{k−1}]. `nested-…`: one line. `scheme` chooses the letters;
 * the forms with β and Ω always have those.
 */
export function equationsOf(
  network: Network,
  form: NotationForm,
  scheme: NameScheme = 'lecture',
): Equation[] {
  const isGeneral = form === 'beta-omega' || form === 'nested-beta-omega';
  const named: NamedNetwork = { network, names: createNames(network, isGeneral ? 'general' : scheme) };
  if (form === 'nested-scalars') return nestedScalars(named);
  if (form === 'nested-beta-omega') return [nestedMatrices(named)];
  const layers = indices(network.layers.length);
  if (form === 'scalars') return layers.flatMap((k) => scalarLines(named, k));
  return layers.map((k) => layerLine(named, k, form));
}

function layerLine(named: NamedNetwork, k: number, form: NotationForm): Equation {
  const id = partId('l', ownerId(named, k));
  if (form === 'columns') return { id, sides: [outputVector(named, k, false), columnsExpression(named, k)] };
  const asSymbols = form !== 'matrices';
  const right = matrixExpression(named, k, inputVector(named, k, asSymbols), asSymbols);
  return { id, sides: [outputVector(named, k, asSymbols), right] };
}
