import { memo, type ReactNode } from 'react';
import type { DiagramTone } from './diagram.ts';
import { edgeWidthPx } from './layout.ts';

export interface EdgeMarkProps {
  readonly id: string;
  readonly name: string;
  readonly role: 'img' | 'button';
  readonly weight: number;
  readonly tone: DiagramTone;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly highlighted: boolean;
  readonly dimmed: boolean;
  readonly tabStop: boolean;
}

/** A weight: width by magnitude, dash by sign, a dotted hairline for zero. Wider than it looks for pointers. */
export const EdgeMark = memo(function EdgeMark(props: EdgeMarkProps): ReactNode {
  const { weight, x1, y1, x2, y2, highlighted } = props;
  // one attribute for each of its lines: where a layer is added, a hundred edges move at once
  const d = `M${x1} ${y1}L${x2} ${y2}`;
  const width = edgeWidthPx(weight);
  return (
    <g
      className="diagram-item diagram-edge"
      data-id={props.id}
      data-tone={props.tone}
      data-sign={weight > 0 ? 'positive' : weight < 0 ? 'negative' : 'zero'}
      data-highlighted={highlighted ? '' : undefined}
      data-dimmed={props.dimmed ? '' : undefined}
      role={props.role}
      tabIndex={props.tabStop ? 0 : -1}
      aria-label={props.name}
    >
      <path className="diagram-hit" d={d} />
      {/* what has the focus is the tab stop from then on */}
      {props.tabStop ? (
        <>
          <path className="diagram-ring-outer" d={d} strokeWidth={width + 10} />
          <path className="diagram-ring-inner" d={d} strokeWidth={width + 6} />
        </>
      ) : null}
      {highlighted ? (
        <>
          <path className="diagram-outline" d={d} strokeWidth={width + 6} />
          <path className="diagram-gap" d={d} strokeWidth={width + 3} />
        </>
      ) : null}
      <path className="diagram-line" d={d} strokeWidth={weight === 0 ? 0.75 : width} />
    </g>
  );
});
