import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useCalmModel, useGroup } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { hyperparametersModel } from './model.ts';
import { MOST_LAYERS } from './schema.ts';

const LAYERS = Array.from({ length: MOST_LAYERS }, (_, k) => k);

/** Hyperparameters in one place, and what stands in for training in another. */
export function Controls(): ReactNode {
  const group = useGroup(hyperparametersModel);
  // the rail grows when the hand rests, not under it
  const { depth } = useCalmModel(hyperparametersModel).state;
  return (
    <>
      <fieldset className="parameters chosen">
        <legend>
          <Lock /> Chosen before training
        </legend>
        <ParameterSlider model={hyperparametersModel} field="depth" />
        {LAYERS.map((k) => (
          <div key={k} className="chosen-width" hidden={k >= depth}>
            <ParameterSlider model={hyperparametersModel} field="widths" index={k} highlightId={`u:${k}`} />
          </div>
        ))}
      </fieldset>
      <fieldset className="parameters">
        <legend>Set by training</legend>
        <p className="hint">
          Nothing is trained here: random weights show what a network of this shape looks like.
        </p>
        <ParameterSlider model={hyperparametersModel} field="seed" />
        <Button
          onClick={() => {
            group.dispatch({ type: 'set', field: 'seed', value: (group.current().seed % 9999) + 1 });
          }}
        >
          New weights
        </Button>
      </fieldset>
    </>
  );
}

function Lock(): ReactNode {
  return (
    <svg className="lock" viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
      <rect x="1" y="6" width="10" height="7" rx="1.2" />
      <path d="M3.2 6V4a2.8 2.8 0 0 1 5.6 0v2" />
    </svg>
  );
}
