import type { ReactNode } from 'react';
import { useInLecture } from '../../../stage/lecture/useInLecture.ts';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { WidePlot } from '../../../stage/lecture/WidePlot.tsx';
import { Sym } from '../../../ui/math/Sym.tsx';
import { LivePath } from '../../../stage/react/LivePath.tsx';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { type Point, polylinePath } from '../../../plot/path.ts';
import { INTERVAL, type Range, type TwoLayerPanels } from '../derive.ts';
import { twoLayerModel } from '../model.ts';

export interface PanelProps {
  readonly label: string;
  /** As `Sym` writes it. */
  readonly title: string;
  /** Where there is no room for `title`. */
  readonly shortTitle?: string;
  readonly view: Range;
  readonly isWide?: boolean;
  readonly isLit?: boolean;
  readonly children?: ReactNode;
  readonly handles?: ReactNode;
}

const MARGIN = { top: 26, right: 12, bottom: 24, left: 34 } as const;
/** The words of a title begin over the numbers of the axis there. */
const LECTURE_MARGIN = { ...MARGIN, top: 32 } as const;
const WIDE_MARGIN = { top: 26, right: 12, bottom: 42, left: 34 } as const;
const TICKS = [0, 1, 2];

/** One of the ten panels: all have the same x and a line at the chosen input. */
export function Panel(props: PanelProps): ReactNode {
  const { label, title, shortTitle, view, isWide = false, isLit, children, handles } = props;
  const inLecture = useInLecture();
  const Box = isWide ? WidePlot : Plot;
  return (
    <div className="panel" data-lit={isLit ? '' : undefined}>
      <Box
        label={label}
        title={
          <>
            <span className={shortTitle === undefined ? undefined : 'panel-long'}>
              <Sym text={title} />
            </span>
            {shortTitle === undefined ? null : <span className="panel-short">{shortTitle}</span>}
          </>
        }
        x={{ domain: INTERVAL, symbol: isWide ? 'x' : '', ticks: isWide ? [0, 0.5, 1, 1.5, 2] : TICKS }}
        y={{ domain: view, symbol: '', ticks: [view[0], 0, view[1]] }}
        aspect={aspectOf(isWide, inLecture)}
        nominalWidthPx={isWide ? 860 : 280}
        marginPx={isWide ? WIDE_MARGIN : inLecture ? LECTURE_MARGIN : MARGIN}
        handles={handles}
      >
        <InputLine />
        {children}
      </Box>
    </div>
  );
}

/** On a slide there are one or two rows, and they may be higher. */
function aspectOf(isWide: boolean, inLecture: boolean): number {
  if (isWide) return inLecture ? 0.33 : 0.42;
  return inLecture ? 0.75 : 0.62;
}

/** The one thing in a panel that moves with x. */
function InputLine(): ReactNode {
  const x = useSelected(twoLayerModel, (state) => state.x);
  const frame = usePlot();
  if (x < INTERVAL[0] || x > INTERVAL[1]) return null;
  return <path className="panel-input" d={`M${frame.x(x)} ${frame.y.range[1]}V${frame.y.range[0]}`} />;
}

/** Vertical lines where the first layer bends. */
export function JointGuides(): ReactNode {
  return (
    <LivePath
      model={twoLayerModel}
      className="panel-joint"
      d={({ panels: { borders } }, { x, y }) =>
        borders
          .filter(({ joints }) => joints.length > 0)
          .map((border) => `M${x(border.x).toFixed(2)} ${y.range[1]}V${y.range[0]}`)
          .join('')
      }
    />
  );
}

/** A curve of a panel, that follows a drag without its panel being drawn again. */
export function PanelCurve({
  className,
  id,
  of,
}: {
  readonly className: string;
  readonly id?: string;
  of(this: void, panels: TwoLayerPanels): readonly Point[] | undefined;
}): ReactNode {
  return (
    <LivePath
      model={twoLayerModel}
      className={`curve ${className}`}
      {...(id === undefined ? {} : { id })}
      d={({ panels }, { x, y }) => polylinePath(of(panels) ?? [], x, y)}
    />
  );
}

/** Dots on the curve; `strong` ones are pointed at. */
export function Dots({
  points,
  className,
  strong,
}: {
  readonly points: readonly (readonly [number, number])[];
  readonly className: string;
  readonly strong: readonly boolean[];
}): ReactNode {
  const frame = usePlot();
  return points.map(([x, y], at) => (
    <circle
      // oxlint-disable-next-line react/no-array-index-key
      key={at}
      className={className}
      data-strong={strong[at] ? '' : undefined}
      cx={frame.x(x)}
      cy={frame.y(y)}
      r={strong[at] ? 7 : 4}
    />
  ));
}
