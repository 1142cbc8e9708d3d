import { type ExampleSet, examplesAt, panelsOf, sizeOfBatch } from './exampleSet.ts';
import type { Loss } from './kernel.ts';
import type { Workspace } from './workspace.ts';

/** Mean loss and number of misclassified examples. */
export interface LossAndErrors {
  readonly loss: number;
  readonly errors: number;
}

/** Loss and errors of the present parameters on one batch, leaving the gradient of the mean loss in the workspace. */
export function computeGradient(
  workspace: Workspace,
  loss: Loss,
  set: ExampleSet,
  batch: number,
): LossAndErrors {
  const { kernel, update } = workspace;
  kernel.memory.fill(0, update.gradient, update.gradient + update.length);
  return forEachBlock(workspace, loss, set, batch, (inputs, panels) => {
    passBackward(workspace, inputs, panels);
  });
}

/** Mean loss and errors of the present parameters over the whole set; forward only. */
export function measure(workspace: Workspace, loss: Loss, set: ExampleSet): LossAndErrors {
  let sum = 0;
  let errors = 0;
  for (let batch = 0; batch < set.batches; batch++) {
    const part = forEachBlock(workspace, loss, set, batch, () => undefined);
    sum += part.loss * sizeOfBatch(set, batch);
    errors += part.errors;
  }
  return { loss: sum / set.count, errors };
}

function forEachBlock(
  workspace: Workspace,
  loss: Loss,
  set: ExampleSet,
  batch: number,
  then: (inputs: number, panels: number) => void,
): LossAndErrors {
  const { kernel, layers, blockPanels } = workspace;
  const size = sizeOfBatch(set, batch);
  const all = panelsOf(size);
  const last = layers.at(-1);
  let sum = 0;
  let errors = 0;
  for (let first = 0; first < all && last; first += blockPanels) {
    const panels = Math.min(blockPanels, all - first);
    const examples = examplesAt(workspace, set, batch, first);
    let values = examples.inputs;
    for (const layer of layers) {
      kernel.forward(layer, values, panels, layer !== last);
      values = layer.values;
    }
    sum += kernel.loss(loss, last, examples, panels, 1 / size);
    errors += kernel.errors();
    then(examples.inputs, panels);
  }
  return { loss: sum / size, errors };
}

function passBackward({ kernel, layers }: Workspace, inputs: number, panels: number): void {
  for (let k = layers.length - 1; k >= 0; k--) {
    const layer = layers[k];
    const before = layers[k - 1];
    if (!layer) continue;
    kernel.weightGradient(layer, before ? before.values : inputs, panels);
    if (before) kernel.dataGradient(layer, before.values, before.gradient, panels);
  }
}
