import type { ReactNode } from 'react';
import { ParameterSlider } from '../../../stage/controls/ParameterSlider.tsx';
import { FirstControls, SecondControls } from '../compose/Controls.tsx';
import { wideUnitId } from '../ids.ts';
import { compositionModel } from '../model.ts';

const UNITS = [0, 1, 2, 3, 4, 5] as const;

/** All 39 parameters, the one layer's first. */
export function Controls(): ReactNode {
  return (
    <>
      <WideControls />
      <details className="rivals-details">
        <summary>Parameters of the two networks</summary>
        <FirstControls />
        <SecondControls />
      </details>
    </>
  );
}

function WideControls(): ReactNode {
  const common = { model: compositionModel, tone: 'neutral' } as const;
  return (
    <fieldset className="parameters">
      <legend>One layer of six</legend>
      {UNITS.map((d) => (
        <div key={d} className="parameter-pair">
          <ParameterSlider {...common} field="wide0" index={d} highlightId={wideUnitId(d)} />
          <ParameterSlider {...common} field="wide1" index={d} highlightId={wideUnitId(d)} />
        </div>
      ))}
      <ParameterSlider {...common} field="widePhi" index={0} />
      {UNITS.map((d) => (
        <ParameterSlider key={d} {...common} field="widePhi" index={d + 1} highlightId={wideUnitId(d)} />
      ))}
    </fieldset>
  );
}
