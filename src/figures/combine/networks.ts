import { composeNetworks } from '../../core/network/composeNetworks.ts';
import { createNetwork } from '../../core/network/createNetwork.ts';
import type { Network } from '../../core/network/network.ts';
import type { CombineState } from './schema.ts';

export const ROWS = [0, 1, 2] as const;

export function firstNetwork({ theta0, theta1, phi }: CombineState): Network {
  return shallow(theta0, theta1, phi);
}

export function secondNetwork({ theta0p, theta1p, phip }: CombineState): Network {
  return shallow(theta0p, theta1p, phip);
}

/** x → y' as one network: ψ made of the two, or free. */
export function mergedNetwork(state: CombineState): Network {
  return state.free ? freeNetwork(state) : composeNetworks(firstNetwork(state), secondNetwork(state));
}

/** The ψ of the two networks, row by row with ψ_j0 first: what freeing starts from. */
export function composedPsi(state: CombineState): number[] {
  const layer = composeNetworks(firstNetwork(state), secondNetwork(state)).layers[1];
  return ROWS.flatMap((j) => [layer?.bias[j] ?? 0, ...ROWS.map((i) => layer?.weights[3 * j + i] ?? 0)]);
}

export function freeNetwork({
  theta0,
  theta1,
  psi,
  phip,
}: Pick<CombineState, 'theta0' | 'theta1' | 'psi' | 'phip'>): Network {
  const rows = ROWS.map((j) => psi.slice(4 * j, 4 * j + 4));
  return createNetwork({
    layers: [
      { weights: theta1.map((w) => [w]), bias: theta0, activation: 'relu' },
      { weights: rows.map((row) => row.slice(1)), bias: rows.map((row) => row[0] ?? 0), activation: 'relu' },
      { weights: [phip.slice(1)], bias: [phip[0] ?? 0], activation: 'identity' },
    ],
  });
}

function shallow(theta0: readonly number[], theta1: readonly number[], phi: readonly number[]): Network {
  return createNetwork({
    layers: [
      { weights: theta1.map((w) => [w]), bias: theta0, activation: 'relu' },
      { weights: [phi.slice(1)], bias: [phi[0] ?? 0], activation: 'identity' },
    ],
  });
}
