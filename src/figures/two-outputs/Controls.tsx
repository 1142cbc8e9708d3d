import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { twoOutputsModel } from './model.ts';

/** All 18 parameters: those of the hidden units, which both outputs share, and each output's own. */
export function Controls(): ReactNode {
  return (
    <>
      <fieldset className="parameters">
        <legend>Hidden units, shared</legend>
        {[0, 1, 2, 3].map((d) => (
          <div key={d} className="parameter-pair">
            <ParameterSlider model={twoOutputsModel} field="theta0" index={d} highlightId={`u:0.${d}`} />
            <ParameterSlider model={twoOutputsModel} field="theta1" index={d} highlightId={`u:0.${d}`} />
          </div>
        ))}
      </fieldset>
      {([0, 1] as const).map((output) => (
        <fieldset key={output} className="parameters">
          <legend>Output {output + 1}</legend>
          {[0, 1, 2, 3, 4].map((d) => (
            <ParameterSlider
              key={d}
              model={twoOutputsModel}
              tone={output === 0 ? 'net1' : 'net2'}
              field="phi"
              index={5 * output + d}
              highlightId={d === 0 ? `y:${output}` : `w:1.${output}.${d - 1}`}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}
