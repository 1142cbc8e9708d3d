import type { ReactNode } from 'react';
import { ParameterSlider } from '../../../stage/controls/ParameterSlider.tsx';
import { compositionModel } from '../model.ts';

/** The fold, where it is seen from, and the traced input. The networks' joints are dragged on their plots. */
export function Controls(): ReactNode {
  return (
    <fieldset className="parameters">
      <legend>The strip</legend>
      <ParameterSlider model={compositionModel} field="foldProgress" tone="net1" />
      <ParameterSlider model={compositionModel} field="orbit" index={0} />
      <ParameterSlider model={compositionModel} field="orbit" index={1} />
      <ParameterSlider model={compositionModel} field="x" />
    </fieldset>
  );
}
