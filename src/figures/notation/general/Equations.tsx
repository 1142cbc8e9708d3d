import { type ReactNode, useMemo } from 'react';
import type { NotationForm } from '../../../core/notation/notationForms.ts';
import { useInLecture } from '../../../stage/lecture/useInLecture.ts';
import { useCalmModel, useHighlight } from '../../../stage/react/useModel.ts';
import { LiveEquation } from '../../../ui/tex/LiveEquation.tsx';
import { generalModel } from './model.ts';

/** Rows and columns written of a matrix at most: beyond, dots stand for the middle. */
const MOST = 5;

/** A line for every layer, and one line for the network. */
export function Equations(): ReactNode {
  const inLecture = useInLecture();
  return (
    <div className="general-equations">
      <h4>Layer by layer</h4>
      <div className="general-layers">
        <Lines label="The network layer by layer" form="beta-omega" shapes />
      </div>
      <h4>In one line</h4>
      {/* on a slide the shapes would be too small to read in so long a line */}
      <Lines label="The network in one line" form="nested-beta-omega" shapes={!inLecture} />
    </div>
  );
}

function Lines({
  label,
  form,
  shapes,
}: {
  readonly label: string;
  readonly form: NotationForm;
  readonly shapes: boolean;
}): ReactNode {
  // typesetting takes longer than a frame: while a slider moves, the picture and the counts come first
  const { state, derived } = useCalmModel(generalModel);
  const { show } = state;
  const { network } = derived;
  const { highlight, setHighlight } = useHighlight(generalModel);
  const equations = useMemo(() => ({ network, form }), [network, form]);
  const options = useMemo(
    () => (show === 'numbers' ? { show, most: MOST } : { show, shapes }),
    [show, shapes],
  );
  return (
    <LiveEquation
      label={label}
      equations={equations}
      options={options}
      highlight={highlight}
      onHighlight={setHighlight}
    />
  );
}
