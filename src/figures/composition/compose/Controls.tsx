import type { ReactNode } from 'react';
import { ParameterSlider } from '../../../stage/controls/ParameterSlider.tsx';
import { useCalmModel, useHighlight } from '../../../stage/react/useModel.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { hiddenUnitId, weightInId, weightOutId, type Which, Y_ID, Y_PRIME_ID } from '../ids.ts';
import { compositionModel } from '../model.ts';
import { compositionSchema } from '../schema.ts';

/** All 20 parameters, network by network, and where the regions are counted. */
export function Controls(): ReactNode {
  return (
    <>
      <FirstControls />
      <SecondControls />
      <DomainChoice />
    </>
  );
}

export function FirstControls(): ReactNode {
  return <NetworkControls title="Network 1" fields={['theta0', 'theta1', 'phi']} which="first" tone="net1" />;
}

export function SecondControls(): ReactNode {
  return (
    <NetworkControls title="Network 2" fields={['theta0p', 'theta1p', 'phip']} which="second" tone="net2" />
  );
}

interface NetworkControlsProps {
  readonly title: string;
  readonly fields: readonly ['theta0' | 'theta0p', 'theta1' | 'theta1p', 'phi' | 'phip'];
  readonly which: Which;
  readonly tone: 'net1' | 'net2';
}

const UNIT_INDICES = [0, 1, 2] as const;

function NetworkControls({ title, fields, which, tone }: NetworkControlsProps): ReactNode {
  const [bias, weight, output] = fields;
  const { highlight } = useHighlight(compositionModel);
  // a slider lights up with its unit, and with its own edge
  const idOf = (edgeId: string, unit: number): string =>
    highlight === edgeId ? edgeId : hiddenUnitId(which, unit);
  const common = { model: compositionModel, tone };
  return (
    <fieldset className={`parameters compose-controls-${which}`}>
      <legend>{title}</legend>
      {UNIT_INDICES.map((d) => (
        <div key={d} className="parameter-pair">
          <ParameterSlider {...common} field={bias} index={d} highlightId={hiddenUnitId(which, d + 1)} />
          <ParameterSlider
            {...common}
            field={weight}
            index={d}
            highlightId={idOf(weightInId(which, d + 1), d + 1)}
          />
        </div>
      ))}
      <ParameterSlider
        {...common}
        field={output}
        index={0}
        highlightId={which === 'first' ? Y_ID : Y_PRIME_ID}
      />
      {UNIT_INDICES.map((d) => (
        <ParameterSlider
          key={d}
          {...common}
          field={output}
          index={d + 1}
          highlightId={idOf(weightOutId(which, d + 1), d + 1)}
        />
      ))}
    </fieldset>
  );
}

function DomainChoice(): ReactNode {
  const { state, dispatch } = useCalmModel(compositionModel);
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
