import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useOwnNumber } from '../../stage/control/useOwnNumber.ts';
import { useCalmModel, useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Choice } from '../../ui/controls/Choice.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { universalModel } from './model.ts';
import { universalSchema } from './schema.ts';

/** The curve, the width, and how much of the sum is on show. */
export function Controls(): ReactNode {
  const group = useGroup(universalModel);
  const target = useSelected(universalModel, (state) => state.target);
  return (
    <>
      <fieldset className="parameters">
        <legend>Target</legend>
        <Choice
          label="curve"
          labelHidden
          options={universalSchema.target.options}
          value={target}
          onChange={(value, transaction) => {
            group.dispatch({ type: 'set', field: 'target', value }, transaction);
          }}
        />
        {target === 'drawn' ? (
          <Button
            onClick={() => {
              group.dispatch({ type: 'draw', corners: [] });
            }}
          >
            Clear the drawing
          </Button>
        ) : null}
      </fieldset>
      <fieldset className="parameters">
        <legend>Network</legend>
        <ParameterSlider model={universalModel} field="units" tone="net1" />
        <AddedSlider />
      </fieldset>
    </>
  );
}

/** Its range ends at the width. */
function AddedSlider(): ReactNode {
  const { state, group } = useCalmModel(universalModel);
  const [value, own] = useOwnNumber(group, (snapshot) =>
    Math.min(snapshot.state.added, snapshot.state.units),
  );
  const set = (next: number, transaction?: string): void => {
    own();
    group.dispatch({ type: 'set', field: 'added', value: next }, transaction);
  };
  return (
    <Slider
      label={universalSchema.added.label}
      value={value}
      min={0}
      max={state.units}
      step={1}
      whole
      tone="net1"
      onChange={set}
      onCancel={group.cancel}
      onReset={() => {
        set(state.units);
      }}
    />
  );
}
