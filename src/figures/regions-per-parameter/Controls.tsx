import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { regionsModel } from './model.ts';

/** Which network, which curves, and how many random ones are counted. */
export function Controls(): ReactNode {
  return (
    <>
      <fieldset className="parameters">
        <legend>Network</legend>
        <ParameterSlider model={regionsModel} field="inputs" />
        <ParameterSlider model={regionsModel} field="depth" />
        <ParameterSlider model={regionsModel} field="width" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Plot</legend>
        <ParameterSlider model={regionsModel} field="curves" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Ledger</legend>
        <ParameterSlider model={regionsModel} field="seeds" />
        <ParameterSlider model={regionsModel} field="firstSeed" />
      </fieldset>
    </>
  );
}
