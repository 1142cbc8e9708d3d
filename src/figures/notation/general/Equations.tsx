import { type ReactNode, useMemo } from 'react';
import type { Equation } from '../../../core/notation/expression.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { LiveEquation } from '../../../ui/tex/LiveEquation.tsx';
import { generalModel } from './model.ts';

/** Rows and columns written of a matrix at most: beyond, dots stand for the middle. */
const MOST = 5;

/** A line for every layer, and one line for the network. */
export function Equations(): ReactNode {
  const { derived } = useModel(generalModel);
  return (
    <div className="general-equations">
      <h4>Layer by layer</h4>
      <Lines label="The network layer by layer" equations={derived.layerwise} />
      <h4>In one line</h4>
      <Lines label="The network in one line" equations={derived.nested} />
    </div>
  );
}

function Lines({
  label,
  equations,
}: {
  readonly label: string;
  readonly equations: readonly Equation[];
}): ReactNode {
  const { show } = useModel(generalModel).state;
  const { highlight, setHighlight } = useHighlight(generalModel);
  const options = useMemo(() => (show === 'numbers' ? { show, most: MOST } : { show, shapes: true }), [show]);
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
