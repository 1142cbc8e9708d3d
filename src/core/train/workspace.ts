import type { NetworkShape } from '../network/countParameters.ts';
import {
  ALIGNMENT,
  FIRST_ADDRESS,
  LANES,
  type LayerAddresses,
  SLACK,
  type TrainingKernel,
  type UpdateAddresses,
} from './kernel.ts';
import { layoutParameters } from './parameterLayout.ts';

/** Examples that go through the network at a time: their activations stay in the cache. */
const BLOCK_PANELS = 50;

/** The buffers of one network in a kernel's memory. */
export interface Workspace {
  readonly kernel: TrainingKernel;
  readonly layers: readonly LayerAddresses[];
  readonly update: UpdateAddresses;
  /** A copy of the parameters can be kept here. */
  readonly snapshot: number;
  readonly blockPanels: number;
  /** Number of parameters; `update.length` is this, rounded up to whole lanes. */
  readonly parameterCount: number;
  /** Reserves a zeroed buffer of `length` numbers. */
  allocate(length: number): number;
}

/** @param panels the most panels that one batch has */
export function createWorkspace(kernel: TrainingKernel, shape: NetworkShape, panels: number): Workspace {
  let next = FIRST_ADDRESS;
  const allocate = (length: number): number => {
    const start = next;
    next = Math.ceil((start + length + SLACK) / ALIGNMENT) * ALIGNMENT;
    kernel.grow(next);
    // a kernel's memory may have been used before
    kernel.memory.fill(0, start, next);
    return start;
  };
  const { layers, count } = layoutParameters(shape);
  const length = Math.ceil(count / 4) * 4;
  // equal blocks: the last one is not a stub
  const blockPanels = Math.ceil(panels / Math.ceil(panels / BLOCK_PANELS));
  const parameters = allocate(length);
  const gradient = allocate(length);
  return {
    kernel,
    layers: layers.map((layer) => ({
      inputs: layer.inputs,
      outputs: layer.outputs,
      weights: parameters + layer.weights,
      bias: parameters + layer.bias,
      weightGradient: gradient + layer.weights,
      biasGradient: gradient + layer.bias,
      values: allocate(blockPanels * LANES * layer.outputs),
      gradient: allocate(blockPanels * LANES * layer.outputs),
    })),
    update: { parameters, gradient, first: allocate(length), second: allocate(length), length },
    snapshot: allocate(length),
    blockPanels,
    parameterCount: count,
    allocate,
  };
}
