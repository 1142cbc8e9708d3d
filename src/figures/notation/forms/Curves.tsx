import { memo, type ReactNode } from 'react';
import type { TermId } from '../../../core/notation/termId.ts';
import { useGroup, useHighlight } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { Sym, SymSvg } from '../../../ui/math/Sym.tsx';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { createNames } from '../../../core/notation/names.ts';
import { glyphSym } from '../../../ui/tex/glyphSym.ts';
import { curveTarget } from '../../../core/notation/curveTarget.ts';
import { litBy } from '../light.ts';
import { placeNames } from './curveNames.ts';
import type { UnitCurve } from '../../../plot/unitCurves.ts';
import { DOMAIN } from './derive.ts';
import { formsModel } from './model.ts';
import { niceRange } from './niceRange.ts';

/** What every unit gives against x, layer by layer: a weight or bias lights the curve that it bends. */
export function Curves(): ReactNode {
  const network = useSelected(formsModel, (_state, derived) => derived.network);
  const scheme = useSelected(formsModel, (_state, derived) => derived.scheme);
  const curves = useSelected(formsModel, (_state, derived) => derived.curves);
  const names = createNames(network, scheme);
  return (
    <div className="forms-curves">
      {curves.map((units, k) => (
        <LayerPlot
          // layers have no other identity than their place
          // oxlint-disable-next-line react/no-array-index-key
          key={k}
          units={units}
          symbol={glyphSym(names.unit(k))}
          isLast={k === curves.length - 1}
        />
      ))}
    </div>
  );
}

interface LayerPlotProps {
  readonly units: readonly UnitCurve[];
  readonly symbol: string;
  readonly isLast: boolean;
}

function LayerPlot({ units, symbol, isLast }: LayerPlotProps): ReactNode {
  const network = useSelected(formsModel, (_state, derived) => derived.network);
  const { highlight } = useHighlight(formsModel);
  const heights = units.flatMap(({ points }) => points.map(([, y]) => y));
  const target = curveTarget(network, highlight);
  const first = units[0];
  return (
    <Plot
      className="forms-curve-plot"
      label={`${units.length === 1 ? 'One curve' : `${units.length} curves`} of ${isLast ? 'the output' : 'a hidden layer'} against x`}
      title={<Sym text={symbol} />}
      nominalWidthPx={270}
      aspect={0.62}
      marginPx={{ top: 28, left: 40, right: 10 }}
      x={{ domain: DOMAIN, symbol: 'x', tickCount: 2 }}
      y={{ domain: niceRange(heights), symbol: '', tickCount: 3 }}
      handles={isLast && first ? <InputHandle output={first.id} /> : undefined}
    >
      <Tracer lit={litBy('x', highlight)} />
      {units.map(({ id, points }, i) => (
        <g key={id} className="forms-curve" data-curve={id} data-lit={litBy(id, target)} data-dash={i % 3}>
          <Curve points={points} className="" id={id} />
        </g>
      ))}
      <Names units={units} target={target} />
      <Dots units={units} />
    </Plot>
  );
}

/** The input on the curve of the output. */
function InputHandle({ output }: { readonly output: TermId }): ReactNode {
  const group = useGroup(formsModel);
  const { highlight } = useHighlight(formsModel);
  const x = useSelected(formsModel, (state) => state.x);
  const y = useSelected(formsModel, (_state, { values }) => values.get(output) ?? 0);
  return (
    <Handle
      label="input x, traced through the network"
      valueText={`x ${formatNumber(x)}`}
      point={[clamped(x), y]}
      axis="x"
      step={[0.01, 0]}
      tone="tracer"
      highlighted={litBy('x', highlight) !== undefined}
      onMove={([to], transaction) => {
        const value = Math.round(clamped(to) * 100) / 100;
        group.dispatch({ type: 'set', field: 'x', value }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}

const Names = memo(function Names({
  units,
  target,
}: {
  readonly units: readonly UnitCurve[];
  readonly target: TermId | null;
}): ReactNode {
  const network = useSelected(formsModel, (_state, derived) => derived.network);
  const scheme = useSelected(formsModel, (_state, derived) => derived.scheme);
  const frame = usePlot();
  const names = createNames(network, scheme);
  const last = network.layers.length - 1;
  const placed = placeNames(
    units,
    ([x, y]) => [frame.x(x), frame.y(y)],
    (id) => litBy(id, target) !== undefined,
  );
  return placed.map(({ id, at: [x, y] }) => {
    const [k = 0, i = 0] = id.startsWith('y')
      ? [last, Number(id.slice(2))]
      : id.slice(2).split('.').map(Number);
    return (
      <text
        key={id}
        className="forms-curve-name"
        x={Math.min(frame.x(x), frame.x.range[1] - 4)}
        y={Math.max(frame.y(y) - 8, frame.y.range[1] + 6)}
        textAnchor={x > (DOMAIN[0] + DOMAIN[1]) * 0.85 ? 'end' : 'middle'}
      >
        <SymSvg text={glyphSym(names.unit(k, i))} />
      </text>
    );
  });
});

function clamped(x: number): number {
  return Math.min(DOMAIN[1], Math.max(DOMAIN[0], x));
}

function isInside(x: number): boolean {
  return x >= DOMAIN[0] && x <= DOMAIN[1];
}

function Tracer({ lit }: { readonly lit: string | undefined }): ReactNode {
  const x = useSelected(formsModel, (state) => state.x);
  const frame = usePlot();
  if (!isInside(x)) return null;
  const [bottom, top] = frame.y.range;
  return (
    <path className="forms-tracer" data-curve="x" data-lit={lit} d={`M${frame.x(x)} ${bottom}V${top}`} />
  );
}

function Dots({ units }: { readonly units: readonly UnitCurve[] }): ReactNode {
  const x = useSelected(formsModel, (state) => state.x);
  const values = useSelected(formsModel, (_state, derived) => derived.values);
  const frame = usePlot();
  if (!isInside(x)) return null;
  return units.map(({ id }) => (
    <circle key={id} className="forms-dot" cx={frame.x(x)} cy={frame.y(values.get(id) ?? 0)} r={3.5} />
  ));
}
