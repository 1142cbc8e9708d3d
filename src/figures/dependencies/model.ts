import { defineModel } from '../../stage/model/model.ts';
import { type DependenciesDerived, deriveDependencies } from './derive.ts';
import { dependenciesSchema, type DependenciesState, REGULAR } from './schema.ts';
import { orderJoints, putJoint } from './zigzag.ts';

/** Puts every joint back to where it stood, and takes the nudge away. */
export interface EvenOutAction {
  readonly type: 'even-out';
}

export const dependenciesModel = defineModel<typeof dependenciesSchema, EvenOutAction, DependenciesDerived>({
  group: 'dependencies',
  version: 1,
  schema: dependenciesSchema,
  reduce: (state) =>
    isAtStart(state) ? state : { ...state, first: REGULAR, second: REGULAR, rivalMove: 0, nudge: 0 },
  afterSet(next, previous, { field, index }) {
    if (field !== 'first' && field !== 'second') return next;
    const before = orderJoints(previous[field]);
    const joints =
      index === undefined ? orderJoints(next[field]) : putJoint(before, index, next[field][index] ?? 0);
    const stayed = joints.every((x, i) => x === previous[field][i]);
    return stayed ? previous : { ...next, [field]: joints };
  },
  derive: deriveDependencies,
  describe,
  readouts: (_state, { regions, moved, rival, random, deepParameters, rivalParameters }) => [
    { name: 'moved-borders', label: 'borders moved, deep', value: moved.borderCount },
    { name: 'moved-regions', label: 'regions moved, deep', value: moved.regionCount },
    { name: 'rival-moved', label: 'borders moved, shallow', value: rival.moved.borderCount },
    { name: 'regions', label: 'regions', value: regions.length },
    { name: 'random-moved', label: 'borders moved, random network', value: random.moved },
    { name: 'random-borders', label: 'of', value: random.borders },
    { name: 'deep-parameters', label: 'parameters, deep', value: deepParameters },
    { name: 'shallow-parameters', label: 'parameters, shallow', value: rivalParameters },
  ],
  presets: [
    { id: 'even', label: 'Evenly spaced', state: {} },
    { id: 'second', label: 'One joint of network 2', state: { second: [0.25, 0.62, 0.75] } },
    { id: 'first', label: 'One joint of network 1', state: { first: [0.36, 0.5, 0.75] } },
    { id: 'rival', label: 'One joint of the shallow one', state: { rivalMove: 0.6 } },
  ],
});

function isAtStart({ first, second, rivalMove, nudge }: DependenciesState): boolean {
  const even = [first, second].every((joints) => joints.every((x, i) => x === REGULAR[i]));
  return even && rivalMove === 0 && nudge === 0;
}

function describe(state: DependenciesState, derived: DependenciesDerived): string {
  const { moved, rival, regions, random } = derived;
  const deep =
    moved.borderCount === 0
      ? `Deep: ${regions.length} regions, none moved.`
      : `Deep: ${moved.borderCount} of ${moved.borders.length} borders have moved, and with them ${moved.regionCount} of ${regions.length} regions.`;
  const shallow =
    rival.moved.borderCount === 0
      ? `Shallow: ${rival.regions} regions, none moved.`
      : `Shallow: 1 border has moved, and with it ${rival.moved.regionCount} of ${rival.regions} regions.`;
  const chance =
    state.nudge === 0 ? '' : ` Random network: one bias moves ${random.moved} of ${random.borders} borders.`;
  return `${deep} ${shallow}${chance}`;
}
