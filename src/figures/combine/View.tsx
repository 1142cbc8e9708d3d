import type { ReactNode } from 'react';
import { type TermId, unitId } from '../../core/notation/termId.ts';
import { roundRange } from '../../plot/roundRange.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { WidePlot } from '../../stage/lecture/WidePlot.tsx';
import { Sym } from '../../ui/math/Sym.tsx';
import { type LitCurve, useLitCurve } from '../../ui/tex/useLitCurve.ts';
import { Algebra } from './Algebra.tsx';
import { Freeing } from './Freeing.tsx';
import { FuseDiagram } from './FuseDiagram.tsx';
import { psiPlace, toMerged } from './ids.ts';
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

/** Free, the network is the merged one, which counts its own layers; until then a ψ is of the unit that it leads to. */
function bentBy(highlight: TermId | null, isFree: boolean): TermId | null {
  if (highlight === null) return null;
  if (isFree) return toMerged(highlight);
  const psi = psiPlace(highlight);
  return psi ? unitId(2, psi.j) : highlight;
}

/** y' against x; while a part of the algebra or the diagram is lit, what that unit gives as well. */
function LinePlot(): ReactNode {
  const { state, derived } = useModel(combineModel);
  const { highlight } = useHighlight(combineModel);
  const { curve, view, regionCount, stacked, merged } = derived;
  const lit = useLitCurve(state.free ? merged : stacked, INTERVAL, bentBy(highlight, state.free));
  const part = lit && lit.id !== 'y:0' ? lit : null;
  const shown = part ? roundRange([...view, ...part.points.map(([, y]) => y)]) : view;
  return (
    <WidePlot
      label={`y prime against x: ${regionCount} regions${state.target ? ', and the target' : ''}`}
      title={
        <>
          <Sym text="y'" />
          {part ? (
            <span className="combine-key">
              {' '}
              and <Sym text={part.symbol} />
            </span>
          ) : null}
          {state.target ? <span className="combine-key"> target dashed</span> : null}
        </>
      }
      x={{ domain: INTERVAL, symbol: 'x', ticks: [-1, -0.5, 0, 0.5, 1] }}
      y={{ domain: shown, symbol: '', ticks: [shown[0], 0, shown[1]] }}
      aspect={0.62}
      nominalWidthPx={400}
    >
      {state.target ? <Curve className="combine-target" points={TARGET_POINTS} id="target" /> : null}
      <g className="combine-curve" data-curve="y:0" data-lit={lit && !part ? 'same' : undefined}>
        <Curve
          className={part ? 'combine-line combine-line-behind' : 'combine-line'}
          points={curve}
          id="y:0"
        />
      </g>
      {part ? <UnitPart part={part} tone={isOfFirst(part.id, state.free) ? 'net1' : 'net2'} /> : null}
    </WidePlot>
  );
}

/** Of two networks the first has its hidden units and y; of the one that is left, its first layer. */
function isOfFirst(id: TermId, isFree: boolean): boolean {
  return id.startsWith('u:0') || (!isFree && id.startsWith('u:1'));
}

function UnitPart({ part, tone }: { readonly part: LitCurve; readonly tone: 'net1' | 'net2' }): ReactNode {
  return (
    <g className="combine-curve" data-curve={part.id} data-lit="same">
      <Curve className={`curve-${tone}`} points={part.points} id={part.id} />
    </g>
  );
}
