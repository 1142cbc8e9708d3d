import type { ReactNode } from 'react';
import { ParameterSlider } from '../../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../../stage/react/useModel.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { compositionModel } from '../model.ts';
import { compositionSchema } from '../schema.ts';

/** All 20 parameters, network by network, and where the regions are counted. */
export function Controls(): ReactNode {
  return (
    <>
      <NetworkControls title="Network 1" fields={['theta0', 'theta1', 'phi']} layer={1} tone="net1" />
      <NetworkControls title="Network 2" fields={['theta0p', 'theta1p', 'phip']} layer={2} tone="net2" />
      <DomainChoice />
    </>
  );
}

interface NetworkControlsProps {
  readonly title: string;
  readonly fields: readonly ['theta0' | 'theta0p', 'theta1' | 'theta1p', 'phi' | 'phip'];
  readonly layer: 1 | 2;
  readonly tone: 'net1' | 'net2';
}

const UNIT_INDICES = [0, 1, 2] as const;
const OUTPUT_INDICES = [0, 1, 2, 3] as const;

function NetworkControls({ title, fields, layer, tone }: NetworkControlsProps): ReactNode {
  const [bias, weight, output] = fields;
  const common = { model: compositionModel, tone };
  return (
    <fieldset className={`parameters compose-controls-${layer}`}>
      <legend>{title}</legend>
      {UNIT_INDICES.map((d) => (
        <div key={d} className="parameter-pair">
          <ParameterSlider {...common} field={bias} index={d} highlightId={`u:${layer}.${d + 1}`} />
          <ParameterSlider {...common} field={weight} index={d} highlightId={`u:${layer}.${d + 1}`} />
        </div>
      ))}
      {OUTPUT_INDICES.map((d) => (
        <ParameterSlider
          key={d}
          {...common}
          field={output}
          index={d}
          highlightId={d === 0 ? `b:${layer}` : `u:${layer}.${d}`}
        />
      ))}
    </fieldset>
  );
}

function DomainChoice(): ReactNode {
  const { state, dispatch } = useModel(compositionModel);
  return (
    <Choice
      label="Count regions on"
      options={compositionSchema.domain.options}
      value={state.domain}
      onChange={(value) => {
        dispatch({ type: 'set', field: 'domain', value });
      }}
    />
  );
}
