import type { ReactNode } from 'react';
import type { ShallowFit } from '../../core/train/fitShallowOnJoints.ts';
import type { Point } from '../../plot/path.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Handle } from '../../ui/plot/Handle.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Clip } from './Clip.tsx';
import { isExact } from './derive.ts';
import { errorText, universalModel } from './model.ts';
import { MOST_UNITS } from './schema.ts';

const log = Math.log10;
/** Errors below this are drawn on the floor of the plot. */
const FLOOR = -4.25;
const UNIT_TICKS = [1, 2, 4, 8, 16, 32, 64];
const ERROR_TICKS = [-4, -3, -2, -1, 0];

const heightOf = ({ rms }: ShallowFit): number => Math.max(FLOOR, log(Math.max(rms, 1e-300)));

/** rms error against hidden units, both axes logarithmic: one dot for each D up to the present one. */
export function ErrorPlot(): ReactNode {
  const { state, derived, group, dispatch } = useModel(universalModel);
  const { units } = state;
  const points = derived.fits.slice(0, units).map((fit, i): Point => [log(i + 1), heightOf(fit)]);
  const here: Point = [log(units), heightOf(derived.fit)];
  return (
    <Plot
      className="universal-error"
      label={`rms error against hidden units: ${errorText(derived.fit.rms)} with ${units}`}
      title={<span className="plot-title-words">rms error against hidden units</span>}
      x={{
        domain: [-0.06, log(MOST_UNITS) + 0.06],
        symbol: 'D',
        ticks: UNIT_TICKS.map(log),
        format: (value) => String(Math.round(10 ** value)),
      }}
      y={{
        domain: [FLOOR - 0.1, 0.15],
        symbol: '',
        ticks: ERROR_TICKS,
        format: (value) => errorText(10 ** value),
      }}
      aspect={0.92}
      nominalWidthPx={380}
      marginPx={{ left: 58 }}
      handles={
        <Handle
          label="hidden units, on the error plot"
          valueText={`${units} units, rms error ${errorText(derived.fit.rms)}`}
          point={here}
          axis="x"
          step={[log((units + 1) / units), 0]}
          tone="net1"
          onMove={([at], transaction) => {
            dispatch({ type: 'set', field: 'units', value: Math.round(10 ** at) }, transaction);
          }}
          onCancel={group.cancel}
        />
      }
    >
      <Clip>
        {isExact(derived.fit) ? null : (
          <Curve
            className="universal-guide"
            points={[
              [here[0] - 0.6, here[1] + 1.2],
              [2, here[1] - 2 * (2 - here[0])],
            ]}
          />
        )}
        <Curve className="universal-trace" points={points} />
      </Clip>
      <Dots points={points} />
      {isExact(derived.fit) ? null : <GuideName at={here} />}
    </Plot>
  );
}

function Dots({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { x, y } = usePlot();
  return points.map(([at, height]) => (
    <circle
      key={at}
      className="universal-dot"
      data-floor={height <= FLOOR ? '' : undefined}
      cx={x(at)}
      cy={y(height)}
      r={2.5}
    />
  ));
}

/** Beside the dashed line through the present dot: above it where there is room to the right, else below it to the left. */
function GuideName({ at: [here, height] }: { readonly at: Point }): ReactNode {
  const { x, y } = usePlot();
  const isRight = here < 1.2;
  const place = here + (isRight ? 0.3 : -0.35);
  return (
    <text
      className="universal-guide-name"
      x={x(place) + (isRight ? 8 : -8)}
      y={Math.min(y(FLOOR), y(height - 2 * (place - here)) + (isRight ? -4 : 14))}
      textAnchor={isRight ? 'start' : 'end'}
    >
      as 1/D²
    </text>
  );
}
