import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { ExamplesPanel } from './ExamplesPanel.tsx';
import { Gallery } from './Gallery.tsx';
import { randomLabelsModel } from './model.ts';
import { NetworkTable } from './NetworkTable.tsx';
import { NoisePanel } from './NoisePanel.tsx';
import { RacePanel } from './RacePanel.tsx';
import { RecordedPanel } from './RecordedPanel.tsx';
import { useRace } from './useRace.ts';
import { useRecordShown } from './useRecordShown.ts';

/** The examples, the race of the networks beside the record of it, and what they learned besides. */
export function View(): ReactNode {
  const { state, derived } = useModel(randomLabelsModel);
  const race = useRace(state, derived.racers);
  const { status, runs } = race.view;
  const record = useRecordShown(status);
  return (
    <div className="random-labels">
      <Cover name="examples">
        <ExamplesPanel />
      </Cover>
      <NetworkTable runs={runs} isRecordShown={record.isShown} />
      <div className="random-labels-pair">
        <RacePanel race={race} />
        <RecordedPanel {...record} />
      </div>
      <div className="random-labels-pair">
        <NoisePanel />
        <Cover name="gallery">
          <Gallery runs={runs} />
        </Cover>
      </div>
    </div>
  );
}
