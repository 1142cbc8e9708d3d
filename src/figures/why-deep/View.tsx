import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Curves } from './Curves.tsx';
import { whyDeepModel } from './model.ts';
import { CloseUp, Plane } from './Plane.tsx';
import { RacePanel } from './RacePanel.tsx';
import { TallyPanel } from './TallyPanel.tsx';
import { useShown } from './useNetworks.ts';
import { useRace } from './useRace.ts';

/** Two networks on the same points, their exact boundaries, and what many seeds say. */
export function View(): ReactNode {
  const { state, derived } = useModel(whyDeepModel);
  const race = useRace(state, state.seed, state.pace);
  const shallow = useShown(state, derived.shallow, race.view.runners[0], derived.examples);
  const deep = useShown(state, derived.deep, race.view.runners[1], derived.examples);
  return (
    <div className="why">
      <div className="why-main">
        <Cover name="plane">
          <Plane shallow={shallow} deep={deep} canDraw={race.view.status === 'idle'} />
          {state.data === 'drawn' ? <DrawWords isIdle={race.view.status === 'idle'} /> : null}
        </Cover>
        <Cover name="race">
          <RacePanel race={race} shallow={shallow} deep={deep} />
        </Cover>
        <Cover name="budget">
          <Budget />
        </Cover>
      </div>
      <div className="why-beside">
        <Cover name="lens">
          <CloseUp shallow={shallow} deep={deep} />
        </Cover>
        <Cover name="curves">
          <Curves runners={race.view.runners} />
        </Cover>
      </div>
      <div className="why-wide">
        <Cover name="tally">
          <TallyPanel />
        </Cover>
      </div>
    </div>
  );
}

/** How to draw, and a way to begin anew. */
function DrawWords({ isIdle }: { readonly isIdle: boolean }): ReactNode {
  const { state, dispatch } = useModel(whyDeepModel);
  return (
    <p className="why-draw">
      {isIdle
        ? 'Draw a line around one class; it closes by itself. A tap adds a corner, a corner can be dragged.'
        : 'Go back to the first weights to draw again.'}{' '}
      {isIdle && state.drawn.length > 0 ? (
        <Button
          onClick={() => {
            dispatch({ type: 'draw', corners: [] });
          }}
        >
          Clear the line
        </Button>
      ) : null}
    </p>
  );
}

/** Parameters of both, and the way to make them equal. */
function Budget(): ReactNode {
  const { state, derived, dispatch } = useModel(whyDeepModel);
  const isEqual = state.shallow === derived.equalWidth;
  return (
    <div className="why-budget">
      <Readouts model={whyDeepModel} />
      <Button
        onClick={() => {
          dispatch({ type: isEqual ? 'equal-units' : 'equal-parameters' });
        }}
      >
        {isEqual
          ? `Race with equal units: ${derived.deep.units} each`
          : `Race with equal parameters: ${derived.equalWidth} shallow units`}
      </Button>
    </div>
  );
}
