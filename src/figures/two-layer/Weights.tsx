import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { twoLayerModel } from './model.ts';

/** All 22 parameters, layer by layer. */
export function Weights(): ReactNode {
  return (
    <>
      <fieldset className="parameters">
        <legend>First layer</legend>
        {[0, 1, 2].map((d) => (
          <div key={d} className="parameter-pair">
            <ParameterSlider
              model={twoLayerModel}
              tone="net1"
              field="theta0"
              index={d}
              highlightId={`b:0.${d}`}
            />
            <ParameterSlider
              model={twoLayerModel}
              tone="net1"
              field="theta1"
              index={d}
              highlightId={`w:0.${d}.0`}
            />
          </div>
        ))}
      </fieldset>
      <fieldset className="parameters">
        <legend>Second layer</legend>
        {Array.from({ length: 12 }, (_, at) => (
          <ParameterSlider
            key={at}
            model={twoLayerModel}
            field="psi"
            index={at}
            highlightId={psiId(Math.floor(at / 4), at % 4)}
          />
        ))}
      </fieldset>
      <fieldset className="parameters">
        <legend>Output</legend>
        {[0, 1, 2, 3].map((j) => (
          <ParameterSlider
            key={j}
            model={twoLayerModel}
            tone="net2"
            field="phip"
            index={j}
            highlightId={j === 0 ? 'b:2.0' : `w:2.0.${j - 1}`}
          />
        ))}
      </fieldset>
    </>
  );
}

/** Column 0 of ψ is the bias. */
function psiId(j: number, i: number): string {
  return i === 0 ? `b:1.${j}` : `w:1.${j}.${i - 1}`;
}
