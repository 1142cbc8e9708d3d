import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { Lane } from './derive.ts';
import { sawtoothModel } from './model.ts';
import { LanePlot } from './LanePlot.tsx';
import { MOST_LAYERS } from './schema.ts';

/** What one budget draws: the deep lane is the sawtooth, the shallow lane the closest that was found. */
export function Lanes(): ReactNode {
  const { state, derived, dispatch } = useModel(sawtoothModel);
  const { deep, shallow, row } = derived;
  const isLast = row.depth === MOST_LAYERS;
  const add = (count: number): void => {
    dispatch({ type: 'add-layers', count });
  };
  return (
    <>
      <p className="saw-race saw-race-budget">
        <span className="saw-budget">{formatNumber(state.budget)} parameters for each lane</span>
        <Button
          onClick={() => add(1)}
          {...(isLast ? { disabled: true, reason: 'Ten layers are the most here.' } : {})}
        >
          Add a layer
        </Button>
        <Button
          onClick={() => add(-1)}
          {...(row.depth === 1 ? { disabled: true, reason: 'One layer is the least.' } : {})}
        >
          Take one away
        </Button>
      </p>
      <div className="saw-lanes">
        <div>
          <LaneHead name="deep" text={`${row.depth} × 2 units`} lane={deep} />
          <LanePlot label={`Deep lane: ${deep.pieces} pieces`} tone="net2" curve={deep.curve} target={null} />
        </div>
        <div>
          <LaneHead name="shallow" text={`1 × ${shallow.units} units`} lane={shallow} />
          <LanePlot
            label={`Shallow lane: ${shallow.pieces} pieces over the sawtooth`}
            tone="net1"
            curve={shallow.curve}
            target={deep.curve}
          />
        </div>
      </div>
    </>
  );
}

function LaneHead({
  name,
  text,
  lane,
}: {
  readonly name: 'deep' | 'shallow';
  readonly text: string;
  readonly lane: Lane;
}): ReactNode {
  return (
    <p className="saw-head" data-lane={name}>
      <strong>
        {name}: {text}
      </strong>
      <span>
        {formatNumber(lane.pieces)} pieces from {formatNumber(lane.parameters)} parameters
        {lane.unused === 0 ? '' : `, ${lane.unused} unspent`}
      </span>
    </p>
  );
}
