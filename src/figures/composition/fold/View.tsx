import type { ReactNode } from 'react';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { Readouts } from '../../../stage/react/Readouts.tsx';
import { useGroup, useModel } from '../../../stage/react/useModel.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { FirstPlot } from '../compose/FirstPlot.tsx';
import { SecondPlot } from '../compose/SecondPlot.tsx';
import { compositionModel } from '../model.ts';
import { compositionSchema } from '../schema.ts';
import { Theatre } from './Theatre.tsx';
import { type FoldPlay, useFoldPlay } from './useFoldPlay.ts';

/** The strip in space, how to move it, and under it the two networks that it is made of. */
export function View(): ReactNode {
  const play = useFoldPlay(useGroup(compositionModel));
  return (
    <div className="fold">
      <Cover name="strip">
        <Theatre play={play} />
      </Cover>
      <div className="fold-stagehands">
        <PlayButtons play={play} />
        <InkChoice />
      </div>
      <div className="fold-plots">
        <FirstPlot below={false} />
        <SecondPlot />
      </div>
      <Cover name="readouts">
        <Readouts model={compositionModel} names={['facets', 'layers', 'regions']} />
      </Cover>
    </div>
  );
}

function PlayButtons({ play }: { readonly play: FoldPlay }): ReactNode {
  const { state, group } = useModel(compositionModel);
  const isFront = state.orbit.every((angle) => angle === 0);
  return (
    <div className="fold-buttons">
      <Button tone="mark" onClick={play.toggle}>
        {play.stills ? 'Next picture' : play.playing ? 'Pause' : 'Fold, draw, unfold'}
      </Button>
      <Button
        onClick={() => {
          play.glideTo(state.foldProgress > 0 ? 0 : 1);
        }}
      >
        {state.foldProgress > 0 ? 'Unfold' : 'Fold'}
      </Button>
      <Button
        onClick={() => {
          play.stop();
          group.goTo({
            ...group.current(),
            orbit: isFront ? compositionSchema.orbit.initial : [0, 0],
          });
        }}
      >
        {isFront ? 'View from the side' : 'View from the front'}
      </Button>
    </div>
  );
}

/** What is on the paper. One's own curve is drawn on the folded strip, seen from the front. */
function InkChoice(): ReactNode {
  const { state, group } = useModel(compositionModel);
  return (
    <div className="fold-ink">
      <Choice
        label="On the strip"
        options={compositionSchema.ink.options}
        value={state.ink}
        onChange={(value) => {
          const ready = value === 'drawn' ? { foldProgress: 1, orbit: [0, 0] } : {};
          group.goTo({ ...group.current(), ink: value, ...ready });
        }}
      />
      {state.ink === 'drawn' ? (
        <Button
          disabled={state.drawn.length === 0}
          onClick={() => {
            group.dispatch({ type: 'set', field: 'drawn', value: [] });
          }}
        >
          Clear my curve
        </Button>
      ) : null}
    </div>
  );
}
