/** The core as a library: what is true of ReLU networks, computed exactly. Runs without a browser. */
export type { Activation, Layer, LayerSpec, Network, NetworkSpec } from './network/network.ts';
export { NetworkError } from './network/network.ts';
export { createNetwork, toSpec } from './network/createNetwork.ts';
export { evaluate, evaluatePreActivations } from './network/evaluate.ts';
export { composeNetworks } from './network/composeNetworks.ts';
export { countParameters, countParametersByLayer, type NetworkShape } from './network/countParameters.ts';
export { createRandom, type Random } from './random.ts';
