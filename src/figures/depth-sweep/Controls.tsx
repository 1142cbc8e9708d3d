import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { depthSweepModel } from './model.ts';
import { depthSweepSchema } from './schema.ts';

/** What moves the turning depth. */
export function Controls(): ReactNode {
  const group = useGroup(depthSweepModel);
  const start = useSelected(depthSweepModel, (state) => state.start);
  return (
    <>
      <fieldset className="parameters">
        <legend>Network and training</legend>
        <ParameterSlider model={depthSweepModel} field="width" />
        <ParameterSlider model={depthSweepModel} field="rate" />
        <Choice
          label="First weights, variance"
          options={depthSweepSchema.start.options}
          value={start}
          onChange={(value) => {
            group.dispatch({ type: 'set', field: 'start', value });
          }}
        />
      </fieldset>
      <fieldset className="parameters">
        <legend>Chance</legend>
        <ParameterSlider model={depthSweepModel} field="repeats" />
        <ParameterSlider model={depthSweepModel} field="seed" />
      </fieldset>
    </>
  );
}
