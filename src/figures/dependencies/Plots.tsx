import { type ReactNode, useMemo } from 'react';
import { polylinePath } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { DependenciesDerived } from './derive.ts';
import { Joints, RivalJoint } from './Joints.tsx';
import {
  type Borders,
  bordersPath,
  CopyCurves,
  CopyNames,
  FoldPieces,
  Holes,
  LiveBorders,
  Piercings,
  StripLayers,
} from './Marks.tsx';
import { dependenciesModel } from './model.ts';
import { RANDOM_DOMAIN, STAYED } from './randomNudge.ts';

const MARGIN = { left: 40, right: 14, top: 30 };
const FRAME = { aspect: 0.52, nominalWidthPx: 430, marginPx: MARGIN } as const;
const X_AXIS = { domain: [0, 1], tickCount: 4, symbol: 'x' } as const;
const MIDDLE_AXIS = { ...X_AXIS, symbol: 'y' } as const;
const RANDOM_AXIS = { domain: RANDOM_DOMAIN, symbol: 'x', tickCount: 5 } as const;
/** Room above the zigzag for the numbers of the copies. */
const TALL_AXIS = { domain: [0, 1.22], ticks: [0, 0.5, 1], symbol: '' } as const;

/** Network 1, one colour for each piece: every piece carries a whole copy of network 2. */
export function FirstPlot(): ReactNode {
  return (
    <Plot
      label="Network 1: y against x, up and down four times"
      title={
        <>
          y <span className="dep-title">· network 1 folds</span>
        </>
      }
      x={X_AXIS}
      y={TALL_AXIS}
      {...FRAME}
      handles={<Joints which="first" />}
    >
      <FoldPieces />
      <CopyNames />
    </Plot>
  );
}

/** Network 2: what is drawn on the folded strip, once. */
export function SecondPlot(): ReactNode {
  return (
    <Plot
      label="Network 2: y′ against y"
      title={
        <>
          y′ <span className="dep-title">· network 2 draws once</span>
        </>
      }
      x={MIDDLE_AXIS}
      y={TALL_AXIS}
      {...FRAME}
      handles={<Joints which="second" />}
    >
      <LivePath
        model={dependenciesModel}
        className="curve curve-net2"
        d={({ secondPoints }, { x, y }) => polylinePath(secondPoints, x, y)}
      />
    </Plot>
  );
}

/** y'(x), every region in the colour of the fold that made it, and the borders that have moved. */
export function DeepPlot(): ReactNode {
  const regions = useSelected(dependenciesModel, (_state, derived) => derived.regions.length);
  const moved = useSelected(dependenciesModel, (_state, derived) => derived.moved.borderCount);
  return (
    <Plot
      label={`Deep: ${regions} regions, ${moved} borders moved`}
      title={
        <>
          y′ <span className="dep-title">· deep: four copies</span>
        </>
      }
      x={X_AXIS}
      y={TALL_AXIS}
      {...FRAME}
    >
      <LiveBorders of={deepBorders} />
      <CopyCurves />
      <CopyNames />
    </Plot>
  );
}

const deepBorders = ({ regions, moved }: DependenciesDerived): Borders => ({
  xs: regions.slice(1).map(({ from }) => from[0]),
  moved: moved.borders,
});

/** The shallow network with as many regions, each border its own joint. */
export function RivalPlot(): ReactNode {
  const regions = useSelected(dependenciesModel, (_state, { rival }) => rival.regions);
  const moved = useSelected(dependenciesModel, (_state, { rival }) => rival.moved.borderCount);
  return (
    <Plot
      label={`Shallow: ${regions} regions, ${moved} borders moved`}
      title={
        <>
          y′ <span className="dep-title">· shallow: every joint on its own</span>
        </>
      }
      x={X_AXIS}
      y={TALL_AXIS}
      {...FRAME}
      handles={<RivalJoint />}
    >
      <LiveBorders of={rivalBorders} />
      <LivePath
        model={dependenciesModel}
        className="curve dep-rival"
        d={({ rival }, { x, y }) => polylinePath(rival.points, x, y)}
      />
    </Plot>
  );
}

const rivalBorders = ({ rival: { points, moved } }: DependenciesDerived): Borders => ({
  xs: points.slice(1, -1).map(([x]) => x),
  moved: moved.borders,
});

/** A random deep network before and after one bias has been changed. */
export function RandomPlot(): ReactNode {
  const random = useSelected(dependenciesModel, (_state, derived) => derived.random);
  const { before, after, moved, borders } = random;
  const half = 1.1 * Math.max(0.1, ...[...before, ...after].map(([, y]) => Math.abs(y)));
  const yAxis = useMemo(() => ({ domain: [-half, half], symbol: '', tickCount: 3 }) as const, [half]);
  return (
    <Plot
      label={`A random network of two layers of eight units: ${moved} of ${borders} borders moved`}
      title={
        <>
          y{' '}
          <span className="dep-title">
            · random: {moved} of {borders} moved
          </span>
        </>
      }
      x={RANDOM_AXIS}
      y={yAxis}
      {...FRAME}
    >
      <RandomBorders />
      <Curve className="dep-before" points={before} />
      <Curve className="curve-net1" points={after} />
      {moved > 0 ? <BeforeWord /> : null}
    </Plot>
  );
}

/** The borders of the random network after the change. */
function RandomBorders(): ReactNode {
  const { before, after } = useSelected(dependenciesModel, (_state, derived) => derived.random);
  const { x, y } = usePlot();
  const [bottom, top] = y.range;
  const xs = after.slice(1, -1).map(([at]) => at);
  const isMoved = (at: number): boolean => before.every(([old]) => Math.abs(old - at) > STAYED);
  return [false, true].map((moved) => (
    <path
      key={String(moved)}
      className={`dep-border${moved ? ' dep-border-moved' : ''}`}
      d={bordersPath(xs.filter((at) => isMoved(at) === moved).map(x), [bottom, top], moved)}
    />
  ));
}

/** What the dashed line is. */
function BeforeWord(): ReactNode {
  const { x, y } = usePlot();
  return (
    <text className="dep-word" x={x.range[0] + 6} y={y.range[0] - 8}>
      dashed: before
    </text>
  );
}

/** The strip lying folded, seen from its edge: a joint of network 2 goes through every layer at once. */
export function Pile(): ReactNode {
  const layers = useSelected(dependenciesModel, (_state, { facets }) => facets.length);
  const yAxis = useMemo(
    () =>
      ({
        domain: [0.4, layers + 0.6],
        symbol: '',
        ticks: Array.from({ length: layers }, (_, i) => i + 1),
      }) as const,
    [layers],
  );
  return (
    <Plot
      label={`The folded strip from its edge: each joint of network 2 goes through ${layers} layers`}
      title={<span className="dep-title">the strip, folded: one joint, {layers} layers</span>}
      x={MIDDLE_AXIS}
      y={yAxis}
      {...FRAME}
    >
      <Piercings />
      <StripLayers />
      <Holes />
    </Plot>
  );
}
