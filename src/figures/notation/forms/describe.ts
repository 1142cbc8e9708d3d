import { formatNumber } from '../../../core/notation/formatNumber.ts';
import type { FormsDerived } from './derive.ts';
import type { FormsState } from './schema.ts';

const WRITTEN: Readonly<Record<FormsState['form'], string>> = {
  scalars: 'One line for every unit',
  columns: 'One line for every layer, a sum of columns',
  matrices: 'One line for every layer, a matrix times a column',
  bold: 'One line for every layer, one bold symbol for every bracket',
  'beta-omega': 'One line for every layer, with bias vectors β and weight matrices Ω',
  'nested-beta-omega': 'The whole network in one line',
};

/** What is written, of which network, what it gives, and whether the product on show fits. */
export function describeForms(state: FormsState, { parameterCount, values, check }: FormsDerived): string {
  const outputs = Array.from(values, ([id, value]) =>
    id.startsWith('y') ? [formatNumber(value)] : [],
  ).flat();
  const input = state.sizes[0] === 1 ? 'x' : 'every input';
  const output =
    outputs.length === 1 ? `the output is ${outputs[0]}` : `the outputs are ${outputs.join(', ')}`;
  return `${WRITTEN[state.form]}: ${parameterCount} parameters. At ${input} = ${formatNumber(state.x)} ${output}. ${check.words}`;
}
