import type { ReactNode } from 'react';
import { SymSvg } from '../../ui/math/Sym.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { UnitGrips } from './useGrips.ts';

/** Room between a line and its name, on the side where its unit is active. */
const NAME_PX = 19;
/** How far along the line a name may stand from where it would, nearest first. */
const ALONG_PX = [0, -24, 24] as const;
/** Half of a name, which is not cut by the edge of the map. */
const ROOM_PX = 14;

/** The lines of network 1 in its colour, each with its unit's name on the side where the unit is active. */
export function UnitLines({ grips }: { readonly grips: readonly UnitGrips[] }): ReactNode {
  const { x, y } = usePlot();
  return grips.map(({ unit, segment, turn }) => {
    const [ax, ay, bx, by] = [x(segment.from[0]), y(segment.from[1]), x(segment.to[0]), y(segment.to[1])];
    const d = `M${ax} ${ay}L${bx} ${by}`;
    const length = Math.hypot(bx - ax, by - ay);
    // in pixels y runs down: the active side, right of the segment in the plane, is (−dy, dx) of its pixels
    const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
    const [tx, ty] = [(bx - ax) / length, (by - ay) / length];
    // beside the handle that turns the line; at an edge of the map a little further along the line
    const places = ALONG_PX.map((along) => ({
      px: x(turn[0]) + NAME_PX * nx + along * tx,
      py: y(turn[1]) + NAME_PX * ny + along * ty,
    }));
    const isInside = ({ px, py }: { px: number; py: number }): boolean =>
      px > x.range[0] + ROOM_PX &&
      px < x.range[1] - ROOM_PX &&
      py < y.range[0] - ROOM_PX &&
      py > y.range[1] + ROOM_PX;
    const place = places.find(isInside) ?? places[0];
    return (
      <g key={unit} data-unit={unit + 1}>
        <path className="unit-casing" d={d} />
        <path className="unit-line" d={d} />
        <text className="unit-name" x={place?.px} y={place?.py} dy="0.32em" textAnchor="middle">
          <SymSvg text={`h_${unit + 1}`} />
        </text>
      </g>
    );
  });
}
