import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { compose2dModel } from './model.ts';
import { compose2dSchema } from './schema.ts';

const FIRST = { model: compose2dModel, tone: 'net1' } as const;
const SECOND = { model: compose2dModel, tone: 'net2' } as const;

/** All 20 parameters, network by network, the traced input and the meaning of colour. */
export function Controls(): ReactNode {
  return (
    <>
      <fieldset className="parameters c2d-controls-1">
        <legend>Network 1</legend>
        {[0, 1, 2].map((d) => (
          <div key={d} className="c2d-unit">
            <ParameterSlider {...FIRST} field="theta0" index={d} highlightId={`u:1.${d + 1}`} />
            <ParameterSlider {...FIRST} field="theta" index={2 * d} highlightId={`u:1.${d + 1}`} />
            <ParameterSlider {...FIRST} field="theta" index={2 * d + 1} highlightId={`u:1.${d + 1}`} />
          </div>
        ))}
        <div className="c2d-unit">
          {[0, 1, 2, 3].map((d) => (
            <ParameterSlider
              key={d}
              {...FIRST}
              field="phi"
              index={d}
              highlightId={d === 0 ? 'b:1' : `u:1.${d}`}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="parameters c2d-controls-2">
        <legend>Network 2</legend>
        {[0, 1].map((d) => (
          <div key={d} className="c2d-unit">
            <ParameterSlider {...SECOND} field="theta0p" index={d} highlightId={`u:2.${d + 1}`} />
            <ParameterSlider {...SECOND} field="theta1p" index={d} highlightId={`u:2.${d + 1}`} />
          </div>
        ))}
        <div className="c2d-unit">
          {[0, 1, 2].map((d) => (
            <ParameterSlider
              key={d}
              {...SECOND}
              field="phip"
              index={d}
              highlightId={d === 0 ? 'b:2' : `u:2.${d}`}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="parameters c2d-controls-input">
        <legend>Input</legend>
        <ParameterSlider model={compose2dModel} field="x" index={0} />
        <ParameterSlider model={compose2dModel} field="x" index={1} />
      </fieldset>
      <ColourChoice />
    </>
  );
}

function ColourChoice(): ReactNode {
  const { state, dispatch } = useModel(compose2dModel);
  return (
    <Choice
      label="Colour the maps by"
      options={compose2dSchema.colour.options}
      value={state.colour}
      onChange={(value) => {
        dispatch({ type: 'set', field: 'colour', value });
      }}
    />
  );
}
