import type { ReactNode } from 'react';
import { Slider } from '../../ui/controls/Slider.tsx';
import { numberIn } from '../control/useBoundField.ts';
import { useOwnNumber } from '../control/useOwnNumber.ts';
import type { Model } from '../model/model.ts';
import type { Field, Schema } from '../model/schema.ts';
import { useGroup, useHighlight } from '../react/useModel.ts';

export interface ParameterSliderProps<S extends Schema, A extends { readonly type: string }, D> {
  readonly model: Model<S, A, D>;
  /** A `number` field, or a `numbers` field with `index`. */
  readonly field: keyof S & string;
  readonly index?: number;
  readonly tone?: 'net1' | 'net2' | 'neutral';
  /** Highlight id shared with curve, edge and term. */
  readonly highlightId?: string;
  readonly disabledReason?: string;
}

/** A slider with its number for one field of the schema: range, step, symbol and name come from there. */
export function ParameterSlider<S extends Schema, A extends { readonly type: string }, D>(
  props: ParameterSliderProps<S, A, D>,
): ReactNode {
  const { model, field: name, index, tone = 'neutral', highlightId, disabledReason } = props;
  const group = useGroup(model);
  const { highlight, setHighlight } = useHighlight(model);
  const [value, own] = useOwnNumber(group, ({ state }) => numberIn(state[name], index));
  const field: Field | undefined = model.schema[name];
  if (!field || (field.kind !== 'number' && field.kind !== 'numbers')) {
    throw new Error(`${model.group}: '${name}' is no number`);
  }
  const entry = field.kind === 'numbers' ? field.entries[index ?? 0] : field;
  const initial = numberIn(model.initialState[name], index);
  const set = (next: number, transaction?: string): void => {
    own();
    group.dispatch(
      { type: 'set', field: name, ...(index === undefined ? {} : { index }), value: next },
      transaction,
    );
  };
  return (
    <Slider
      label={entry?.label ?? field.label}
      {...(entry?.symbol === undefined ? {} : { symbol: entry.symbol })}
      value={value}
      min={field.min}
      max={field.max}
      step={field.step}
      {...(field.sliderMin === undefined ? {} : { sliderMin: field.sliderMin })}
      {...(field.sliderMax === undefined ? {} : { sliderMax: field.sliderMax })}
      {...(field.whole === undefined ? {} : { whole: field.whole })}
      tone={tone}
      onChange={set}
      onCancel={group.cancel}
      onReset={() => {
        set(initial);
      }}
      highlighted={highlightId !== undefined && highlight === highlightId}
      {...(highlightId === undefined
        ? {}
        : {
            onHighlight: (on: boolean) => {
              setHighlight(on ? highlightId : null);
            },
          })}
      {...(disabledReason === undefined ? {} : { disabled: true, reason: disabledReason })}
    />
  );
}
