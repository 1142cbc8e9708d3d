import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import { type Point, roundPx } from '../../../plot/path.ts';
import { axisEdge, leftCorner } from '../../../plot/regionMap/relief/block.ts';
import type { ReliefCamera } from '../../../plot/regionMap/relief/camera.ts';
import { ticks } from '../../../plot/ticks.ts';
import { SymSvg } from '../../math/Sym.tsx';
import type { RegionMapNames } from '../cellWords.ts';
import { segmentPath } from './paths.ts';

interface ReliefAxesProps {
  readonly regions: LinearRegions2D;
  readonly camera: ReliefCamera;
  readonly floor: number;
  readonly range: readonly [number, number];
  readonly names: RegionMapNames;
}

/** The inputs along the floor and the output at the corner that is farthest left. */
export function ReliefAxes(props: ReliefAxesProps): ReactNode {
  const { names } = props;
  return (
    <g className="axes">
      <FloorAxis {...props} axis="x" symbol={names.inputs[0]} />
      <FloorAxis {...props} axis="y" symbol={names.inputs[1]} />
      {props.camera.uprightness > 0.4 ? <HeightAxis {...props} /> : null}
    </g>
  );
}

const TICK_PX = 11;
const NAME_PX = 26;

function FloorAxis(
  props: ReliefAxesProps & { readonly axis: 'x' | 'y'; readonly symbol: string },
): ReactNode {
  const { axis, symbol, regions, camera, floor } = props;
  const { from, to, outward } = axisEdge(axis, regions, camera);
  const at = (share: number): Point => [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
  ];
  const away = outwardPx(at(0.5), outward, camera, floor);
  const place = (share: number, px: number): Point => {
    const [x, y] = camera.toPx(...at(share), floor);
    return [roundPx(x + away[0] * px), roundPx(y + away[1] * px)];
  };
  const values = [0, 1].map((share) => ({ share, value: at(share)[axis === 'x' ? 0 : 1] }));
  const [nameX, nameY] = place(0.5, NAME_PX);
  return (
    <>
      {values.map(({ share, value }) => {
        const [x, y] = place(share, TICK_PX);
        return (
          <text key={share} className="axis-tick" x={x} y={y} dy="0.32em" textAnchor="middle">
            {formatNumber(value)}
          </text>
        );
      })}
      <text className="axis-name" x={nameX} y={nameY} dy="0.32em" textAnchor="middle">
        <SymSvg text={symbol} />
      </text>
    </>
  );
}

/** The unit vector on the screen that leads off the floor. */
function outwardPx([x, y]: Point, [ox, oy]: Point, camera: ReliefCamera, floor: number): Point {
  const [ax, ay] = camera.toPx(x, y, floor);
  const [bx, by] = camera.toPx(x + ox, y + oy, floor);
  const length = Math.hypot(bx - ax, by - ay);
  return length < 1e-6 ? [0, 1] : [(bx - ax) / length, (by - ay) / length];
}

function HeightAxis({ regions, camera, floor, range, names }: ReliefAxesProps): ReactNode {
  const corner = leftCorner(regions, camera);
  const place = (height: number): Point => camera.toPx(corner[0], corner[1], height);
  const shown = ticks(range[0], range[1], 3);
  const [nameX, nameY] = place(range[1]);
  return (
    <>
      <path className="relief-axis" d={segmentPath({ from: place(floor), to: place(range[1]) })} />
      {shown.map((value) => {
        const [x, y] = place(value);
        return (
          <g key={value}>
            <path className="relief-axis" d={`M${roundPx(x)} ${roundPx(y)}h-4`} />
            <text className="axis-tick" x={roundPx(x - 7)} y={roundPx(y)} dy="0.32em" textAnchor="end">
              {formatNumber(value)}
            </text>
          </g>
        );
      })}
      <text className="axis-name" x={roundPx(nameX)} y={roundPx(nameY - 14)} textAnchor="middle">
        <SymSvg text={names.output} />
      </text>
    </>
  );
}
