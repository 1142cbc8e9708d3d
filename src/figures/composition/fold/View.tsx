import type { ReactNode } from 'react';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { Readouts } from '../../../stage/react/Readouts.tsx';
import { useGroup } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
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
  const group = useGroup(compositionModel);
  const isFolded = useSelected(compositionModel, ({ foldProgress }) => foldProgress > 0);
  const isFront = useSelected(compositionModel, ({ orbit }) => orbit.every((angle) => angle === 0));
  return (
    <div className="fold-buttons">
      <Button tone="mark" onClick={play.toggle}>
        {play.stills ? 'Next picture' : play.playing ? 'Pause' : 'Fold, draw, unfold'}
      </Button>
      <Button
        onClick={() => {
          play.glideTo(isFolded ? 0 : 1);
        }}
      >
        {isFolded ? 'Unfold' : 'Fold'}
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
  const group = useGroup(compositionModel);
  const ink = useSelected(compositionModel, (state) => state.ink);
  const isBlank = useSelected(compositionModel, ({ drawn }) => drawn.length === 0);
  return (
    <div className="fold-ink">
      <Choice
        label="On the strip"
        options={compositionSchema.ink.options}
        value={ink}
        onChange={(value) => {
          const ready = value === 'drawn' ? { foldProgress: 1, orbit: [0, 0] } : {};
          group.goTo({ ...group.current(), ink: value, ...ready });
        }}
      />
      {ink === 'drawn' ? (
        <Button
          disabled={isBlank}
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
