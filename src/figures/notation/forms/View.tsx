import type { ReactNode } from 'react';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { Readouts } from '../../../stage/react/Readouts.tsx';
import { Code } from './Code.tsx';
import { Curves } from './Curves.tsx';
import { Diagram } from './Diagram.tsx';
import { Equations } from './Equations.tsx';
import { FormStepper } from './FormStepper.tsx';
import { LitLine } from './LitLine.tsx';
import { Matrices } from './Matrices.tsx';
import { formsModel } from './model.ts';
import { ShapeCheck } from './ShapeCheck.tsx';

const PARAMETERS = ['parameters'];

/** One network, five views: equations, diagram, curves, blocks and code. */
export function View(): ReactNode {
  return (
    <div className="forms">
      <FormStepper />
      <div className="forms-panels">
        <Cover name="equations">
          <Equations />
        </Cover>
        <Cover name="diagram">
          <Diagram />
        </Cover>
        <LitLine />
        <Cover name="curves">
          <Curves />
        </Cover>
        <Cover name="blocks">
          <Matrices />
        </Cover>
        <div className="forms-side">
          <Cover name="product">
            <ShapeCheck />
          </Cover>
          <Cover name="readouts">
            <Readouts model={formsModel} names={PARAMETERS} />
          </Cover>
        </div>
        <Cover name="code">
          <Code />
        </Cover>
      </div>
    </div>
  );
}
