import { LANES } from './kernel.ts';
import type { Workspace } from './workspace.ts';

/** Examples as a trainer takes them. */
export interface TrainingData {
  /** n × D_i, row by row. */
  readonly inputs: Float32Array;
  /** n × D_o, row by row, or n labels: a class for `softmax-cross-entropy`, 0 or 1 for a single `logistic` output. */
  readonly targets: Float32Array | Uint8Array;
}

/** Examples in panels, in a kernel's memory: batch after batch, each beginning with a panel of its own. */
export interface ExampleSet {
  readonly count: number;
  readonly batches: number;
  readonly batchSize: number;
  /** Whether targets came as labels. */
  readonly classes: boolean;
  readonly inputs: number;
  readonly targets: number;
  readonly labels: number;
}

/** Reserves room for `data` in batches of `batchSize` and packs it in its own order. */
export function createExampleSet(workspace: Workspace, data: TrainingData, batchSize: number): ExampleSet {
  const { inputs, outputs } = sizesOf(workspace);
  const count = data.inputs.length / inputs;
  const size = Math.min(batchSize, count);
  const batches = Math.ceil(count / size);
  const lanes = batches * panelsOf(size) * LANES;
  const set: ExampleSet = {
    count,
    batches,
    batchSize: size,
    classes: data.targets instanceof Uint8Array,
    inputs: workspace.allocate(lanes * inputs),
    targets: workspace.allocate(lanes * outputs),
    labels: workspace.allocate(lanes),
  };
  packExamples(workspace, set, data, undefined);
  return set;
}

/** Packs the examples in another order: `order[k]` is the example that comes k-th. */
export function packExamples(
  workspace: Workspace,
  set: ExampleSet,
  data: TrainingData,
  order: Uint32Array | undefined,
): void {
  const { inputs: I, outputs: O } = sizesOf(workspace);
  const memory = workspace.kernel.memory;
  const stride = panelsOf(set.batchSize) * LANES;
  memory.fill(-1, set.labels, set.labels + set.batches * stride);
  for (let k = 0; k < set.count; k++) {
    const n = order?.[k] ?? k;
    const lane = Math.floor(k / set.batchSize) * stride + (k % set.batchSize);
    const panel = Math.floor(lane / LANES) * LANES;
    const e = lane - panel;
    for (let i = 0; i < I; i++) {
      memory[set.inputs + panel * I + i * LANES + e] = data.inputs[n * I + i] ?? 0;
    }
    for (let o = 0; o < O; o++) {
      memory[set.targets + panel * O + o * LANES + e] = targetOf(data.targets, n, o, O);
    }
    memory[set.labels + lane] = labelOf(data.targets, n, O);
  }
}

/** Where a run of panels of a batch begins. */
export function examplesAt(
  workspace: Workspace,
  set: ExampleSet,
  batch: number,
  panel: number,
): { inputs: number; targets: number; labels: number; classes: boolean } {
  const { inputs: I, outputs: O } = sizesOf(workspace);
  const lane = (batch * panelsOf(set.batchSize) + panel) * LANES;
  return {
    inputs: set.inputs + lane * I,
    targets: set.targets + lane * O,
    labels: set.labels + lane,
    classes: set.classes,
  };
}

/** Examples of a batch: the last one may be short. */
export function sizeOfBatch(set: ExampleSet, batch: number): number {
  return Math.min(set.batchSize, set.count - batch * set.batchSize);
}

export function panelsOf(examples: number): number {
  return Math.ceil(examples / LANES);
}

/** The target of output `o`: a label becomes itself for one output, otherwise one-hot. */
function targetOf(targets: Float32Array | Uint8Array, n: number, o: number, outputs: number): number {
  if (targets instanceof Float32Array) return targets[n * outputs + o] ?? 0;
  const label = targets[n] ?? 0;
  return outputs === 1 ? label : label === o ? 1 : 0;
}

/** The class an example counts as: its label, or the place of its largest target. */
function labelOf(targets: Float32Array | Uint8Array, n: number, outputs: number): number {
  if (targets instanceof Uint8Array) return targets[n] ?? 0;
  let best = 0;
  for (let o = 1; o < outputs; o++) {
    if ((targets[n * outputs + o] ?? 0) > (targets[n * outputs + best] ?? 0)) best = o;
  }
  return best;
}

function sizesOf(workspace: Workspace): { inputs: number; outputs: number } {
  return { inputs: workspace.layers[0]?.inputs ?? 0, outputs: workspace.layers.at(-1)?.outputs ?? 0 };
}
