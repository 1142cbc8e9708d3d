import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { Sym } from '../../ui/math/Sym.tsx';
import { Algebra } from './Algebra.tsx';
import { Freeing } from './Freeing.tsx';
import { FuseDiagram } from './FuseDiagram.tsx';
import { combineModel } from './model.ts';
import { PsiProduct } from './PsiProduct.tsx';
import { INTERVAL, TARGET_POINTS } from './target.ts';

/** The diagram that fuses, the algebra that says how, and the line that both draw. */
export function View(): ReactNode {
  return (
    <div className="combine">
      <Cover name="diagram">
        <FuseDiagram />
        <PsiProduct />
      </Cover>
      <Cover name="curve">
        <LinePlot />
      </Cover>
      <div className="combine-wide">
        <Cover name="algebra">
          <Algebra />
        </Cover>
      </div>
      <div className="combine-wide combine-below">
        <Cover name="readouts">
          <Readouts model={combineModel} />
        </Cover>
        <Cover name="freeing">
          <Freeing />
        </Cover>
      </div>
    </div>
  );
}

function LinePlot(): ReactNode {
  const { state, derived } = useModel(combineModel);
  const { highlight } = useHighlight(combineModel);
  const { curve, view, regionCount } = derived;
  return (
    <Plot
      label={`y prime against x: ${regionCount} regions${state.target ? ', and the target' : ''}`}
      title={
        <>
          <Sym text="y'" />
          {state.target ? <span className="combine-key"> target dashed</span> : null}
        </>
      }
      x={{ domain: INTERVAL, symbol: 'x', ticks: [-1, -0.5, 0, 0.5, 1] }}
      y={{ domain: view, symbol: '', ticks: [view[0], 0, view[1]] }}
      aspect={0.62}
      nominalWidthPx={400}
    >
      {state.target ? <Curve className="combine-target" points={TARGET_POINTS} id="target" /> : null}
      <Curve
        className={highlight === 'y:0' ? 'combine-line combine-line-lit' : 'combine-line'}
        points={curve}
        id="y:0"
      />
    </Plot>
  );
}
