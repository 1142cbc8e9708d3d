import { memo, type ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { polylinePath } from '../../plot/path.ts';
import { useLive } from '../../stage/react/useLive.ts';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Handle } from '../../ui/plot/Handle.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { BoundaryPen } from './BoundaryPen.tsx';
import { cornersOf } from './drawn.ts';
import { LENS } from './lens.ts';
import { whyDeepModel } from './model.ts';
import { PlaneLayers, Window } from './PlaneLayers.tsx';
import type { Shown } from './useNetworks.ts';

const TICKS = [-1, -0.5, 0, 0.5, 1];

interface PlaneProps {
  readonly shallow: Shown;
  readonly deep: Shown;
  readonly canDraw: boolean;
}

/** The points, both boundaries, and the magnifier; before training, the pen where the line is the reader’s. */
export const Plane = memo(function Plane({ shallow, deep, canDraw }: PlaneProps): ReactNode {
  const points = useSelected(whyDeepModel, (state) => state.points);
  const isDrawn = useSelected(whyDeepModel, ({ data }) => data === 'drawn');
  const filled = useSelected(whyDeepModel, (state) => state.filled);
  const examples = useSelected(whyDeepModel, (_state, derived) => derived.examples);
  return (
    <Plot
      className="why-plane"
      label={`${points} points of two classes; boundary of the shallow network solid, of the deep one dashed`}
      x={{ domain: [-1, 1], symbol: 'x_1', ticks: TICKS }}
      y={{ domain: [-1, 1], symbol: 'x_2', ticks: TICKS }}
      aspect={0.97}
      nominalWidthPx={460}
      marginPx={{ top: 8, right: 8, left: 52 }}
      handles={
        <>
          {isDrawn && canDraw ? <BoundaryPen /> : null}
          <LensHandle />
        </>
      }
    >
      {isDrawn ? <DrawnLine /> : null}
      <Window>
        <PlaneLayers
          examples={examples}
          shallow={shallow}
          deep={deep}
          filled={filled}
          radiusPx={points > 500 ? 2.5 : 3.2}
        />
      </Window>
      <LensFrame />
    </Plot>
  );
});

/** Moves the magnifier by its upper right corner. */
function LensHandle(): ReactNode {
  const group = useGroup(whyDeepModel);
  const x = useSelected(whyDeepModel, ({ lens }) => lens[0] ?? 0);
  const y = useSelected(whyDeepModel, ({ lens }) => lens[1] ?? 0);
  return (
    <Handle
      label="magnifier"
      valueText={`x1 ${formatNumber(x)}, x2 ${formatNumber(y)}`}
      point={[x + LENS, y + LENS]}
      step={[0.02, 0.02]}
      onMove={(corner, transaction) => {
        const lens = corner.map(
          (value) => Math.round(Math.min(0.8, Math.max(-0.8, value - LENS)) * 1000) / 1000 + 0,
        );
        group.dispatch({ type: 'set', field: 'lens', value: lens }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}

/** The reader’s line, closed. */
function DrawnLine(): ReactNode {
  const { x, y } = usePlot();
  const corners = cornersOf(useSelected(whyDeepModel, ({ drawn }) => drawn));
  if (corners.length < 2) return null;
  return <path className="why-drawn" d={`${polylinePath(corners, x, y)}Z`} />;
}

function LensFrame(): ReactNode {
  const frame = usePlot();
  const [ref, live] = useLive(whyDeepModel, ({ lens: [x = 0, y = 0] }) => ({
    x: String(frame.x(x - LENS)),
    y: String(frame.y(y + LENS)),
  }));
  return (
    <rect
      className="why-lens"
      ref={ref}
      {...live}
      width={frame.x(2 * LENS) - frame.x(0)}
      height={frame.y(0) - frame.y(2 * LENS)}
    />
  );
}
