import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Handle } from '../../ui/plot/Handle.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { whyDeepModel } from './model.ts';
import { polylinePath } from '../../plot/path.ts';
import { BoundaryPen } from './BoundaryPen.tsx';
import { cornersOf } from './drawn.ts';
import { PlaneLayers } from './PlaneLayers.tsx';
import type { Shown } from './useNetworks.ts';

/** Half the width of what the magnifier shows. */
export const LENS = 0.2;
const TICKS = [-1, -0.5, 0, 0.5, 1];

interface PlaneProps {
  readonly shallow: Shown;
  readonly deep: Shown;
}

/** The points, both boundaries, and the magnifier; before training, the pen where the line is the reader’s. */
export function Plane({ shallow, deep, canDraw }: PlaneProps & { readonly canDraw: boolean }): ReactNode {
  const { state, derived, group, dispatch } = useModel(whyDeepModel);
  const [x = 0, y = 0] = state.lens;
  const isDrawn = state.data === 'drawn';
  return (
    <Plot
      className="why-plane"
      label={`${state.points} points of two classes; boundary of the shallow network solid, of the deep one dashed`}
      x={{ domain: [-1, 1], symbol: 'x_1', ticks: TICKS }}
      y={{ domain: [-1, 1], symbol: 'x_2', ticks: TICKS }}
      aspect={0.97}
      nominalWidthPx={460}
      marginPx={{ top: 8, right: 8, left: 52 }}
      handles={
        <>
          {isDrawn && canDraw ? <BoundaryPen /> : null}
          <Handle
            label="magnifier"
            valueText={`x1 ${formatNumber(x)}, x2 ${formatNumber(y)}`}
            point={[x + LENS, y + LENS]}
            step={[0.02, 0.02]}
            onMove={(corner, transaction) => {
              const lens = corner.map(
                (value) => Math.round(Math.min(0.8, Math.max(-0.8, value - LENS)) * 1000) / 1000 + 0,
              );
              dispatch({ type: 'set', field: 'lens', value: lens }, transaction);
            }}
            onCancel={group.cancel}
          />
        </>
      }
    >
      {isDrawn ? <DrawnLine drawn={state.drawn} /> : null}
      <PlaneLayers
        examples={derived.examples}
        shallow={shallow}
        deep={deep}
        filled={state.filled}
        radiusPx={state.points > 500 ? 2.5 : 3.2}
      />
      <LensFrame x={x} y={y} />
    </Plot>
  );
}

/** The reader’s line, closed. */
function DrawnLine({ drawn }: { readonly drawn: readonly number[] }): ReactNode {
  const { x, y } = usePlot();
  const corners = cornersOf(drawn);
  if (corners.length < 2) return null;
  return <path className="why-drawn" d={`${polylinePath(corners, x, y)}Z`} />;
}

function LensFrame({ x, y }: { readonly x: number; readonly y: number }): ReactNode {
  const frame = usePlot();
  const left = frame.x(x - LENS);
  const top = frame.y(y + LENS);
  return (
    <rect
      className="why-lens"
      x={left}
      y={top}
      width={frame.x(x + LENS) - left}
      height={frame.y(y - LENS) - top}
    />
  );
}

/** What the magnifier shows. */
export function CloseUp({ shallow, deep }: PlaneProps): ReactNode {
  const { state, derived } = useModel(whyDeepModel);
  const [x = 0, y = 0] = state.lens;
  return (
    <Plot
      className="why-close"
      label={`Close-up around ${formatNumber(x)}, ${formatNumber(y)}`}
      title={<span className="plot-title-words">close-up</span>}
      x={{ domain: [x - LENS, x + LENS], symbol: '', tickCount: 3 }}
      y={{ domain: [y - LENS, y + LENS], symbol: '', tickCount: 3 }}
      aspect={0.93}
      nominalWidthPx={300}
      marginPx={{ left: 66, right: 18, bottom: 26 }}
    >
      <PlaneLayers
        examples={derived.examples}
        shallow={shallow}
        deep={deep}
        filled={state.filled}
        radiusPx={5}
      />
    </Plot>
  );
}
