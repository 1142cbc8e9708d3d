import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel } from '../../stage/model/model.ts';
import { ownRacer, type Racer, RACERS, racersOf } from './racers.ts';
import { randomLabelsSchema } from './schema.ts';
import { dataOf, type RaceData, TRAINING_COUNT } from './setting.ts';

export interface RandomLabelsDerived {
  readonly data: RaceData;
  readonly racers: readonly Racer[];
  /** The reader's network, whether it takes part or not. */
  readonly ownParameters: number;
  /** The one of the four that noise sweep and gallery are about. */
  readonly picked: Racer;
}

const [firstRacer] = RACERS;

export const randomLabelsModel = defineModel<typeof randomLabelsSchema, never, RandomLabelsDerived>({
  group: 'random-labels',
  version: 1,
  schema: randomLabelsSchema,
  reduce: (state) => state,
  derive: (state) => ({
    get data() {
      return dataOf(state);
    },
    racers: racersOf(state),
    ownParameters: ownRacer(state).parameters,
    picked: RACERS[Number(state.picked) - 1] ?? firstRacer ?? ownRacer(state),
  }),
  describe: (state, { data, racers }) =>
    `${TRAINING_COUNT} examples of ten shapes; ${data.wrong} of them are taught with a wrong label. Networks of ${racers
      .map(({ parameters }) => formatNumber(parameters))
      .join(', ')} parameters race to no error at all, with seeds from ${state.seed}.`,
  readouts: (_state, { data, ownParameters }) => [
    { name: 'wrong', label: 'examples taught with a wrong label', value: data.wrong },
    { name: 'own-parameters', label: 'parameters of your network', value: ownParameters },
    ...RACERS.map(({ name, parameters }, at) => ({
      name: `parameters-${at + 1}`,
      label: `parameters, ${name}`,
      value: parameters,
    })),
  ],
  presets: [
    { id: 'random', label: 'Random labels', state: {} },
    { id: 'true', label: 'True labels', state: { share: 0 } },
    { id: 'half', label: 'Half of them random', state: { share: 50 } },
    { id: 'five', label: 'Five seeds', state: { repeats: 5 } },
  ],
});
