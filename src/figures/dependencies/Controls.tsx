import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { dependenciesModel } from './model.ts';
import { JOINTS } from './schema.ts';

const INDICES = Array.from({ length: JOINTS }, (_, i) => i);

/** Every joint by slider, and the nudge to the random network. */
export function Controls(): ReactNode {
  return (
    <>
      <fieldset className="parameters">
        <legend>Deep</legend>
        {INDICES.map((index) => (
          <ParameterSlider key={index} model={dependenciesModel} field="first" index={index} tone="net1" />
        ))}
        {INDICES.map((index) => (
          <ParameterSlider key={index} model={dependenciesModel} field="second" index={index} tone="net2" />
        ))}
      </fieldset>
      <fieldset className="parameters">
        <legend>Shallow</legend>
        <ParameterSlider model={dependenciesModel} field="rivalJoint" />
        <ParameterSlider model={dependenciesModel} field="rivalMove" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Random</legend>
        <ParameterSlider model={dependenciesModel} field="seed" />
        <ParameterSlider model={dependenciesModel} field="nudge" />
      </fieldset>
      <PutBack />
    </>
  );
}

function PutBack(): ReactNode {
  const { dispatch } = useGroup(dependenciesModel);
  const untouched = useSelected(
    dependenciesModel,
    ({ nudge }, { moved, rival }) => moved.borderCount === 0 && rival.moved.borderCount === 0 && nudge === 0,
  );
  return (
    <Button
      disabled={untouched}
      {...(untouched ? { reason: 'Nothing has moved.' } : {})}
      onClick={() => {
        dispatch({ type: 'even-out' });
      }}
    >
      Put all joints back
    </Button>
  );
}
