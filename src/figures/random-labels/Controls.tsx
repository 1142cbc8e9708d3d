import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { randomLabelsModel } from './model.ts';
import { randomLabelsSchema } from './schema.ts';

/** Labels and chance, the race, what is drawn, and a network of the reader's own. */
export function Controls(): ReactNode {
  return (
    <>
      <fieldset className="parameters">
        <legend>Race</legend>
        <ParameterSlider model={randomLabelsModel} field="share" />
        <ParameterSlider model={randomLabelsModel} field="repeats" />
        <ParameterSlider model={randomLabelsModel} field="seed" />
        <ParameterSlider model={randomLabelsModel} field="rate" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Look at</legend>
        <FieldChoice field="measure" label="Live curves" />
        <FieldChoice field="recordedLabels" label="Recorded with" />
        <FieldChoice field="picked" label="Network looked at closely" />
      </fieldset>
      <OwnNetwork />
    </>
  );
}

function FieldChoice({
  field,
  label,
}: {
  readonly field: 'measure' | 'recordedLabels' | 'picked';
  readonly label: string;
}): ReactNode {
  const group = useGroup(randomLabelsModel);
  const value = useSelected(randomLabelsModel, (state) => state[field]);
  return (
    <Choice<string>
      label={label}
      options={randomLabelsSchema[field].options}
      value={value}
      onChange={(next) => {
        group.dispatch({ type: 'set', field, value: next });
      }}
    />
  );
}

function OwnNetwork(): ReactNode {
  const group = useGroup(randomLabelsModel);
  const own = useSelected(randomLabelsModel, (state) => state.own);
  const parameters = useSelected(randomLabelsModel, (_state, derived) => derived.ownParameters);
  const reason = 'Switch the fifth network on first.';
  const locked = own ? {} : { disabledReason: reason };
  return (
    <fieldset className="parameters">
      <legend>A network of your own</legend>
      <Toggle
        label="A fifth network joins"
        checked={own}
        onChange={(value) => {
          group.dispatch({ type: 'set', field: 'own', value });
        }}
      />
      <ParameterSlider model={randomLabelsModel} field="ownDepth" {...locked} />
      <ParameterSlider model={randomLabelsModel} field="ownWidth" {...locked} />
      <p className="own-count">
        <span data-readout="own-parameters" data-value={parameters}>
          {formatNumber(parameters)}
        </span>{' '}
        parameters
      </p>
    </fieldset>
  );
}
