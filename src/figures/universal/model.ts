import { formatNumber } from '../../core/notation/formatNumber.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import { defineModel } from '../../stage/model/model.ts';
import { deriveUniversal, gainFromDoubling, isExact, type UniversalDerived } from './derive.ts';
import { universalSchema, type UniversalState } from './schema.ts';
import { type Corner, listOf } from './target.ts';

/** Replaces the drawn curve, and makes it the one to approximate. */
export interface DrawAction {
  readonly type: 'draw';
  readonly corners: readonly Corner[];
}

export const universalModel = defineModel<typeof universalSchema, DrawAction, UniversalDerived>({
  group: 'universal',
  version: 1,
  schema: universalSchema,
  reduce(state, { corners }): UniversalState {
    const drawn = corners.flat().every(Number.isFinite) ? listOf(corners) : null;
    return drawn ? { ...state, target: 'drawn', drawn } : state;
  },
  afterSet(next, _previous, { field }): UniversalState {
    if (field === 'units') return { ...next, added: next.units };
    return { ...next, added: Math.min(next.added, next.units) };
  },
  derive: deriveUniversal,
  describe: describeUniversal,
  readouts: (state, { fit, fitOf }) => {
    const gain = gainFromDoubling({ fitOf }, state.units);
    return [
      { name: 'rms', label: 'rms error', value: fit.rms, text: errorText(fit.rms) },
      {
        name: 'largest-error',
        label: 'largest error',
        value: fit.largestError,
        text: errorText(fit.largestError),
      },
      {
        name: 'gain',
        label: 'better than with half as many units',
        value: gain,
        ...(gain === null
          ? { reason: isExact(fit) ? 'nothing left' : 'an odd number has no half' }
          : { text: `${formatNumber(gain, { significant: 2 })} ×` }),
      },
      { name: 'parameters', label: 'parameters', value: parametersOf(state.units) },
    ];
  },
  presets: [
    { id: 'wavy', label: 'Wavy, 8 units', state: {} },
    { id: 'close', label: 'Wavy, 64 units', state: withUnits(64) },
    { id: 'kinks', label: 'Kinks: exact', state: { target: 'kinks', ...withUnits(4) } },
    { id: 'step', label: 'A step, 64 units', state: { target: 'step', ...withUnits(64) } },
  ],
});

/** A state with so many units, all of them added up. */
export function withUnits(units: number): Pick<UniversalState, 'units' | 'added'> {
  return { units, added: units };
}

export function parametersOf(units: number): number {
  return countParameters({ inputs: 1, widths: [units], outputs: 1 });
}

export function errorText(error: number): string {
  return error < 1e-12 ? '0' : formatNumber(error, { significant: 3, decimals: 5 });
}

function describeUniversal(state: UniversalState, { fit, added }: UniversalDerived): string {
  const { options } = universalSchema.target;
  const label = options.find(({ value }) => value === state.target)?.label ?? 'curve';
  const name = state.target === 'drawn' ? 'Your curve' : label;
  const units = `${state.units} hidden ${state.units === 1 ? 'unit' : 'units'}, ${parametersOf(state.units)} parameters`;
  const error = isExact(fit)
    ? 'meets the curve at every sample'
    : `is off by ${errorText(fit.rms)} in the root mean square and by ${errorText(fit.largestError)} at worst`;
  const sum = added < state.units ? ` ${sumWords(added)}` : '';
  return `${name}: the best fit with ${units}, ${error}.${sum}`;
}

function sumWords(added: number): string {
  if (added === 0) return 'The sum on show has no hinge yet.';
  return added === 1
    ? 'The sum on show is its first hinge.'
    : `The sum on show has its first ${added} hinges.`;
}
