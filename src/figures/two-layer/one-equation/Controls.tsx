import type { ReactNode } from 'react';
import { ParameterSlider } from '../../../stage/controls/ParameterSlider.tsx';
import { twoLayerModel } from '../model.ts';
import { Weights } from '../Weights.tsx';

/** The input first; the weights are the network's own. */
export function Controls(): ReactNode {
  return (
    <>
      <fieldset className="parameters">
        <legend>Input</legend>
        <ParameterSlider model={twoLayerModel} field="x" highlightId="x:0" />
      </fieldset>
      <Weights />
    </>
  );
}
