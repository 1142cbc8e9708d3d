import type { KeyboardEvent } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Point } from '../../plot/path.ts';
import { moveIntentOf } from '../../ui/plot/arrowKeys.ts';
import type { PenKeyResult } from '../../ui/plot/usePen.ts';
import type { DrawnCurve } from '../figure.ts';
import { clampPoint, type DrawArea, placeJoint, removeJoint } from './drawnCurve.ts';

const PEN_STEPS = 40;

/** What a key does with pen and drawing, in words too; null for keys that are not the pen's. */
export function penKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  pen: Point,
  drawn: DrawnCurve,
  area: DrawArea,
): PenKeyResult<DrawnCurve> | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Enter' || event.key === ' ') {
    return { pen, drawn: placeJoint(drawn, pen, area), said: `Joint at ${words(pen)}` };
  }
  if (event.key === 'Backspace' || event.key === 'Delete') {
    const next = removeJoint(drawn, pen[0]);
    return {
      pen,
      drawn: next,
      said: drawn.length === 0 ? 'Nothing is drawn yet' : `${next.length} joints left`,
    };
  }
  const { key, altKey } = event;
  const intent = moveIntentOf({ key, altKey, shiftKey: false, ctrlKey: false, metaKey: false });
  if (!intent) return null;
  const size = event.shiftKey ? 5 : 1;
  const to: Point =
    intent.kind === 'by'
      ? [
          pen[0] + ((intent.x * size) / PEN_STEPS) * (area.x[1] - area.x[0]),
          pen[1] + ((intent.y * size) / PEN_STEPS) * (area.y[1] - area.y[0]),
        ]
      : [area.x[intent.kind === 'to-start' ? 0 : 1], pen[1]];
  const [x, y] = clampPoint(to, area);
  const moved: Point = [Number(x.toPrecision(12)), Number(y.toPrecision(12))];
  return { pen: moved, drawn, said: `Pen at ${words(moved)}` };
}

function words([x, y]: Point): string {
  return `x ${formatNumber(x)}, height ${formatNumber(y)}`;
}
