import type { ReactNode } from 'react';
import { unitId } from '../../../core/notation/termId.ts';
import { ParameterSlider } from '../../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../../stage/react/useModel.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { generalModel } from './model.ts';
import { generalSchema } from './schema.ts';

/** Depth, every width, and what the equations show. */
export function Controls(): ReactNode {
  const { state, dispatch } = useModel(generalModel);
  const model = generalModel;
  return (
    <>
      <fieldset className="parameters">
        <legend>The shape</legend>
        <ParameterSlider model={model} field="depth" />
        <ParameterSlider model={model} field="inputs" highlightId="x" />
        {Array.from({ length: state.depth }, (_, k) => (
          <ParameterSlider key={k} model={model} field="widths" index={k} highlightId={unitId(k)} />
        ))}
        <ParameterSlider model={model} field="outputs" highlightId="y" />
      </fieldset>
      <div className="general-choices">
        <Choice
          label="Show"
          options={generalSchema.show.options}
          value={state.show}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'show', value });
          }}
        />
        <Choice
          label="Weights"
          options={generalSchema.fill.options}
          value={state.fill}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'fill', value });
          }}
        />
        <Button
          onClick={() => {
            dispatch({ type: 'new-weights' });
          }}
        >
          New random weights
        </Button>
      </div>
    </>
  );
}
