import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { sawtoothModel } from './model.ts';

/** Depth or budget: each follows the other. */
export function Controls(): ReactNode {
  return (
    <>
      <fieldset className="parameters">
        <legend>Race</legend>
        <ParameterSlider model={sawtoothModel} field="depth" tone="net2" />
        <ParameterSlider model={sawtoothModel} field="budget" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Training</legend>
        <ParameterSlider model={sawtoothModel} field="seed" />
      </fieldset>
    </>
  );
}
