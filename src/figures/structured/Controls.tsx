import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useGroup, useModel } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { isPresent, weightAt } from './matrix.ts';
import { structuredModel } from './model.ts';
import { structuredSchema, WEIGHT_LIMIT, WEIGHT_STEP } from './schema.ts';

/** The two bonds, the chosen weight or the kernel, the input, and the sizes. */
export function Controls(): ReactNode {
  const { dispatch } = useGroup(structuredModel);
  const signal = useSelected(structuredModel, (state) => state.signal);
  return (
    <>
      <fieldset className="parameters">
        <legend>The layer</legend>
        {(['local', 'shared'] as const).map((field) => (
          <Bond key={field} field={field} />
        ))}
        <ChosenWeight />
      </fieldset>
      <fieldset className="parameters">
        <legend>Kernel, for shared weights and the picture</legend>
        {structuredSchema.kernel.entries.map(({ label }, index) => (
          <ParameterSlider key={label} model={structuredModel} field="kernel" index={index} />
        ))}
        <ParameterSlider model={structuredModel} field="layers" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Input</legend>
        <Choice
          label="Shape of the input"
          labelHidden
          options={structuredSchema.signal.options}
          value={signal}
          onChange={(value, transaction) => {
            dispatch({ type: 'set', field: 'signal', value }, transaction);
          }}
        />
        <ParameterSlider model={structuredModel} field="place" />
      </fieldset>
      <ParameterSlider model={structuredModel} field="sideExponent" />
    </>
  );
}

function Bond({ field }: { readonly field: 'local' | 'shared' }): ReactNode {
  const { dispatch } = useGroup(structuredModel);
  const checked = useSelected(structuredModel, (state) => state[field]);
  return (
    <Toggle
      label={structuredSchema[field].label}
      checked={checked}
      onChange={(value, transaction) => {
        dispatch({ type: 'set', field, value }, transaction);
      }}
    />
  );
}

function ChosenWeight(): ReactNode {
  const { state, dispatch, group } = useModel(structuredModel);
  const [row, column] = [state.row - 1, state.column - 1];
  const there = isPresent(state, row, column);
  return (
    <Slider
      label={`weight to output ${row + 1} from input ${column + 1}`}
      value={weightAt(state, row, column)}
      min={-WEIGHT_LIMIT}
      max={WEIGHT_LIMIT}
      step={WEIGHT_STEP}
      onChange={(value, transaction) => {
        dispatch({ type: 'set-weight', row, column, value }, transaction);
      }}
      onCancel={group.cancel}
      {...(there ? {} : { disabled: true, reason: 'A local layer has no weight here.' })}
    />
  );
}
