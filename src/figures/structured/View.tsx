import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { Cost } from './Cost.tsx';
import { Matrix } from './Matrix.tsx';
import { structuredModel } from './model.ts';
import { Pictures } from './Picture.tsx';

const SHOWN = ['weights', 'field'] as const;

/** One layer as a matrix at work, what it costs on an image, and what its kernel sees of a picture. */
export function View(): ReactNode {
  return (
    <div className="strd">
      <div className="strd-left">
        <Cover name="matrix">
          <Matrix />
        </Cover>
      </div>
      <div className="strd-right">
        <Cover name="cost">
          <Cost />
        </Cover>
        <Cover name="picture">
          <Pictures />
        </Cover>
        <Cover name="readouts">
          <Readouts model={structuredModel} names={SHOWN} />
        </Cover>
      </div>
    </div>
  );
}
