import { defineModel } from '../../stage/model/model.ts';
import { type Compose2dDerived, deriveCompose2d, MOST_FIRST, SIMPLE_BOUND } from './derive.ts';
import { type Compose2dAction, reduceCompose2d } from './moves.ts';
import { compose2dPresets } from './presets.ts';
import { compose2dSchema } from './schema.ts';
import { describeCompose2d } from './words.ts';

/** Two inputs, three hidden units, y, two hidden units, y'. */
export const compose2dModel = defineModel<typeof compose2dSchema, Compose2dAction, Compose2dDerived>({
  group: 'compose-2d',
  version: 1,
  schema: compose2dSchema,
  reduce: reduceCompose2d,
  derive: deriveCompose2d,
  describe: describeCompose2d,
  readouts: (_state, derived) => [
    { name: 'regions-first', label: 'regions of y', value: derived.firstCount },
    { name: 'regions', label: 'regions of y′', value: derived.regionCount },
    { name: 'max-first', label: 'most for y', value: MOST_FIRST },
    { name: 'simple-bound', label: 'simple bound for y′', value: SIMPLE_BOUND },
  ],
  presets: compose2dPresets,
});
