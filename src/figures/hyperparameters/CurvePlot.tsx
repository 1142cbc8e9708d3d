import type { ReactNode } from 'react';
import { dotPath } from '../../plot/dots.ts';
import { polylinePath } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useCalmModel } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Plot } from '../../ui/plot/Plot.tsx';
import { DOMAIN } from './derive.ts';
import { hyperparametersModel } from './model.ts';
import { viewDomain } from './viewDomain.ts';

/** What the random network computes: its curve, with a dot at every joint. */
export function CurvePlot(): ReactNode {
  const low = useSelected(hyperparametersModel, (_state, { curve }) => viewDomain(curve)[0]);
  const high = useSelected(hyperparametersModel, (_state, { curve }) => viewDomain(curve)[1]);
  const { derived } = useCalmModel(hyperparametersModel);
  return (
    <Plot
      label={`The random network’s output: ${derived.regionCount} regions`}
      title={
        <>
          y <span className="plot-title-words">· random weights</span>
        </>
      }
      x={{ domain: DOMAIN, symbol: 'x', tickCount: 5 }}
      y={{ domain: [low, high], symbol: '', tickCount: 4 }}
      aspect={0.62}
    >
      <LivePath
        model={hyperparametersModel}
        className="curve curve-net1"
        d={({ curve }, { x, y }) => polylinePath(curve, x, y)}
      />
      <LivePath
        model={hyperparametersModel}
        className="joint-marks"
        d={({ curve }, { x, y }) =>
          curve
            .slice(1, -1)
            .map(([at, height]) => dotPath(x(at), y(height)))
            .join('')
        }
      />
    </Plot>
  );
}
