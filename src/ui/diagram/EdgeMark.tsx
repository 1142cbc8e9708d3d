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
  const line = { x1, y1, x2, y2 };
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
      <line className="diagram-hit" {...line} />
      <line className="diagram-ring-outer" {...line} strokeWidth={width + 10} />
      <line className="diagram-ring-inner" {...line} strokeWidth={width + 6} />
      {highlighted ? (
        <>
          <line className="diagram-outline" {...line} strokeWidth={width + 6} />
          <line className="diagram-gap" {...line} strokeWidth={width + 3} />
        </>
      ) : null}
      <line className="diagram-line" {...line} strokeWidth={weight === 0 ? 0.75 : width} />
    </g>
  );
});
