import { type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { type CurveHandle, curvePoints, type ShallowWeights } from '../../core/network/joints.ts';
import { freedomOf, type HandleFreedom } from '../../core/network/jointsMove.ts';
import type { Point } from '../../plot/path.ts';
import { Handle } from '../plot/Handle.tsx';
import { handleId } from './handleId.ts';

export interface CurveHandlesProps {
  readonly weights: ShallowWeights;
  readonly domain: readonly [number, number];
  /** Heights that a handle may be brought to: what the axis shows. */
  readonly heights: readonly [number, number];
  /** The curve's name in words: "pre-activation 2". */
  readonly curve: string;
  /** The name of its axes in words, for the value: "x", "y 1". */
  readonly axes: readonly [string, string];
  readonly tone: 'net1' | 'net2' | 'neutral';
  readonly highlight: string | null;
  /** Which handles; all when absent. */
  readonly only?: 'joints';
  /** The highlight of unit d (from 0). */
  unitId(unit: number): string;
  onHighlight(id: string | null): void;
  /** `handle` is read with `parseHandleId`. */
  onMove(handle: string, to: Point, transaction: string): void;
  onCancel(transaction: string): void;
}

/** The joints and ends of a shallow network's curve, as things to take hold of. */
export function CurveHandles(props: CurveHandlesProps): ReactNode {
  const { weights, domain, heights, curve, axes, tone, highlight } = props;
  const known = useFreeHandles(weights, domain);
  const shown = known.filter(({ handle }) => props.only === undefined || handle.kind === 'joint');
  return shown.map(({ handle, x, y, freedom }) => {
    const lit = handle.kind === 'joint' ? props.unitId(handle.unit) : null;
    const stuck = !freedom.sideways.isPossible && !freedom.upAndDown.isPossible;
    return (
      <Handle
        key={handleId(handle)}
        label={`${handle.kind === 'joint' ? `joint of hidden unit ${handle.unit + 1}` : `${handle.kind} end`}, ${curve}`}
        valueText={`${axes[0]} ${said(x)}, ${axes[1]} ${said(y)}`}
        point={[x, y]}
        axis={
          freedom.sideways.isPossible === freedom.upAndDown.isPossible
            ? 'both'
            : freedom.sideways.isPossible
              ? 'x'
              : 'y'
        }
        step={[0.05, 0.05]}
        tone={tone}
        {...(stuck && !freedom.upAndDown.isPossible
          ? { disabledReason: `It cannot move: ${freedom.upAndDown.reason}.` }
          : {})}
        highlighted={lit !== null && highlight === lit}
        onHighlight={(on) => {
          props.onHighlight(on ? lit : null);
        }}
        onMove={([toX, toY], transaction) => {
          props.onMove(handleId(handle), [clamp(toX, domain), clamp(toY, heights)], transaction);
        }}
        onCancel={props.onCancel}
      />
    );
  });
}

interface FreeHandle {
  readonly handle: CurveHandle;
  readonly x: number;
  readonly y: number;
  readonly freedom: HandleFreedom;
}

/** The handles and which ways they can go; not worked out again while another curve is dragged. */
function useFreeHandles(
  { theta0, theta1, phi }: ShallowWeights,
  [from, to]: readonly [number, number],
): readonly FreeHandle[] {
  return useMemo(() => {
    const weights = { theta0, theta1, phi };
    return handlesOf(weights, [from, to]).map((point) => ({
      ...point,
      freedom: freedomOf(weights, [from, to], point.handle),
    }));
  }, [theta0, theta1, phi, from, to]);
}

/** A joint that stands on an end of the domain is both. */
function handlesOf(
  weights: ShallowWeights,
  domain: readonly [number, number],
): { readonly handle: CurveHandle; readonly x: number; readonly y: number }[] {
  const points = curvePoints(weights, domain);
  const joints = points.filter(({ handle }) => handle.kind === 'joint');
  return points.filter(({ handle, x }) => handle.kind === 'joint' || !joints.some((joint) => joint.x === x));
}

function said(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}
