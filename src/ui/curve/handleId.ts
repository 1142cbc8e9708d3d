import type { CurveHandle } from '../../core/network/joints.ts';

/** "left", "right" or "unit-2": a handle as actions name it. */
export function handleId(handle: CurveHandle): string {
  return handle.kind === 'joint' ? `unit-${handle.unit + 1}` : handle.kind;
}

/** The handle that an id names, or null when a curve of `units` hidden units has none of that name. */
export function parseHandleId(id: string, units: number): CurveHandle | null {
  if (id === 'left' || id === 'right') return { kind: id };
  const unit = Number(/^unit-(\d+)$/.exec(id)?.[1] ?? 0);
  return unit >= 1 && unit <= units ? { kind: 'joint', unit: unit - 1 } : null;
}
