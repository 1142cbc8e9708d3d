import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Choice } from '../../ui/controls/Choice.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { universalModel } from './model.ts';
import { universalSchema } from './schema.ts';

/** The curve, the width, and how much of the sum is on show. */
export function Controls(): ReactNode {
  const { state, derived, group, dispatch } = useModel(universalModel);
  return (
    <>
      <fieldset className="parameters">
        <legend>Target</legend>
        <Choice
          label="curve"
          labelHidden
          options={universalSchema.target.options}
          value={state.target}
          onChange={(value, transaction) => {
            dispatch({ type: 'set', field: 'target', value }, transaction);
          }}
        />
        {state.target === 'drawn' ? (
          <Button
            onClick={() => {
              dispatch({ type: 'draw', corners: [] });
            }}
          >
            Clear the drawing
          </Button>
        ) : null}
      </fieldset>
      <fieldset className="parameters">
        <legend>Network</legend>
        <ParameterSlider model={universalModel} field="units" tone="net1" />
        <Slider
          label={universalSchema.added.label}
          value={derived.added}
          min={0}
          max={state.units}
          step={1}
          whole
          tone="net1"
          onChange={(value, transaction) => {
            dispatch({ type: 'set', field: 'added', value }, transaction);
          }}
          onCancel={group.cancel}
          onReset={() => {
            dispatch({ type: 'set', field: 'added', value: state.units });
          }}
        />
      </fieldset>
    </>
  );
}
