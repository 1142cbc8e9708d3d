import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { meanOf } from './useCensus.ts';

export interface HistogramProps {
  readonly deep: readonly number[];
  readonly shallow: readonly number[];
  readonly deepName: string;
  readonly shallowName: string;
}

const BIN_COUNT = 40;
const EMPTY_END = 200;

interface Bins {
  readonly width: number;
  readonly heights: readonly number[];
}

/** How many random networks have how many regions: the deep ones filled, the shallow ones outlined. */
export function Histogram({ deep, shallow, deepName, shallowName }: HistogramProps): ReactNode {
  const largest = Math.max(0, ...deep, ...shallow);
  const binWidth = Math.max(1, Math.ceil((largest || EMPTY_END) / BIN_COUNT / 0.92));
  const end = binWidth * BIN_COUNT;
  const deepBins = binsOf(deep, binWidth);
  const shallowBins = binsOf(shallow, binWidth);
  const top = Math.max(4, ...deepBins.heights, ...shallowBins.heights);
  return (
    <Plot
      className="rpp-histogram"
      label={`Random networks by their number of regions: ${nameOf(deepName, deep)}; ${nameOf(shallowName, shallow)}`}
      title={<span className="plot-title-words">random networks</span>}
      x={{ domain: [0, end], symbol: '', tickCount: 5, format: formatNumber }}
      y={{ domain: [0, top * 1.25], symbol: '', tickCount: 3 }}
      aspect={0.56}
      nominalWidthPx={480}
      marginPx={{ left: 40, right: 14, top: 46, bottom: 42 }}
    >
      <Bars bins={deepBins} className="rpp-bars-deep" />
      <Bars bins={shallowBins} className="rpp-bars-shallow" />
      <MeanLine counts={deep} name={deepName} className="rpp-mean-deep" top={0} />
      <MeanLine counts={shallow} name={shallowName} className="rpp-mean-shallow" top={18} />
      <RegionsWord />
      {deep.length + shallow.length === 0 ? <NothingYet /> : null}
    </Plot>
  );
}

function nameOf(name: string, counts: readonly number[]): string {
  const mean = meanOf(counts);
  return mean === null
    ? `${name} not counted yet`
    : `${name} ${formatNumber(mean)} on average over ${counts.length}`;
}

function binsOf(counts: readonly number[], width: number): Bins {
  const heights = Array.from({ length: BIN_COUNT }, () => 0);
  for (const count of counts) {
    const bin = Math.min(BIN_COUNT - 1, Math.floor(count / width));
    heights[bin] = (heights[bin] ?? 0) + 1;
  }
  return { width, heights };
}

function Bars({ bins, className }: { readonly bins: Bins; readonly className: string }): ReactNode {
  const { x, y } = usePlot();
  const d = bins.heights
    .map((height, i) => {
      if (height === 0) return '';
      const [left, right] = [x(i * bins.width) + 0.5, x((i + 1) * bins.width) - 0.5];
      return `M${left.toFixed(1)} ${y(0).toFixed(1)}V${y(height).toFixed(1)}H${right.toFixed(1)}V${y(0).toFixed(1)}Z`;
    })
    .join('');
  return <path className={className} d={d} />;
}

function MeanLine({
  counts,
  name,
  className,
  top,
}: {
  readonly counts: readonly number[];
  readonly name: string;
  readonly className: string;
  readonly top: number;
}): ReactNode {
  const { x, y } = usePlot();
  const mean = meanOf(counts);
  if (mean === null) return null;
  const xPx = x(mean);
  const end = xPx > (x.range[0] + x.range[1]) / 2;
  return (
    <g className={`rpp-mean ${className}`}>
      <path d={`M${xPx} ${y.range[0]}V${y.range[1] + top - 8}`} />
      <text x={xPx + (end ? -6 : 6)} y={y.range[1] + top} textAnchor={end ? 'end' : 'start'}>
        {name}: {formatNumber(mean)}
      </text>
    </g>
  );
}

function RegionsWord(): ReactNode {
  const { x, y } = usePlot();
  return (
    <text className="rpp-axis-words" x={x.range[1]} y={y.range[0] + 35} textAnchor="end">
      regions on [−5, 5]
    </text>
  );
}

function NothingYet(): ReactNode {
  const { x, y } = usePlot();
  return (
    <text
      className="rpp-axis-words"
      x={(x.range[0] + x.range[1]) / 2}
      y={(y.range[0] + y.range[1]) / 2}
      textAnchor="middle"
    >
      nothing counted yet
    </text>
  );
}
