import { type ReactNode, useRef, useState } from 'react';
import type { Point } from '../../../plot/path.ts';
import { useModel } from '../../../stage/react/useModel.ts';
import { newTransaction } from '../../../ui/plot/transaction.ts';
import { useDrag } from '../../../ui/plot/useDrag.ts';
import { compositionModel } from '../model.ts';
import { project, toPx } from './camera.ts';
import { showFold } from './foldPlayer.ts';
import { type Scene, sceneOf } from './useScene.ts';

/** Takes hold of the crease that travels farthest: the pointer leads it along its way, t follows. */
export function FoldHandle({ scene, onGrab }: { readonly scene: Scene; onGrab(): void }): ReactNode {
  const { state, derived, group } = useModel(compositionModel);
  const [held, setHeld] = useState(false);
  const { widthPx, heightPx } = scene.lens;
  const sceneAt = (t: number): Scene => sceneOf({ ...state, foldProgress: t }, derived, widthPx, heightPx);
  const grab = useRef({ at: [0, 0] as Point, transaction: '', index: 0, t: 0 });
  const index = farthestTraveller(sceneAt(0), sceneAt(1));
  const at = pointPx(scene, index);
  const drag = useDrag({
    onStart() {
      onGrab();
      grab.current = { at, transaction: newTransaction(), index, t: state.foldProgress };
      setHeld(true);
      return undefined;
    },
    onMove({ dxPx, dyPx }) {
      const { at: start, index: held0, transaction } = grab.current;
      const wanted: Point = [start[0] + dxPx, start[1] + dyPx];
      grab.current.t = nearestT(grab.current.t, (t) => distance(pointPx(sceneAt(t), held0), wanted));
      showFold(group, grab.current.t, transaction);
    },
    onEnd() {
      setHeld(false);
    },
    onCancel() {
      setHeld(false);
      group.cancel(grab.current.transaction);
    },
  });
  return (
    <div
      className="handle"
      data-tone="net1"
      data-held={held ? '' : undefined}
      style={{ left: at[0], top: at[1] }}
      role="slider"
      tabIndex={0}
      aria-label="The strip of paper: left and right arrows fold it, up and down go to the next crease, Shift with arrows turns it, 0 is the front view, U unfolds, Space plays"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(state.foldProgress * 100)}
      aria-valuetext={foldWords(state.foldProgress)}
      onPointerDown={(event) => {
        event.stopPropagation();
        drag.onPointerDown(event);
      }}
    >
      <span className="handle-dot" />
    </div>
  );
}

export function foldWords(t: number): string {
  if (t === 0) return 'flat';
  return t === 1 ? 'folded' : `folded to ${Math.round(t * 100)} percent`;
}

/** End or crease `index` of the strip, in the middle of the paper's width. */
function pointPx(scene: Scene, index: number): Point {
  const facet = scene.facets[index];
  const last = scene.facets.at(-1);
  const place = facet?.from ?? last?.to ?? [0, 0];
  return toPx(scene.lens, project(scene.orbit, place, 0));
}

/** Which end or crease moves most on the screen between flat and folded. */
function farthestTraveller(flat: Scene, folded: Scene): number {
  let best = flat.facets.length;
  let farthest = -1;
  for (let i = 1; i <= flat.facets.length; i++) {
    const travel = Math.abs(placeOf(flat, i) - placeOf(folded, i));
    if (travel > farthest + 1e-9) [best, farthest] = [i, travel];
  }
  return best;
}

function placeOf({ facets }: Scene, index: number): number {
  return facets[index]?.from[0] ?? facets.at(-1)?.to[0] ?? 0;
}

const REACH = 0.2;
const SAMPLES = 40;

/** The t near the present one that brings the crease closest to the pointer. */
function nearestT(now: number, distanceAt: (t: number) => number): number {
  let best = now;
  let closest = Infinity;
  for (let i = -SAMPLES; i <= SAMPLES; i++) {
    const t = Math.min(1, Math.max(0, now + (i / SAMPLES) * REACH));
    const d = distanceAt(t);
    if (d < closest) [best, closest] = [t, d];
  }
  return Math.round(best * 100) / 100;
}

function distance([a, b]: Point, [c, d]: Point): number {
  return Math.hypot(a - c, b - d);
}
