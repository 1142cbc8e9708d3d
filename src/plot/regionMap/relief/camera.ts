import type { Box2D } from '../../../core/regions/twoInputs/types.ts';
import type { Point } from '../../path.ts';

/** From where a surface over the plane is seen; both in degrees. At 0 and 0 it is the map. */
export interface Orbit {
  /** Anticlockwise about the vertical. */
  readonly turn: number;
  /** Away from the view straight down. */
  readonly tilt: number;
}

export interface ReliefCamera {
  readonly orbit: Orbit;
  /** Parallel projection of an input and a height above it. */
  toPx(x: number, y: number, height: number): Point;
  /** The direction in the plane of the inputs that leads away from the eye. */
  readonly away: Point;
  /** How steep things stand: 0 for the map, 1 from the side. */
  readonly uprightness: number;
  /** Half boxes for each unit of height. */
  readonly heightScale: number;
}

export interface ReliefFrame {
  readonly box: Box2D;
  /** The square in which the map would be drawn, in px. */
  readonly left: number;
  readonly top: number;
  readonly sizePx: number;
  /** Height of the floor, and the greatest height. */
  readonly floor: number;
  readonly ceiling: number;
  /** The value at the end of the colour scale. */
  readonly limit: number;
}

/** How high the block stands, in units of half the box. */
const HEIGHT = 1.15;
/** What hardly differs is not made to look steep: heights are drawn as if they spanned this much of the scale. */
const LEAST_SPAN = 0.7;
/** How far a block may reach beyond the map's square, where axes leave room. */
const OVERHANG = 1.08;

export function createReliefCamera(orbit: Orbit, frame: ReliefFrame): ReliefCamera {
  const { box, left, top, sizePx, floor, ceiling, limit } = frame;
  const [turn, tilt] = [radians(orbit.turn), radians(orbit.tilt)];
  const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];
  const [cosTilt, sinTilt] = [Math.cos(tilt), Math.sin(tilt)];
  const [halfX, halfY] = [(box.x[1] - box.x[0]) / 2, (box.y[1] - box.y[0]) / 2];
  const [midX, midY] = [(box.x[0] + box.x[1]) / 2, (box.y[0] + box.y[1]) / 2];
  const heightScale = HEIGHT / Math.max(ceiling - floor, LEAST_SPAN * limit);
  const most = 2 * Math.max(Math.abs(floor), Math.abs(ceiling), limit);
  // what is beyond the doubles leaves the picture no farther than it must
  const lift = (height: number): number =>
    heightScale * (Math.min(most, Math.max(-most, Number.isNaN(height) ? 0 : height)) - floor);
  const high = heightScale * (ceiling - floor);
  const spread = Math.abs(cosTurn) + Math.abs(sinTurn);
  const rise = spread * cosTilt + (high / 2) * sinTilt;
  const pxPerHalf = sizePx / 2 / Math.max(spread, rise / OVERHANG);
  const middle = (high / 2) * sinTilt;
  return {
    orbit,
    away: [sinTurn / halfX, cosTurn / halfY],
    uprightness: sinTilt,
    heightScale,
    toPx(x, y, height) {
      const [u, v] = [(x - midX) / halfX, (y - midY) / halfY];
      const across = u * cosTurn - v * sinTurn;
      const up = (u * sinTurn + v * cosTurn) * cosTilt + lift(height) * sinTilt - middle;
      return [left + sizePx / 2 + across * pxPerHalf, top + sizePx / 2 - up * pxPerHalf];
    },
  };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
