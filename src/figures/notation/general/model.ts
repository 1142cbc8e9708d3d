import { defineModel } from '../../../stage/model/model.ts';
import { deriveGeneral, type GeneralDerived } from './derive.ts';
import { type GeneralState, generalSchema } from './schema.ts';

export interface GeneralAction {
  readonly type: 'new-weights';
}

export const generalModel = defineModel<typeof generalSchema, GeneralAction, GeneralDerived>({
  group: 'general',
  version: 1,
  schema: generalSchema,
  reduce: (state) => ({ ...state, fill: 'seeded', seed: (state.seed + 1) % (generalSchema.seed.max + 1) }),
  afterSet(next): GeneralState {
    const [matrix, vector] = [Math.min(next.matrix, next.depth), Math.min(next.vector, next.depth + 1)];
    return matrix === next.matrix && vector === next.vector ? next : { ...next, matrix, vector };
  },
  derive: deriveGeneral,
  describe: describeGeneral,
  readouts: (state, derived) => [
    { name: 'parameters', label: 'parameters', value: derived.parameterCount },
    { name: 'depth', label: state.depth === 1 ? 'hidden layer' : 'hidden layers', value: state.depth },
    {
      name: 'units',
      label: derived.unitCount === 1 ? 'hidden unit' : 'hidden units',
      value: derived.unitCount,
    },
    { name: 'product', label: 'product', value: derived.check.fits ? 'fits' : 'does not fit' },
  ],
  presets: [
    { id: 'example', label: 'The example: 4, 2 and 3 units', state: {} },
    {
      id: 'shallow',
      label: 'One hidden layer',
      state: { depth: 1, inputs: 1, widths: filled(6), outputs: 1 },
    },
    {
      id: 'two-layer',
      label: 'The network of chapter 2',
      state: { depth: 2, inputs: 1, widths: filled(3), outputs: 1 },
    },
    {
      id: 'largest',
      label: 'Eight layers of twelve',
      state: { depth: 8, inputs: 8, widths: filled(12), outputs: 8 },
    },
  ],
});

export function filled(width: number): number[] {
  return generalSchema.widths.entries.map(() => width);
}

function describeGeneral({ depth }: GeneralState, { layers, parameterCount, check }: GeneralDerived): string {
  const [inputs, outputs] = [layers[0]?.columns ?? 1, layers.at(-1)?.rows ?? 1];
  const widths = layers.slice(0, -1).map(({ rows }) => rows);
  const sum = layers.map((layer) => layer.parameterCount).join(' + ');
  return `${depth} hidden ${depth === 1 ? 'layer' : 'layers'} of ${listed(widths)} ${widths.join() === '1' ? 'unit' : 'units'} between ${inputs} ${inputs === 1 ? 'input' : 'inputs'} and ${outputs} ${outputs === 1 ? 'output' : 'outputs'}: ${sum} = ${parameterCount} parameters. ${check.words}`;
}

/** "4, 2 and 3". */
function listed(values: readonly number[]): string {
  const [last = '', ...before] = values.toReversed().map(String);
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
