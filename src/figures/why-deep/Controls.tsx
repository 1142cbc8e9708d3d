import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Choice } from '../../ui/controls/Choice.tsx';
import { whyDeepModel } from './model.ts';
import { whyDeepSchema } from './schema.ts';

/** Data, networks, training. */
export function Controls(): ReactNode {
  const group = useGroup(whyDeepModel);
  const data = useSelected(whyDeepModel, (state) => state.data);
  const pace = useSelected(whyDeepModel, (state) => state.pace);
  const next = (field: 'seed' | 'dataSeed') => () => {
    group.dispatch({ type: 'set', field, value: (group.current()[field] % 9999) + 1 });
  };
  return (
    <>
      <fieldset className="parameters">
        <legend>Data</legend>
        <Choice
          label="boundary of the data"
          labelHidden
          options={whyDeepSchema.data.options}
          value={data}
          onChange={(value, transaction) => {
            group.dispatch({ type: 'set', field: 'data', value }, transaction);
          }}
        />
        <ParameterSlider model={whyDeepModel} field="points" />
        <ParameterSlider model={whyDeepModel} field="dataSeed" />
        <Button onClick={next('dataSeed')}>New data</Button>
      </fieldset>
      <fieldset className="parameters">
        <legend>Networks</legend>
        <ParameterSlider model={whyDeepModel} field="shallow" tone="net1" />
        <ParameterSlider model={whyDeepModel} field="deep" index={0} tone="net2" />
        <ParameterSlider model={whyDeepModel} field="deep" index={1} tone="net2" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Training</legend>
        <ParameterSlider model={whyDeepModel} field="seed" />
        <Button onClick={next('seed')}>New seed</Button>
        <ParameterSlider model={whyDeepModel} field="rate" />
        <Choice
          label="pace"
          options={whyDeepSchema.pace.options}
          value={pace}
          onChange={(value, transaction) => {
            group.dispatch({ type: 'set', field: 'pace', value }, transaction);
          }}
        />
        <ParameterSlider model={whyDeepModel} field="tallySeeds" />
      </fieldset>
    </>
  );
}
