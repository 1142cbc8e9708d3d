import { type PointerEvent, type ReactNode, useCallback } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { roundRange } from '../../plot/roundRange.ts';
import { roundPx } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useCalmModel, useGroup, useHighlight } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { type PlotFrame, usePlot } from '../../ui/plot/PlotContext.ts';
import type { Hinge, UniversalDerived } from './derive.ts';
import { hingeId, hingeIndex, nearestHinge } from './hinges.ts';
import { universalModel } from './model.ts';

/** Pointers that come so near take a hinge. */
const REACH_PX = 8;

/** The D functions that add up to the network: nothing left of the joint, a straight line to its right. */
export function HingePlot(): ReactNode {
  const low = useSelected(universalModel, (_state, { hinges }) => rangeOf(hinges)[0]);
  const high = useSelected(universalModel, (_state, { hinges }) => rangeOf(hinges)[1]);
  const { state, derived } = useCalmModel(universalModel);
  return (
    <div className="universal-hinges">
      <Plot
        label={`${state.units} hinge functions, of which ${derived.added} are added up`}
        title={<Title />}
        x={{ domain: [0, 1], symbol: 'x', tickCount: 5 }}
        y={{ domain: [low, high], symbol: '', tickCount: 3 }}
        aspect={0.5}
        nominalWidthPx={420}
        marginPx={{ left: 54 }}
      >
        <Lines />
        <Pointed />
      </Plot>
      <HingeWords />
    </div>
  );
}

function rangeOf(hinges: readonly Hinge[]): readonly [number, number] {
  return roundRange(hinges.map(({ joint, weight }) => weight * (1 - joint)));
}

function Title(): ReactNode {
  const units = useSelected(universalModel, (state) => state.units);
  return (
    <span className="plot-title-words">
      {units === 1 ? 'its one hinge' : `the ${units} hinges that add up to it`}
    </span>
  );
}

/** One path for all that look alike: those to come, those that are added up, and the one in words below. */
function Lines(): ReactNode {
  const lit = useLitHinge();
  return (
    <>
      <LivePath
        model={universalModel}
        className="universal-hinge-line"
        d={({ hinges, added }, frame) => linesOf(hinges.slice(added), frame)}
      />
      <LivePath
        model={universalModel}
        className="universal-hinge-line universal-hinge-added"
        d={({ hinges, added }, frame) => linesOf(hinges.slice(0, added), frame)}
      />
      <LivePath
        model={universalModel}
        className="universal-hinge-line universal-hinge-shown"
        d={(derived, frame) => {
          const hinge = derived.hinges[shownHinge(derived, lit)];
          return hinge ? linesOf([hinge], frame) : '';
        }}
      />
    </>
  );
}

function linesOf(hinges: readonly Hinge[], { x, y }: PlotFrame): string {
  const start = `M${roundPx(x(0))} ${roundPx(y(0))}`;
  return hinges
    .map(
      ({ joint, weight }) =>
        `${start}H${roundPx(x(joint))}L${roundPx(x(1))} ${roundPx(y(weight * (1 - joint)))}`,
    )
    .join('');
}

function useLitHinge(): number {
  return hingeIndex(useHighlight(universalModel).highlight);
}

/** The lit hinge, or the last one added. */
function shownHinge({ hinges, added }: Pick<UniversalDerived, 'hinges' | 'added'>, lit: number): number {
  return lit >= 0 && lit < hinges.length ? lit : added - 1;
}

/** Lights the hinge that the pointer comes near. */
function Pointed(): ReactNode {
  const { x, y } = usePlot();
  const group = useGroup(universalModel);
  const { setHighlight } = useHighlight(universalModel);
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const onPointerMove = useCallback(
    (event: PointerEvent<SVGRectElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const at = x.invert(left + ((event.clientX - box.left) / box.width) * (right - left));
      const height = y.invert(top + ((event.clientY - box.top) / box.height) * (bottom - top));
      const reach = Math.abs(y.invert(top) - y.invert(top + REACH_PX));
      const nearest = nearestHinge(group.derived().hinges, [at, height], reach);
      setHighlight(nearest < 0 ? null : hingeId(nearest));
    },
    [x, y, left, right, bottom, top, group, setHighlight],
  );
  return (
    <rect
      className="universal-pointed"
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      onPointerMove={onPointerMove}
      onPointerLeave={() => {
        setHighlight(null);
      }}
    />
  );
}

/** The lit hinge, or the last one added, as a formula with its numbers. */
function HingeWords(): ReactNode {
  const lit = useLitHinge();
  const number = useSelected(universalModel, (_state, derived) => shownHinge(derived, lit) + 1);
  const joint = useSelected(universalModel, (_state, { hinges }) => hinges[number - 1]?.joint ?? 0);
  const value = useSelected(
    universalModel,
    (_state, { hinges, offset }) => hinges[number - 1]?.weight ?? offset,
  );
  const text = (exact: number): string => formatNumber(exact, { significant: 3 });
  return (
    <p className="universal-words">
      {number > 0 ? (
        <>
          <Sym text={`φ_${number}`} /> a[
          <Sym text="x" /> − {text(joint)}] with <Sym text={`φ_${number}`} /> = {text(value)}
        </>
      ) : (
        <>
          No hinge yet: the constant <Sym text="φ_0" /> = {text(value)}
        </>
      )}
    </p>
  );
}
