import { createNetwork } from '../../core/network/createNetwork.ts';
import { composeNetworks } from '../../core/network/composeNetworks.ts';
import type { ShallowWeights } from '../../core/network/joints.ts';
import type { Network } from '../../core/network/network.ts';
import type { Compose2dState } from './schema.ts';

export type FirstWeights = Pick<Compose2dState, 'theta' | 'theta0' | 'phi'>;

export function secondWeights(state: Compose2dState): ShallowWeights {
  return { theta0: state.theta0p, theta1: state.theta1p, phi: state.phip };
}

/** y = φ_0 + Σ φ_d a[θ_d0 + θ_d1 x_1 + θ_d2 x_2] */
export function firstNetwork({ theta, theta0, phi }: FirstWeights): Network {
  return createNetwork({
    layers: [
      {
        weights: theta0.map((_, d) => theta.slice(2 * d, 2 * d + 2)),
        bias: theta0,
        activation: 'relu',
      },
      { weights: [phi.slice(1)], bias: [phi[0] ?? 0], activation: 'identity' },
    ],
  });
}

/** y' = φ'_0 + Σ φ'_d a[θ'_d0 + θ'_d1 y] */
export function secondNetwork({ theta0, theta1, phi }: ShallowWeights): Network {
  return createNetwork({
    layers: [
      { weights: theta1.map((weight) => [weight]), bias: theta0, activation: 'relu' },
      { weights: [phi.slice(1)], bias: [phi[0] ?? 0], activation: 'identity' },
    ],
  });
}

/** The two in a row, not merged: counted so, regions are exact for the numbers that the reader sees. */
export function bothNetworks(first: Network, second: Network): Network {
  return { inputs: 2, outputs: 1, layers: [...first.layers, ...second.layers] };
}

/** (x_1, x_2) → y' as one network with two hidden layers. */
export function mergedNetwork(state: Compose2dState): Network {
  return composeNetworks(firstNetwork(state), secondNetwork(secondWeights(state)));
}

/** Layers of `bothNetworks` whose units make borders. */
export const FIRST_LAYER = 0;
export const SECOND_LAYER = 2;
