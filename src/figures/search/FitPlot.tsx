import { memo, type ReactNode } from 'react';
import type { RegressionExamples } from '../../core/data/examples.ts';
import type { Network } from '../../core/network/network.ts';
import { dotPath } from '../../plot/dots.ts';
import { networkVertices } from '../../plot/networkVertices.ts';
import { type Point, polylinePath } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Clip } from '../../ui/plot/Clip.tsx';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import type { PlotFrame } from '../../ui/plot/PlotContext.ts';
import { searchModel } from './model.ts';
import type { SearchData } from './setting.ts';

const TRUE_CURVE_POINTS = 121;

/** The data, the curve behind them, and the fit of one network. */
export const FitPlot = memo(function FitPlot({
  title,
  network,
}: {
  readonly title: string;
  readonly network: Network | null;
}): ReactNode {
  const low = useSelected(searchModel, (_state, { data }) => data.target.domain[0]);
  const high = useSelected(searchModel, (_state, { data }) => data.target.domain[1]);
  return (
    <Plot
      label={`${title}: points, true curve${network ? ' and the fit' : ''}`}
      title={title}
      x={{ domain: [low, high], symbol: 'x', tickCount: 3 }}
      y={{ domain: [-2.5, 2.5], symbol: '', tickCount: 4 }}
      aspect={0.72}
    >
      <Clip marginPx={4}>
        <LivePath
          model={searchModel}
          className="point-validation"
          d={({ data }, frame) => dotsOf(data.validation, frame)}
        />
        <LivePath
          model={searchModel}
          className="curve curve-truth"
          d={({ data }, { x, y }) => polylinePath(truthOf(data), x, y)}
        />
        <LivePath
          model={searchModel}
          className="point-training"
          d={({ data }, frame) => dotsOf(data.training, frame)}
        />
        {network ? (
          <Curve className="curve-net2" points={networkVertices(network, [low, high])[0] ?? []} />
        ) : null}
      </Clip>
    </Plot>
  );
});

function truthOf({ target }: SearchData): Point[] {
  const [low, high] = target.domain;
  return Array.from({ length: TRUE_CURVE_POINTS }, (_, i): Point => {
    const x = low + ((high - low) * i) / (TRUE_CURVE_POINTS - 1);
    return [x, target.evaluate(x)];
  });
}

/** One path for all: in a drag of the noise a few hundred of them move. */
function dotsOf({ inputs, targets }: RegressionExamples, { x, y }: PlotFrame): string {
  return Array.from(inputs, (at, n) => dotPath(x(at), y(targets[n] ?? 0))).join('');
}
