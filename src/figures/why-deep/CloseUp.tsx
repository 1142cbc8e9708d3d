import { memo, type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { createScale } from '../../plot/scale.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Plot } from '../../ui/plot/Plot.tsx';
import { type PlotFrame, PlotProvider, usePlot } from '../../ui/plot/PlotContext.ts';
import { LENS } from './lens.ts';
import { whyDeepModel } from './model.ts';
import { PlaneLayers, Window } from './PlaneLayers.tsx';
import type { Shown } from './useNetworks.ts';

interface CloseUpProps {
  readonly shallow: Shown;
  readonly deep: Shown;
}

/** What the magnifier shows. */
export const CloseUp = memo(function CloseUp({ shallow, deep }: CloseUpProps): ReactNode {
  const x = useSelected(whyDeepModel, ({ lens }) => lens[0] ?? 0);
  const y = useSelected(whyDeepModel, ({ lens }) => lens[1] ?? 0);
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
      <Window>
        <Magnified x={x} y={y} shallow={shallow} deep={deep} />
      </Window>
    </Plot>
  );
});

/** The whole plane at the magnifier’s scale, drawn once and pushed to its place. */
function Magnified({ x, y, ...sides }: CloseUpProps & { readonly x: number; readonly y: number }): ReactNode {
  const frame = usePlot();
  const middle = useMiddleFrame(frame);
  const filled = useSelected(whyDeepModel, (state) => state.filled);
  const examples = useSelected(whyDeepModel, (_state, derived) => derived.examples);
  const [right, down] = [middle.x(0) - middle.x(x), middle.y(0) - middle.y(y)];
  return (
    <g transform={`translate(${right} ${down})`}>
      <PlotProvider value={middle}>
        <PlaneLayers examples={examples} {...sides} filled={filled} radiusPx={5} />
      </PlotProvider>
    </g>
  );
}

/** The frame that the plot would have with the magnifier in the middle of the plane: the same in every drag. */
function useMiddleFrame({ x, y, widthPx, heightPx }: PlotFrame): PlotFrame {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return useMemo(
    () => ({
      x: createScale([-LENS, LENS], [left, right]),
      y: createScale([-LENS, LENS], [bottom, top]),
      widthPx,
      heightPx,
    }),
    [left, right, bottom, top, widthPx, heightPx],
  );
}
