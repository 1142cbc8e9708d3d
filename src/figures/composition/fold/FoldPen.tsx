import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Point } from '../../../plot/path.ts';
import { penKey } from '../../../stage/prediction/CurvePen.tsx';
import { addStroke, clampPoint, type DrawArea, placeJoint } from '../../../stage/prediction/drawnCurve.ts';
import { useModel } from '../../../stage/react/useModel.ts';
import { newTransaction } from '../../../ui/plot/transaction.ts';
import { type DragMove, useDrag } from '../../../ui/plot/useDrag.ts';
import { usePending } from '../../../ui/plot/usePending.ts';
import { compositionModel } from '../model.ts';
import { fromPx, project, toPx } from './camera.ts';
import { listOf, pointsOf } from './ink.ts';
import { CURVE_HALF_WIDTH } from './strip.ts';
import type { Scene } from './useScene.ts';

/** A pen over the folded strip, seen from the front: by hand, by taps, or joint by joint with the keys. */
export function FoldPen({ scene }: { readonly scene: Scene }): ReactNode {
  const { state, derived, group } = useModel(compositionModel);
  const heights = derived.facets.flatMap(({ yFrom, yTo }) => [yFrom, yTo]);
  const area: DrawArea = {
    x: [Math.min(...heights), Math.max(...heights)],
    y: [-scene.scales.yPrime, scene.scales.yPrime],
  };
  // keys can be faster than frames: each goes on from what the one before has made
  const [list, wishList] = usePending(state.drawn);
  const drawn = useMemo(() => pointsOf(list), [list]);
  const [pen, setPen] = useState<Point>(() => [area.x[0], 0]);
  const [said, setSaid] = useState('');
  const draw = (curve: readonly Point[], transaction: string): void => {
    const value = listOf(curve);
    wishList(value);
    group.dispatch({ type: 'set', field: 'drawn', value }, transaction);
  };
  const drag = useFoldStroke(scene, area, drawn, (curve, end, transaction) => {
    draw(curve, transaction);
    setPen(end);
    setSaid('');
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const result = penKey(event, pen, drawn, area);
    if (!result) return;
    event.preventDefault();
    event.stopPropagation();
    setPen(result.pen);
    if (result.drawn !== drawn) draw(result.drawn, newTransaction());
    setSaid(result.said.replace(/^(Joint|Pen) at x/, '$1 at y'));
  };
  const [xPx, yPx] = toPx(scene.lens, seenAt(scene, clampPoint(pen, area)));
  return (
    <>
      {/* a drawing surface has no native element; its keys are named in its label */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="fold-pen"
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label="Pen on the folded strip. Left and right arrows move it along y, up and down set its height, Enter places a joint, Backspace removes one."
        onPointerDown={(event) => {
          event.stopPropagation();
          drag.onPointerDown(event);
        }}
        onKeyDown={onKeyDown}
      >
        <span className="fold-pen-tip" style={{ left: xPx, top: yPx }} />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** A place of the drawn curve, (y, y'), as seen from the front. */
function seenAt({ orbit, scales }: Scene, [y, yPrime]: Point): Point {
  return project(orbit, [y / scales.y, 0], (yPrime / scales.yPrime) * CURVE_HALF_WIDTH);
}

function useFoldStroke(
  scene: Scene,
  area: DrawArea,
  drawn: readonly Point[],
  onStroke: (curve: readonly Point[], end: Point, transaction: string) => void,
): ReturnType<typeof useDrag> {
  const stroke = useRef<{ points: Point[]; before: readonly Point[]; transaction: string }>({
    points: [],
    before: drawn,
    transaction: '',
  });
  const pointOf = ({ xPx, yPx }: DragMove): Point => {
    const [along, across] = fromPx(scene.lens, [xPx, yPx]);
    const { y, yPrime } = scene.scales;
    return clampPoint([along * y, (across / CURVE_HALF_WIDTH) * yPrime], area);
  };
  return useDrag({
    onStart(move) {
      const point = pointOf(move);
      stroke.current = { points: [point], before: drawn, transaction: newTransaction() };
      onStroke(placeJoint(drawn, point, area), point, stroke.current.transaction);
      return undefined;
    },
    onMove(move) {
      const { points, before, transaction } = stroke.current;
      const point = pointOf(move);
      points.push(point);
      onStroke(addStroke(before, points, area).curve, point, transaction);
    },
    onCancel() {
      const { before, transaction } = stroke.current;
      onStroke(before, before.at(-1) ?? [area.x[0], 0], transaction);
    },
  });
}
