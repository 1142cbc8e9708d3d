import { composeNetworks } from '../../core/network/composeNetworks.ts';
import { createNetwork } from '../../core/network/createNetwork.ts';
import type { ShallowWeights } from '../../core/network/joints.ts';
import type { Network } from '../../core/network/network.ts';
import type { CompositionState } from './schema.ts';

export function firstWeights(state: CompositionState): ShallowWeights {
  return shownWeights(state);
}

export function secondWeights(state: CompositionState): ShallowWeights {
  return shownWeights({ theta0: state.theta0p, theta1: state.theta1p, phi: state.phip });
}

/** Smaller weights than this are shown as 0 and taken as 0: their joints would lie beyond all numbers. */
const SMALLEST = 1e-12;

export function shownWeights({ theta0, theta1, phi }: ShallowWeights): ShallowWeights {
  return { theta0: shown(theta0), theta1: shown(theta1), phi: shown(phi) };
}

function shown(weights: readonly number[]): readonly number[] {
  const isTiny = (weight: number): boolean => weight !== 0 && Math.abs(weight) < SMALLEST;
  return weights.some(isTiny) ? weights.map((weight) => (isTiny(weight) ? 0 : weight)) : weights;
}

/** y = φ_0 + Σ φ_d a[θ_d0 + θ_d1 x] as a network. */
export function shallowNetwork({ theta0, theta1, phi }: ShallowWeights): Network {
  return createNetwork({
    layers: [
      { weights: theta1.map((w) => [w]), bias: theta0, activation: 'relu' },
      { weights: [phi.slice(1)], bias: [phi[0] ?? 0], activation: 'identity' },
    ],
  });
}

/** x → y' as one network, the weights between merged into ψ. */
export function composedNetwork(state: CompositionState): Network {
  return composeNetworks(shallowNetwork(firstWeights(state)), shallowNetwork(secondWeights(state)));
}

/** The two networks in a row, not merged: counted so, regions are exact for the 20 numbers that the reader sees. */
export function bothNetworks(state: CompositionState): Network {
  const first = shallowNetwork(firstWeights(state));
  const second = shallowNetwork(secondWeights(state));
  return { inputs: 1, outputs: 1, layers: [...first.layers, ...second.layers] };
}
