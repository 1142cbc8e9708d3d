import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Choice } from '../../ui/controls/Choice.tsx';
import { identityModel } from './model.ts';
import { identitySchema } from './schema.ts';

const NOTHING = 'Nothing is appended yet.';

/** How much is appended, and one unit to break and mend. */
export function Controls(): ReactNode {
  const { state, derived, dispatch } = useModel(identityModel);
  const none = derived.changed === null ? { disabledReason: NOTHING } : {};
  return (
    <>
      <fieldset className="parameters">
        <legend>Appended layers</legend>
        <ParameterSlider model={identityModel} field="layers" />
        <Choice
          label="How a layer passes values on"
          options={identitySchema.form.options}
          value={state.form}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'form', value });
          }}
        />
      </fieldset>
      <fieldset className="parameters">
        <legend>Break one unit</legend>
        <ParameterSlider model={identityModel} field="layer" {...none} />
        <ParameterSlider model={identityModel} field="unit" {...none} />
        <ParameterSlider model={identityModel} field="factor" tone="net2" {...none} />
        <ParameterSlider model={identityModel} field="shift" tone="net2" {...none} />
        <Button
          disabled={!derived.isBroken}
          {...(derived.isBroken ? {} : { reason: 'Nothing is broken.' })}
          onClick={() => {
            dispatch({ type: 'put-back' });
          }}
        >
          Put it back
        </Button>
      </fieldset>
      <ParameterSlider model={identityModel} field="x" />
    </>
  );
}
