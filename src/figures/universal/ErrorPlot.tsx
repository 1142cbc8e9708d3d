import type { ReactNode } from 'react';
import type { ShallowFit } from '../../core/train/fitShallowOnJoints.ts';
import { type Point, polylinePath } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useLive } from '../../stage/react/useLive.ts';
import { useCalmModel, useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Handle } from '../../ui/plot/Handle.tsx';
import { Clip } from '../../ui/plot/Clip.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { isExact, type UniversalDerived } from './derive.ts';
import { dotPath, ringPath } from '../../plot/dots.ts';
import { errorText, universalModel } from './model.ts';
import { MOST_UNITS, type UniversalState } from './schema.ts';

const log = Math.log10;
/** Errors below this are drawn on the floor of the plot. */
const FLOOR = -4.25;
const UNIT_TICKS = [1, 2, 4, 8, 16, 32, 64];
const X_AXIS = {
  domain: [-0.06, log(MOST_UNITS) + 0.06] as const,
  symbol: 'D',
  ticks: UNIT_TICKS.map(log),
  format: (value: number) => String(Math.round(10 ** value)),
};
const Y_AXIS = {
  domain: [FLOOR - 0.1, 0.15] as const,
  symbol: '',
  ticks: [-4, -3, -2, -1, 0],
  format: (value: number) => errorText(10 ** value),
};

const heightOf = ({ rms }: ShallowFit): number => Math.max(FLOOR, log(Math.max(rms, 1e-300)));

/** One place for each D up to the present one. */
function traceOf({ fitOf }: UniversalDerived, { units }: UniversalState): Point[] {
  return Array.from({ length: units }, (_, i) => [log(i + 1), heightOf(fitOf(i + 1))]);
}

/** rms error against hidden units, both axes logarithmic: one dot for each D up to the present one. */
export function ErrorPlot(): ReactNode {
  const { state, derived } = useCalmModel(universalModel);
  return (
    <Plot
      className="universal-error"
      label={`rms error against hidden units: ${errorText(derived.fit.rms)} with ${state.units}`}
      title={
        <span className="plot-title-words">
          rms error<span className="universal-against"> against hidden units</span>
        </span>
      }
      x={X_AXIS}
      y={Y_AXIS}
      aspect={0.92}
      nominalWidthPx={380}
      marginPx={{ left: 58 }}
      handles={<UnitsHandle />}
    >
      <Clip>
        <LivePath
          model={universalModel}
          className="curve universal-guide"
          d={({ fit }, { x, y }, { units }) => {
            const [here, height] = [log(units), heightOf(fit)];
            const ends: Point[] = [
              [here - 0.6, height + 1.2],
              [2, height - 2 * (2 - here)],
            ];
            return isExact(fit) ? '' : polylinePath(ends, x, y);
          }}
        />
        <LivePath
          model={universalModel}
          className="curve universal-trace"
          d={(known, { x, y }, now) => polylinePath(traceOf(known, now), x, y)}
        />
      </Clip>
      <Dots />
      <GuideName />
    </Plot>
  );
}

/** Sets D along the trace. */
function UnitsHandle(): ReactNode {
  const group = useGroup(universalModel);
  const units = useSelected(universalModel, (state) => state.units);
  const height = useSelected(universalModel, (_state, { fit }) => heightOf(fit));
  const error = useSelected(universalModel, (_state, { fit }) => errorText(fit.rms));
  return (
    <Handle
      label="hidden units, on the error plot"
      valueText={`${units} units, rms error ${error}`}
      point={[log(units), height]}
      axis="x"
      step={[log((units + 1) / units), 0]}
      tone="net1"
      onMove={([at], transaction) => {
        group.dispatch({ type: 'set', field: 'units', value: Math.round(10 ** at) }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}

/** Full discs; open rings on the floor of the plot. */
function Dots(): ReactNode {
  return (
    <>
      <LivePath
        model={universalModel}
        className="universal-dots"
        d={(derived, { x, y }, state) =>
          traceOf(derived, state)
            .filter(([, height]) => height > FLOOR)
            .map(([at, height]) => dotPath(x(at), y(height)))
            .join('')
        }
      />
      <LivePath
        model={universalModel}
        className="universal-floor"
        d={(derived, { x, y }, state) =>
          traceOf(derived, state)
            .filter(([, height]) => height <= FLOOR)
            .map(([at, height]) => ringPath(x(at), y(height), 2.5))
            .join('')
        }
      />
    </>
  );
}

/** Beside the dashed line through the present dot: above it where there is room to the right, else below it to the left. */
function GuideName(): ReactNode {
  const { x, y } = usePlot();
  const [ref, live] = useLive(universalModel, ({ units }, { fit }) => {
    const [here, height] = [log(units), heightOf(fit)];
    const isRight = here < 1.2;
    const place = here + (isRight ? 0.3 : -0.35);
    const yPx = Math.min(y(FLOOR), y(height - 2 * (place - here)) + (isRight ? -4 : 14));
    return {
      x: String(Math.round(x(place) + (isRight ? 8 : -8))),
      y: String(Math.round(yPx)),
      'text-anchor': isRight ? 'start' : 'end',
      visibility: isExact(fit) ? 'hidden' : 'visible',
    };
  });
  return (
    <text className="universal-guide-name" ref={ref} {...live}>
      as 1/D²
    </text>
  );
}
