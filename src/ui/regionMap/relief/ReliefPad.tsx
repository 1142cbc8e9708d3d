import { type ReactNode, useRef, useState } from 'react';
import { centreOfCell } from '../../../core/regions/twoInputs/cellGeometry.ts';
import type { Point } from '../../../plot/path.ts';
import { reliefFacets } from '../../../plot/regionMap/relief/facets.ts';
import { facetAt } from '../../../plot/regionMap/relief/lift.ts';
import type { Orbit } from '../../../plot/regionMap/relief/camera.ts';
import { usePlot } from '../../plot/PlotContext.ts';
import { newTransaction } from '../../plot/transaction.ts';
import { useDrag } from '../../plot/useDrag.ts';
import { MapPad } from '../MapPad.tsx';
import type { mapKeyOf } from '../mapKeys.ts';
import type { MapCursor } from '../useMapCursor.ts';
import type { ReliefMapProps } from './reliefProps.ts';
import { useReliefCamera } from './useReliefCamera.ts';

interface ReliefPadProps extends ReliefMapProps {
  readonly output: number;
  readonly cursor: MapCursor;
  readonly spoken: string;
}

const DEGREES_PER_PX = 0.5;
const KEY_DEGREES = 5;
const STEEPEST = 80;
const TAP_PX = 5;

/** The pad over a surface: it turns, and names the region pointed at or walked to. */
export function ReliefPad(props: ReliefPadProps): ReactNode {
  const { label, cursor, orbit, onPlace, spoken } = props;
  const frame = usePlot();
  const [said, setSaid] = useState<'orbit' | 'cell'>('orbit');
  const cellAt = useCellAt(props);
  const drag = useOrbitDrag(props, cellAt);
  const key = useRef('');
  return (
    <MapPad
      className="relief-pad"
      style={{ width: frame.widthPx, height: frame.heightPx }}
      kind="surface"
      label={label}
      range={[-180, 180]}
      value={Math.round(orbit.turn)}
      valueText={said === 'cell' ? spoken : orbitWords(orbit)}
      help="Arrow keys turn the surface and tilt it. Page Down and Page Up go through its regions, Enter pins."
      cursor={cursor}
      pointAt={cellAt}
      {...(onPlace ? { onPlace } : {})}
      onPointerDown={drag.onPointerDown}
      onKey={(intent, event) => {
        if (!event.repeat) key.current = newTransaction();
        const turned = turnedBy(intent, orbit);
        setSaid(turned ? 'orbit' : 'cell');
        if (turned) props.onOrbit(turned, key.current);
        else onPlace?.(cursor.press(intent));
      }}
    />
  );
}

function orbitWords({ turn, tilt }: Orbit): string {
  return `turned ${Math.round(turn)} degrees, tilted ${Math.round(tilt)} degrees`.replaceAll('-', 'minus ');
}

function turnedBy(intent: NonNullable<ReturnType<typeof mapKeyOf>>, orbit: Orbit): Orbit | null {
  if (intent.kind === 'walk' || intent.kind === 'pan') {
    const degrees = intent.kind === 'pan' ? 3 * KEY_DEGREES : KEY_DEGREES;
    return inRange(orbit, intent.direction[0] * degrees, intent.direction[1] * degrees);
  }
  return null;
}

/** Turns go round; the tilt stops short of the side view, and short of the map, which is another view. */
function inRange({ turn, tilt }: Orbit, byTurn: number, byTilt: number): Orbit {
  const round = ((((turn + byTurn + 180) % 360) + 360) % 360) - 180;
  return { turn: round, tilt: Math.min(STEEPEST, Math.max(1, tilt + byTilt)) };
}

/** The centre of the facet at a place on the pad, in the coordinates of the inputs. */
function useCellAt(props: ReliefPadProps): (px: Point) => Point | null {
  const { regions, output, limit } = props;
  const { camera } = useReliefCamera(props);
  return (px) => {
    const fills = { kind: 'flat', colours: [] } as const;
    const cell = facetAt(reliefFacets({ regions, output, fills, levels: [], camera }), px);
    return cell < 0 || limit <= 0 ? null : centreOfCell(regions, cell);
  };
}

/** Dragging turns the surface, as if it were held at the front; a tap pins a region. */
function useOrbitDrag(
  { orbit, onOrbit, onCancel, cursor }: ReliefPadProps,
  cellAt: (px: Point) => Point | null,
): ReturnType<typeof useDrag> {
  const start = useRef({ orbit, at: [0, 0] as Point, far: false, transaction: '' });
  return useDrag({
    onStart: ({ xPx, yPx }) => {
      start.current = { orbit, at: [xPx, yPx], far: false, transaction: newTransaction() };
      return undefined;
    },
    onMove: ({ dxPx, dyPx }) => {
      const from = start.current;
      from.far ||= Math.hypot(dxPx, dyPx) > TAP_PX;
      if (!from.far) return;
      cursor.hover(null);
      onOrbit(inRange(from.orbit, dxPx * DEGREES_PER_PX, -dyPx * DEGREES_PER_PX), from.transaction);
    },
    onEnd: () => {
      const point = start.current.far ? null : cellAt(start.current.at);
      if (point) cursor.pinAt(point);
    },
    onCancel: () => {
      onCancel?.(start.current.transaction);
    },
  });
}
