import { defineModel } from '../../src/stage/model/model.ts';
import { defineSchema } from '../../src/stage/model/schema.ts';

/** A field of every kind, and an action that doubles the number. */
export const testSchema = defineSchema({
  x: { kind: 'number', label: 'input x', symbol: 'x', min: -10, max: 10, step: 0.1, initial: 0.5 },
  count: { kind: 'number', label: 'number of units', min: 1, max: 8, step: 1, whole: true, initial: 3 },
  w: {
    kind: 'numbers',
    label: 'weights',
    entries: [{ label: 'weight 1' }, { label: 'weight 2' }],
    min: -5,
    max: 5,
    step: 0.05,
    initial: [1, -1],
  },
  drawn: { kind: 'list', label: 'drawn curve', maxLength: 6, min: -1, max: 1, initial: [] },
  domain: {
    kind: 'choice',
    label: 'domain',
    options: [
      { value: 'interval', label: '[−1, 1]' },
      { value: 'line', label: 'all of R' },
    ],
    initial: 'interval',
  },
  free: { kind: 'flag', label: 'weights set free', initial: false },
});

interface DoubleAction {
  readonly type: 'double';
}

export function createTestModel(group = 'test') {
  return defineModel({
    group,
    version: 2,
    schema: testSchema,
    reduce: (state, _action: DoubleAction) => (Math.abs(state.x) > 5 ? state : { ...state, x: state.x * 2 }),
    derive: (state) => ({ sum: state.x + state.w.reduce((a, b) => a + b, 0) }),
    describe: (state, { sum }) => `x is ${state.x}, the sum ${sum}`,
    readouts: (_state, { sum }) => [{ name: 'sum', label: 'sum', value: sum }],
    presets: [{ id: 'far', label: 'Far out', state: { x: 4 } }],
    // version 1 called the number z
    migrations: {
      1: ({ z, ...rest }) => (z === undefined ? rest : { ...rest, x: Number(Array.isArray(z) ? z[0] : z) }),
    },
  });
}
