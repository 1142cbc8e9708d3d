import { createNetwork } from '../../core/network/createNetwork.ts';
import type { ShallowWeights } from '../../core/network/joints.ts';
import type { Network } from '../../core/network/network.ts';
import type { TwoLayerState } from './schema.ts';

export const ROWS = [0, 1, 2] as const;

/** (ψ_j0; ψ_j1, ψ_j2, ψ_j3), j from 0. */
export function psiRow({ psi }: Pick<TwoLayerState, 'psi'>, j: number): readonly number[] {
  return psi.slice(4 * j, 4 * j + 4);
}

/** x → y' with two hidden layers. */
export function twoLayerNetwork(state: TwoLayerState): Network {
  const { phip } = state;
  const { layers } = toSecondLayer(state, 'relu');
  return createNetwork({
    layers: [...layers, { weights: [phip.slice(1)], bias: [phip[0] ?? 0], activation: 'identity' }],
  });
}

/** x → the three units of the second layer, before clipping (`identity`) or after (`relu`). */
export function secondLayerNetwork(state: TwoLayerState, activation: 'identity' | 'relu'): Network {
  return createNetwork(toSecondLayer(state, activation));
}

function toSecondLayer(state: TwoLayerState, activation: 'identity' | 'relu') {
  const rows = ROWS.map((j) => psiRow(state, j));
  return {
    layers: [
      { weights: state.theta1.map((w) => [w]), bias: state.theta0, activation: 'relu' as const },
      { weights: rows.map((row) => row.slice(1)), bias: rows.map((row) => row[0] ?? 0), activation },
    ],
  };
}

/** Pre-activation j (from 0) as a shallow network of its own: it can be drawn and dragged like any other. */
export function preActivationWeights(state: TwoLayerState, j: number): ShallowWeights {
  return { theta0: state.theta0, theta1: state.theta1, phi: psiRow(state, j) };
}
