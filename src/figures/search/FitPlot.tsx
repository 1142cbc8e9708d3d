import type { ReactNode } from 'react';
import type { RegressionExamples } from '../../core/data/examples.ts';
import type { Network } from '../../core/network/network.ts';
import { networkVertices } from '../../plot/networkVertices.ts';
import type { Point } from '../../plot/path.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { SearchData } from './setting.ts';

const TRUE_CURVE_POINTS = 121;

/** The data, the curve behind them, and the fit of one network. */
export function FitPlot(props: {
  readonly title: string;
  readonly data: SearchData;
  readonly network: Network | null;
  readonly showsValidation?: boolean;
}): ReactNode {
  const { title, data, network } = props;
  const [low, high] = data.target.domain;
  const truth = Array.from({ length: TRUE_CURVE_POINTS }, (_, i): Point => {
    const x = low + ((high - low) * i) / (TRUE_CURVE_POINTS - 1);
    return [x, data.target.evaluate(x)];
  });
  return (
    <Plot
      label={`${title}: points, true curve${network ? ' and the fit' : ''}`}
      title={title}
      x={{ domain: data.target.domain, symbol: 'x', tickCount: 3 }}
      y={{ domain: [-2.5, 2.5], symbol: '', tickCount: 4 }}
      aspect={0.72}
    >
      {props.showsValidation ? (
        <Points examples={data.validation} className="point-validation" r={1.6} />
      ) : null}
      <Curve className="curve-truth" points={truth} />
      <Points examples={data.training} className="point-training" r={3.5} />
      {network ? (
        <Curve className="curve-net2" points={networkVertices(network, [low, high])[0] ?? []} />
      ) : null}
    </Plot>
  );
}

function Points(props: {
  readonly examples: RegressionExamples;
  readonly className: string;
  readonly r: number;
}): ReactNode {
  const frame = usePlot();
  const { inputs, targets } = props.examples;
  return (
    <g className={props.className}>
      {Array.from(inputs, (x, n) => (
        <circle
          // examples have no identity beyond their place in the set
          // oxlint-disable-next-line react/no-array-index-key
          key={n}
          cx={frame.x(x)}
          cy={frame.y(targets[n] ?? 0)}
          r={props.r}
        />
      ))}
    </g>
  );
}
