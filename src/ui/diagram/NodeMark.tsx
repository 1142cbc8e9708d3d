import { memo, type ReactNode } from 'react';
import { SymSvg } from '../math/Sym.tsx';
import type { DiagramNode } from './diagram.ts';

export interface NodeMarkProps {
  readonly node: DiagramNode;
  readonly name: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
  readonly fontPx: number;
  readonly labelAt: 'inside' | 'above' | 'nowhere';
  /** Printed under the node. */
  readonly note: string | null;
  /** Whether a hidden unit lets its value through; undefined where no input is traced. */
  readonly active: boolean | undefined;
  readonly highlighted: boolean;
  readonly dimmed: boolean;
  readonly tabStop: boolean;
}

/** A variable: a circle with its name, inside or above; hidden units carry the ReLU's graph. */
export const NodeMark = memo(function NodeMark(props: NodeMarkProps): ReactNode {
  const { node, radiusPx: r, fontPx, labelAt, note } = props;
  return (
    <g
      className="diagram-item diagram-node"
      transform={`translate(${props.xPx} ${props.yPx})`}
      data-id={node.id}
      data-kind={node.kind}
      data-tone={node.tone ?? 'neutral'}
      data-active={props.active === undefined ? undefined : props.active ? 'yes' : 'no'}
      data-highlighted={props.highlighted ? '' : undefined}
      data-dimmed={props.dimmed ? '' : undefined}
      role="img"
      tabIndex={props.tabStop ? 0 : -1}
      aria-label={props.name}
    >
      <circle className="diagram-hit" r={Math.max(r, 14)} />
      <circle className="diagram-ring-outer" r={r + 5} />
      <circle className="diagram-ring-inner" r={r + 3} />
      {props.highlighted ? <circle className="diagram-outline" r={r + 4} /> : null}
      <circle className="diagram-circle" r={r} />
      {node.kind === 'relu' ? <path className="diagram-relu" d={reluPath(r)} /> : null}
      {labelAt === 'nowhere' ? null : (
        <text
          className="diagram-label"
          y={labelAt === 'inside' ? 0 : -r - 6}
          dy={labelAt === 'inside' ? '0.28em' : undefined}
          fontSize={fontPx}
          textAnchor="middle"
        >
          <SymSvg text={node.label} />
        </text>
      )}
      {note === null ? null : (
        <text className="diagram-note" y={r + 14} fontSize={Math.max(13, fontPx * 0.75)} textAnchor="middle">
          {note}
        </text>
      )}
    </g>
  );
});

/** Flat, then rising, within a circle. */
function reluPath(r: number): string {
  const at = (share: number): number => Math.round(share * r * 100) / 100;
  return `M${at(-0.58)} ${at(0.24)}H${at(0.04)}L${at(0.52)} ${at(-0.46)}`;
}
