import { type ReactNode, useMemo } from 'react';
import { evaluationSteps } from '../../../core/notation/evaluationSteps.ts';
import type { LatexOptions } from '../../../core/notation/latex.ts';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { Readouts } from '../../../stage/react/Readouts.tsx';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { LiveEquation } from '../../../ui/tex/LiveEquation.tsx';
import { twoLayerModel } from '../model.ts';
import { Diagram } from './Diagram.tsx';
import { LinePlot } from './LinePlot.tsx';

const SYMBOLS: LatexOptions = { breakSums: true };
const NUMBERS: LatexOptions = { breakSums: true, show: 'numbers' };

/** The line above, the diagram that it is below, and what both draw. */
export function View(): ReactNode {
  return (
    <div className="one-line">
      <Cover name="line">
        <Line />
      </Cover>
      <div className="one-line-below">
        <Cover name="diagram">
          <Diagram />
        </Cover>
        <Cover name="readouts">
          <Readouts model={twoLayerModel} names={['output', 'parameters']} />
        </Cover>
        <div className="one-line-plot">
          <Cover name="curve">
            <LinePlot />
          </Cover>
        </div>
      </div>
    </div>
  );
}

function Line(): ReactNode {
  const { state, derived, dispatch } = useModel(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const steps = useMemo(() => evaluationSteps(derived.network, [state.x]), [derived.network, state.x]);
  const at = Math.min(state.at, steps.length - 1);
  const step = steps[at];
  if (!step) return null;
  const go = (to: number): void => dispatch({ type: 'set', field: 'at', value: to });
  const isLast = at === steps.length - 1;
  return (
    <div className="one-line-top" data-at={at}>
      <LiveEquation
        label="The network in one line"
        equations={step.equations}
        options={at === 0 ? SYMBOLS : NUMBERS}
        highlight={highlight}
        onHighlight={setHighlight}
      />
      <div className="stepper" role="group" aria-label="Working the line out">
        <Button
          disabled={at === 0}
          {...(at === 0 ? { reason: 'The line is as it is written' } : {})}
          onClick={() => go(at - 1)}
        >
          Undo the last move
        </Button>
        <Button tone="mark" onClick={() => go(isLast ? 0 : at + 1)}>
          {isLast ? 'Back to the symbols' : at === 0 ? 'Put the numbers in' : 'Work out the next brackets'}
        </Button>
        <p className="stepper-sentence" role="status">
          {step.sentence}
        </p>
      </div>
    </div>
  );
}
