import { memo, type ReactNode, useMemo } from 'react';
import type { Point } from '../../plot/path.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Joints, RivalJoint } from './Joints.tsx';
import { dependenciesModel } from './model.ts';
import type { Rival } from './derive.ts';
import { RANDOM_DOMAIN, type RandomNudge } from './randomNudge.ts';

const MARGIN = { left: 40, right: 14, top: 30 };
const FRAME = { aspect: 0.52, nominalWidthPx: 430, marginPx: MARGIN } as const;
const X_AXIS = { domain: [0, 1], tickCount: 4, symbol: 'x' } as const;
const MIDDLE_AXIS = { ...X_AXIS, symbol: 'y' } as const;
const RANDOM_AXIS = { domain: RANDOM_DOMAIN, symbol: 'x', tickCount: 5 } as const;
/** Room above the zigzag for the numbers of the copies. */
const TALL_AXIS = { domain: [0, 1.22], ticks: [0, 0.5, 1], symbol: '' } as const;

const facetClass = (facet: number): string => `dep-facet-${(facet % 4) + 1}`;

/** Network 1, one colour for each piece: every piece carries a whole copy of network 2. */
export function FirstPlot(): ReactNode {
  const { derived } = useModel(dependenciesModel);
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
      {derived.facets.map(({ from, to, yFrom, yTo }, i) => (
        <Curve
          key={from}
          className={facetClass(i)}
          points={[
            [from, yFrom],
            [to, yTo],
          ]}
        />
      ))}
      <CopyNames />
    </Plot>
  );
}

/** Network 2: what is drawn on the folded strip, once. */
export function SecondPlot(): ReactNode {
  const { derived } = useModel(dependenciesModel);
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
      <Curve className="curve-net2" points={derived.secondPoints} />
    </Plot>
  );
}

/** y'(x), every region in the colour of the fold that made it, and the borders that have moved. */
export function DeepPlot(): ReactNode {
  const { derived } = useModel(dependenciesModel);
  const { regions, moved } = derived;
  return (
    <Plot
      label={`Deep: ${regions.length} regions, ${moved.borderCount} borders moved`}
      title={
        <>
          y′ <span className="dep-title">· deep: four copies</span>
        </>
      }
      x={X_AXIS}
      y={TALL_AXIS}
      {...FRAME}
    >
      <Borders xs={regions.slice(1).map(({ from }) => from[0])} moved={moved.borders} />
      {regions.map(({ from, to, facet }) => (
        <Curve key={from[0]} className={facetClass(facet)} points={[from, to]} />
      ))}
      <CopyNames />
    </Plot>
  );
}

/** The shallow network with as many regions, each border its own joint. */
export const RivalPlot = memo(function RivalPlot({ rival }: { readonly rival: Rival }): ReactNode {
  const { points, moved, regions } = rival;
  return (
    <Plot
      label={`Shallow: ${regions} regions, ${moved.borderCount} borders moved`}
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
      <Borders xs={points.slice(1, -1).map(([x]) => x)} moved={moved.borders} />
      <Curve className="dep-rival" points={points} />
    </Plot>
  );
});

/** A random deep network before and after one bias has been changed. */
export const RandomPlot = memo(function RandomPlot({ random }: { readonly random: RandomNudge }): ReactNode {
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
      <Borders
        xs={after.slice(1, -1).map(([x]) => x)}
        moved={after.slice(1, -1).map(([x]) => before.every(([old]) => Math.abs(old - x) > 1e-9))}
      />
      <Curve className="dep-before" points={before} />
      <Curve className="curve-net1" points={after} />
      {moved > 0 ? <BeforeWord /> : null}
    </Plot>
  );
});

/** What the dashed line is. */
function BeforeWord(): ReactNode {
  const { x, y } = usePlot();
  return (
    <text className="dep-word" x={x.range[0] + 6} y={y.range[0] - 8}>
      dashed: before
    </text>
  );
}

/** A hairline at every border; a strong one with a foot where it has moved. */
function Borders({
  xs,
  moved,
}: {
  readonly xs: readonly number[];
  readonly moved: readonly boolean[];
}): ReactNode {
  const { x, y } = usePlot();
  const [bottom, top] = y.range;
  return xs.map((at, i) => (
    <path
      key={at}
      className="dep-border"
      data-moved={moved[i] ? '' : undefined}
      d={`M${x(at)} ${bottom}V${top}${moved[i] ? `M${x(at) - 4} ${bottom}h8` : ''}`}
    />
  ));
}

/** What a number takes, and a number with its arrow; a piece that is narrower goes without. */
const [NUMBER_PX, NAME_PX] = [11, 28];

/** Over each piece of network 1: its number, and which way the copy on it runs. */
function CopyNames(): ReactNode {
  const { derived } = useModel(dependenciesModel);
  const { x, y } = usePlot();
  return derived.facets.map(({ from, to, direction }, i) => {
    const roomPx = x(to) - x(from);
    if (roomPx < NUMBER_PX) return null;
    const arrow = direction < 0 ? ' ◂' : ' ▸';
    return (
      <text
        key={from}
        className={`dep-copy ${facetClass(i)}`}
        x={(x(from) + x(to)) / 2}
        y={y(1.1)}
        textAnchor="middle"
      >
        {i + 1}
        {roomPx < NAME_PX ? '' : arrow}
      </text>
    );
  });
}

/** The strip lying folded, seen from its edge: a joint of network 2 goes through every layer at once. */
export function Pile(): ReactNode {
  const { derived } = useModel(dependenciesModel);
  const { facets, second } = derived;
  const layers = facets.length;
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
      {second.map((at) => (
        <Curve
          key={at}
          className="dep-pierce"
          points={[
            [at, 0.5],
            [at, layers + 0.5],
          ]}
        />
      ))}
      {facets.map(({ from, yFrom, yTo }, i) => (
        <Curve key={from} className={facetClass(i)} points={layerPoints(i, yFrom, yTo, i + 1 < layers)} />
      ))}
      <Pierced at={second} layers={layers} />
    </Plot>
  );
}

/** A layer, with the crease up to the next one. */
function layerPoints(i: number, yFrom: number, yTo: number, isFolded: boolean): Point[] {
  const flat: Point[] = [
    [yFrom, i + 1],
    [yTo, i + 1],
  ];
  return isFolded ? [...flat, [yTo, i + 1.5], [yTo, i + 2]] : flat;
}

function Pierced({ at, layers }: { readonly at: readonly number[]; readonly layers: number }): ReactNode {
  const { x, y } = usePlot();
  return at.map((value) =>
    Array.from({ length: layers }, (_, i) => (
      <circle key={`${value} ${i}`} className="dep-hole" cx={x(value)} cy={y(i + 1)} r={4} />
    )),
  );
}
