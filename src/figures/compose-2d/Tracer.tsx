import type { ReactNode } from 'react';
import { useModel } from '../../stage/react/useModel.ts';
import { polylinesPath } from '../../plot/regionMap/linePaths.ts';
import { Handle } from '../../ui/plot/Handle.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { compose2dModel } from './model.ts';
import { decimal } from './words.ts';

/** On both maps: every input that shares the traced y. */
export function TracedLevel(): ReactNode {
  const { derived } = useModel(compose2dModel);
  const { x, y } = usePlot();
  const d = polylinesPath(derived.tracedLines, x, y);
  return (
    <g className="traced-level">
      <path className="traced-casing" d={d} />
      <path className="traced-line" d={d} />
    </g>
  );
}

/** Where y passes a joint of network 2, on the map of y. */
export function JointLevels(): ReactNode {
  const { derived } = useModel(compose2dModel);
  const { x, y } = usePlot();
  const { levels, levelLines } = derived;
  return levels.map((level, i) => {
    const lines = levelLines[i];
    const d = lines ? polylinesPath(lines, x, y) : '';
    return (
      <g key={level} className="joint-level" data-level={level}>
        <path className="joint-casing" d={d} />
        <path className="joint-line" d={d} />
      </g>
    );
  });
}

/** The traced input, on either map. */
export function TracerHandle({ on }: { readonly on: 'y' | 'y prime' }): ReactNode {
  const { state, derived, group } = useModel(compose2dModel);
  const [x1 = 0, x2 = 0] = state.x;
  return (
    <Handle
      label={`input traced, on the map of ${on}`}
      valueText={`x 1 ${decimal(x1)}, x 2 ${decimal(x2)}, y ${decimal(derived.y)}, y prime ${decimal(derived.yPrime)}`}
      point={[x1, x2]}
      step={[0.02, 0.02]}
      tone="tracer"
      onMove={(to, transaction) => {
        group.dispatch({ type: 'trace', to }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}
