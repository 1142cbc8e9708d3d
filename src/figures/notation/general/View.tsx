import type { ReactNode } from 'react';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { Readouts } from '../../../stage/react/Readouts.tsx';
import { Diagram } from './Diagram.tsx';
import { Equations } from './Equations.tsx';
import { generalModel } from './model.ts';
import { Product } from './Product.tsx';
import { Shapes } from './Shapes.tsx';

const COUNTS = ['parameters', 'depth', 'units'];

/** The network as a picture, as shapes, and as equations, for any depth and width. */
export function View(): ReactNode {
  return (
    <div className="general">
      <Cover name="diagram">
        <Diagram />
      </Cover>
      <Cover name="readouts">
        <Readouts model={generalModel} names={COUNTS} />
      </Cover>
      <div className="general-pair">
        <Cover name="shapes">
          <Shapes />
        </Cover>
        <Cover name="product">
          <Product />
        </Cover>
      </div>
      <Cover name="equations">
        <Equations />
      </Cover>
    </div>
  );
}
