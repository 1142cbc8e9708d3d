import type { ReactNode } from 'react';
import type { Network } from '../../core/network/network.ts';
import { type DiagramLayout, edgeWidthPx } from '../../ui/diagram/layout.ts';
import { ROWS } from './networks.ts';

export interface BridgesProps {
  readonly stacked: Network;
  readonly merged: Network;
  readonly layout: DiagramLayout;
  /** 0: all through the waist; 1: straight. */
  readonly fuse: number;
}

/** Nine lines on their way out of the waist: what were two edges each becomes one. Only seen while it moves. */
export function Bridges({ stacked, merged, layout, fuse }: BridgesProps): ReactNode {
  const { positions } = layout;
  const waist = positions[2]?.[0];
  if (!waist) return null;
  return ROWS.flatMap((j) =>
    ROWS.map((i) => {
      const [from, to] = [positions[1]?.[i], positions[3]?.[j]];
      if (!from || !to) return null;
      const x = mix(waist.xPx, (from.xPx + to.xPx) / 2, fuse);
      const y = mix(waist.yPx, (from.yPx + to.yPx) / 2, fuse);
      const psi = edgeWidthPx(merged.layers[1]?.weights[3 * j + i] ?? 0);
      const phi = edgeWidthPx(stacked.layers[1]?.weights[i] ?? 0);
      const theta = edgeWidthPx(stacked.layers[2]?.weights[j] ?? 0);
      return (
        <g key={`${j}${i}`} className="combine-bridge">
          <path d={`M${from.xPx} ${from.yPx}L${x} ${y}`} strokeWidth={mix(phi, psi, fuse)} />
          <path d={`M${x} ${y}L${to.xPx} ${to.yPx}`} strokeWidth={mix(theta, psi, fuse)} />
        </g>
      );
    }),
  );
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
