import { type ReactNode, useState } from 'react';
import type { Point } from '../../plot/path.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { BothMap } from './BothMap.tsx';
import { FirstMap } from './FirstMap.tsx';
import { compose2dModel } from './model.ts';
import { SecondPlot } from './SecondPlot.tsx';
import { Why } from './Why.tsx';

const OF_Y = ['regions-first', 'max-first'];
const OF_Y_PRIME = ['regions', 'simple-bound'];

/** The map of y, the curve from y to y', the map of y': left to right, as the input goes. */
export function View(): ReactNode {
  const [place, setPlace] = useState<{ readonly on: 'first' | 'both'; readonly point: Point } | null>(null);
  const onPlace =
    (on: 'first' | 'both') =>
    (point: Point | null): void => {
      setPlace(point && { on, point });
    };
  return (
    <div className="c2d">
      <div className="c2d-first">
        <FirstMap linkedPlace={place?.on === 'both' ? place.point : null} onPlace={onPlace('first')} />
      </div>
      <div className="c2d-second">
        <Cover name="second">
          <SecondPlot />
        </Cover>
      </div>
      <div className="c2d-both">
        <Cover name="both">
          <BothMap linkedPlace={place?.on === 'first' ? place.point : null} onPlace={onPlace('both')} />
        </Cover>
      </div>
      <div className="c2d-counts">
        <Readouts model={compose2dModel} names={OF_Y} />
        <Cover name="counts">
          <Readouts model={compose2dModel} names={OF_Y_PRIME} />
        </Cover>
        <Cover name="why">
          <Why />
        </Cover>
      </div>
    </div>
  );
}
