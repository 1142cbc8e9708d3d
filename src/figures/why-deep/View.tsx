import { memo, type ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { CloseUp } from './CloseUp.tsx';
import { Curves } from './Curves.tsx';
import { whyDeepModel } from './model.ts';
import { Plane } from './Plane.tsx';
import { RacePanel } from './RacePanel.tsx';
import { TallyPanel } from './TallyPanel.tsx';
import { useShown } from './useNetworks.ts';
import { useRace } from './useRace.ts';

/** Two networks on the same points, their exact boundaries, and what many seeds say. */
export function View(): ReactNode {
  const contest = useSelected(whyDeepModel, (_state, derived) => derived.contest);
  const examples = useSelected(whyDeepModel, (_state, derived) => derived.examples);
  const contestants = {
    shallow: useSelected(whyDeepModel, (_state, derived) => derived.shallow),
    deep: useSelected(whyDeepModel, (_state, derived) => derived.deep),
  };
  const seed = useSelected(whyDeepModel, (state) => state.seed);
  const pace = useSelected(whyDeepModel, (state) => state.pace);
  const race = useRace(contest, seed, pace);
  const shallow = useShown(contest, contestants.shallow, race.view.runners[0], examples);
  const deep = useShown(contest, contestants.deep, race.view.runners[1], examples);
  const isIdle = race.view.status === 'idle';
  return (
    <div className="why">
      <div className="why-main">
        <Cover name="plane">
          <Plane shallow={shallow} deep={deep} canDraw={isIdle} />
          {contest.data === 'drawn' ? <DrawWords isIdle={isIdle} /> : null}
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
  const group = useGroup(whyDeepModel);
  const hasLine = useSelected(whyDeepModel, ({ drawn }) => drawn.length > 0);
  return (
    <p className="why-draw">
      {isIdle
        ? 'Draw a line around one class; it closes by itself. A tap adds a corner, a corner can be dragged.'
        : 'Go back to the first weights to draw again.'}{' '}
      {isIdle && hasLine ? (
        <Button
          onClick={() => {
            group.dispatch({ type: 'draw', corners: [] });
          }}
        >
          Clear the line
        </Button>
      ) : null}
    </p>
  );
}

/** Parameters of both, and the way to make them equal. */
const Budget = memo(function Budget(): ReactNode {
  const group = useGroup(whyDeepModel);
  const equalWidth = useSelected(whyDeepModel, (_state, derived) => derived.equalWidth);
  const isEqual = useSelected(whyDeepModel, ({ shallow }) => shallow === equalWidth);
  const deepUnits = useSelected(whyDeepModel, (_state, { deep }) => deep.units);
  return (
    <div className="why-budget">
      <Readouts model={whyDeepModel} />
      <Button
        onClick={() => {
          group.dispatch({ type: isEqual ? 'equal-units' : 'equal-parameters' });
        }}
      >
        {isEqual
          ? `Race with equal units: ${deepUnits} each`
          : `Race with equal parameters: ${equalWidth} shallow units`}
      </Button>
    </div>
  );
});
