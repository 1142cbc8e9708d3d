import { type ReactNode, useMemo } from 'react';
import type { Point } from '../../../plot/path.ts';
import { clampPoint, type DrawArea } from '../../../stage/prediction/drawnCurve.ts';
import { useFunctionPen } from '../../../stage/prediction/useFunctionPen.ts';
import { useModel } from '../../../stage/react/useModel.ts';
import { compositionModel } from '../model.ts';
import { project, fromPx, toPx } from './camera.ts';
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
  const draw = (curve: readonly Point[], transaction: string): void => {
    group.dispatch({ type: 'set', field: 'drawn', value: listOf(curve) }, transaction);
  };
  const pen = useFunctionPen({
    drawn: useMemo(() => pointsOf(state.drawn), [state.drawn]),
    area,
    start: [area.x[0], 0],
    pointOf: ({ xPx, yPx }) => {
      const [along, across] = fromPx(scene.lens, [xPx, yPx]);
      const { y, yPrime } = scene.scales;
      return [along * y, (across / CURVE_HALF_WIDTH) * yPrime];
    },
    draw,
    cancel: draw,
  });
  const [xPx, yPx] = toPx(scene.lens, seenAt(scene, clampPoint(pen.tip, area)));
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
          pen.onPointerDown(event);
        }}
        onKeyDown={pen.onKeyDown}
      >
        <span className="fold-pen-tip" style={{ left: xPx, top: yPx }} />
      </div>
      <p className="visually-hidden" role="status">
        {pen.said.replace(/^(Joint|Pen) at x/, '$1 at y').replace('at each x', 'at each y')}
      </p>
    </>
  );
}

/** A place of the drawn curve, (y, y'), as seen from the front. */
function seenAt({ orbit, scales }: Scene, [y, yPrime]: Point): Point {
  return project(orbit, [y / scales.y, 0], (yPrime / scales.yPrime) * CURVE_HALF_WIDTH);
}
