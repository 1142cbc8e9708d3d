import { type CurveHandle, curvePoints, type ShallowWeights } from '../../core/network/joints.ts';
import { freedomOf, type HandleFreedom } from '../../core/network/jointsMove.ts';
import type { Point } from '../../plot/path.ts';
import type { Range } from './view.ts';

/** Something on a curve that can be taken hold of. */
export interface JointHandle {
  /** "left", "right" or "unit-2". */
  readonly id: string;
  readonly handle: CurveHandle;
  /** (x, y) of the curve. */
  readonly point: Point;
  /** Hidden unit, from 1, whose joint this is. */
  readonly unit: number | null;
  /** The end of the curve that it stands on. */
  readonly end: 'left' | 'right' | null;
  /** Which ways it can go: worked out when it is asked for. */
  freedom(): HandleFreedom;
}

/** The handles of a curve: a joint that stands on an end of the domain is both. */
export function jointHandles(weights: ShallowWeights, domain: Range): JointHandle[] {
  const points = curvePoints(weights, domain);
  const joints = points.filter(({ handle }) => handle.kind === 'joint');
  const shown = points.filter(
    ({ handle, x }) => handle.kind === 'joint' || !joints.some((joint) => joint.x === x),
  );
  return shown.map(({ handle, x, y }) => ({
    id: handleId(handle),
    handle,
    point: [x, y],
    unit: handle.kind === 'joint' ? handle.unit + 1 : null,
    end: x === domain[0] ? 'left' : x === domain[1] ? 'right' : null,
    freedom: () => freedomOf(weights, domain, handle),
  }));
}

function handleId(handle: CurveHandle): string {
  return handle.kind === 'joint' ? `unit-${handle.unit + 1}` : handle.kind;
}

/** The handle that an id names, or null when nothing has that name. */
export function parseHandleId(id: string): CurveHandle | null {
  if (id === 'left' || id === 'right') return { kind: id };
  const unit = /^unit-([123])$/.exec(id)?.[1];
  return unit === undefined ? null : { kind: 'joint', unit: Number(unit) - 1 };
}
