import type { ReactNode } from 'react';
import { SymSvg } from '../../ui/math/Sym.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { UnitGrips } from './useGrips.ts';

/** Room between a line and its name, on the side where its unit is active. */
const NAME_PX = 19;

/** The lines of network 1 in its colour, each with its unit's name on the side where the unit is active. */
export function UnitLines({ grips }: { readonly grips: readonly UnitGrips[] }): ReactNode {
  const { x, y } = usePlot();
  return grips.map(({ unit, segment, turn }) => {
    const [ax, ay, bx, by] = [x(segment.from[0]), y(segment.from[1]), x(segment.to[0]), y(segment.to[1])];
    const d = `M${ax} ${ay}L${bx} ${by}`;
    const length = Math.hypot(bx - ax, by - ay);
    // in pixels y runs down: the active side, right of the segment in the plane, is (−dy, dx) of its pixels
    const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
    const [px, py] = [x(turn[0]), y(turn[1])];
    return (
      <g key={unit} data-unit={unit + 1}>
        <path className="unit-casing" d={d} />
        <path className="unit-line" d={d} />
        <text
          className="unit-name"
          x={px + NAME_PX * nx}
          y={py + NAME_PX * ny}
          dy="0.32em"
          textAnchor="middle"
        >
          <SymSvg text={`h_${unit + 1}`} />
        </text>
      </g>
    );
  });
}
