import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Choice } from '../../ui/controls/Choice.tsx';
import { identityModel } from './model.ts';
import { identitySchema } from './schema.ts';

const NOTHING = 'Nothing is appended yet.';

/** How much is appended, and one unit to break and mend. */
export function Controls(): ReactNode {
  const { dispatch } = useGroup(identityModel);
  const form = useSelected(identityModel, (state) => state.form);
  const isEmpty = useSelected(identityModel, (_state, { changed }) => changed === null);
  const isBroken = useSelected(identityModel, (_state, derived) => derived.isBroken);
  const none = isEmpty ? { disabledReason: NOTHING } : {};
  return (
    <>
      <fieldset className="parameters">
        <legend>Appended layers</legend>
        <ParameterSlider model={identityModel} field="layers" />
        <Choice
          label="How a layer passes values on"
          options={identitySchema.form.options}
          value={form}
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
          disabled={!isBroken}
          {...(isBroken ? {} : { reason: 'Nothing is broken.' })}
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
