import type { KeyboardEventHandler, PointerEventHandler, ReactNode } from 'react';
import type { Point } from '../../plot/path.ts';
import { usePlot } from './PlotContext.ts';

export interface PenPadProps {
  readonly className?: string;
  /** What is drawn, and what each key does. */
  readonly label: string;
  /** Where the tip is, in data coordinates. */
  readonly pen: Point;
  readonly onPointerDown: PointerEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
  /** What has been drawn, as SVG in the plot's px; the tip lies over it. */
  readonly children: ReactNode;
}

/** The surface over a plot that a pen draws on, by pointer and by keys. */
export function PenPad({
  className,
  label,
  pen,
  onPointerDown,
  onKeyDown,
  children,
}: PenPadProps): ReactNode {
  const frame = usePlot();
  return (
    // a drawing surface has no native element; its keys are named in its label
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={className === undefined ? 'pen' : `pen ${className}`}
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      <svg viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`} aria-hidden="true">
        {children}
        <circle className="pen-tip" cx={frame.x(pen[0])} cy={frame.y(pen[1])} r={6.5} />
      </svg>
    </div>
  );
}
