import type { TrainerConfig } from './trainer.ts';

/** What is odd about the data, in sentences for the reader: it can be trained on, but there is little to learn. */
export function describeOddData({ shape, loss, data }: TrainerConfig): string[] {
  const remarks: string[] = [];
  if (data.inputs.length === shape.inputs) {
    remarks.push('There is one example: any network can be made to fit it.');
  }
  const labels = data.targets instanceof Uint8Array || loss !== 'squared' ? data.targets : undefined;
  const rowLength = data.targets instanceof Uint8Array ? 1 : shape.outputs;
  if (labels && labels.length > rowLength && labels.every((value, k) => value === labels[k % rowLength])) {
    remarks.push('All examples have the same label: a constant answer makes no error.');
  }
  if (loss === 'softmax-cross-entropy' && shape.outputs === 1) {
    remarks.push('There is only one class: its probability is 1 whatever the network says.');
  }
  return remarks;
}
