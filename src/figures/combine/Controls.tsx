import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { fromMerged } from './ids.ts';
import { combineModel } from './model.ts';
import { ROWS } from './networks.ts';

const COLUMNS = [0, 1, 2, 3] as const;

/** The parameters that there are: 20 of two networks, or 22 of one. */
export function Controls(): ReactNode {
  const { state, dispatch } = useModel(combineModel);
  return (
    <>
      <Hidden title="First layer" tone="net1" fields={['theta0', 'theta1']} layer={0} />
      {state.free ? <Psi /> : <Joined />}
      <Outputs title={state.free ? 'Output' : 'Network 2, output'} tone="net2" field="phip" layer={3} />
      <Toggle
        label="Show a target"
        checked={state.target}
        onChange={(value, transaction) => {
          dispatch({ type: 'set', field: 'target', value }, transaction);
        }}
      />
    </>
  );
}

function Joined(): ReactNode {
  return (
    <>
      <Outputs title="Network 1, output" tone="net1" field="phi" layer={1} />
      <Hidden title="Network 2, hidden units" tone="net2" fields={['theta0p', 'theta1p']} layer={2} />
    </>
  );
}

function Psi(): ReactNode {
  return (
    <fieldset className="parameters">
      <legend>Second layer</legend>
      {ROWS.flatMap((j) =>
        COLUMNS.map((i) => (
          <ParameterSlider
            key={`${j}${i}`}
            model={combineModel}
            field="psi"
            index={4 * j + i}
            highlightId={fromMerged(i === 0 ? `b:1.${j}` : `w:1.${j}.${i - 1}`)}
          />
        )),
      )}
    </fieldset>
  );
}

interface GroupProps {
  readonly title: string;
  readonly tone: 'net1' | 'net2';
  readonly layer: number;
}

function Hidden({
  title,
  tone,
  fields,
  layer,
}: GroupProps & {
  readonly fields: readonly ['theta0' | 'theta0p', 'theta1' | 'theta1p'];
}): ReactNode {
  return (
    <fieldset className="parameters">
      <legend>{title}</legend>
      {ROWS.map((d) => (
        <div key={d} className="parameter-pair">
          <ParameterSlider
            model={combineModel}
            tone={tone}
            field={fields[0]}
            index={d}
            highlightId={`b:${layer}.${d}`}
          />
          <ParameterSlider
            model={combineModel}
            tone={tone}
            field={fields[1]}
            index={d}
            highlightId={`w:${layer}.${d}.0`}
          />
        </div>
      ))}
    </fieldset>
  );
}

function Outputs({ title, tone, field, layer }: GroupProps & { readonly field: 'phi' | 'phip' }): ReactNode {
  return (
    <fieldset className="parameters">
      <legend>{title}</legend>
      {COLUMNS.map((d) => (
        <ParameterSlider
          key={d}
          model={combineModel}
          tone={tone}
          field={field}
          index={d}
          highlightId={d === 0 ? `b:${layer}.0` : `w:${layer}.0.${d - 1}`}
        />
      ))}
    </fieldset>
  );
}
