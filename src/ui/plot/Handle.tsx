import {
  type KeyboardEvent,
  memo,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import type { Point } from '../../plot/path.ts';
import { moveIntentOf } from './arrowKeys.ts';
import { usePlot } from './PlotContext.ts';
import { newTransaction } from './transaction.ts';
import { useDrag } from './useDrag.ts';
import { usePending } from './usePending.ts';
import { useSteady } from './useSteady.ts';

export interface HandleProps {
  /** What it is: "joint 2 of network 1". */
  readonly label: string;
  /** Where it is, in words, units included: "x 0, y 1". */
  readonly valueText: string;
  /** Data coordinates. */
  readonly point: Point;
  /** Which ways it can go; the other coordinate of a move stays as it is. */
  readonly axis?: 'x' | 'y' | 'both';
  /** One press of an arrow key, in data units. */
  readonly step: readonly [number, number];
  readonly tone?: 'net1' | 'net2' | 'neutral' | 'tracer';
  /** Round open dot for joints, square for what turns, bar for things that slide along an axis. */
  readonly shape?: 'dot' | 'square' | 'bar-x' | 'bar-y';
  readonly disabledReason?: string | undefined;
  readonly highlighted?: boolean;
  /** A wish; the model may refuse it. */
  onMove(point: Point, transaction: string): void;
  /** Arrow keys as steps right and up, for what moves in another way by key than by hand; `onMove` when absent. */
  onKeyMove?(steps: readonly [number, number], transaction: string): void;
  onCancel?(transaction: string): void;
  onHighlight?(on: boolean): void;
  onReset?(): void;
}

/**
 * Something on a plot that can be dragged, by pointer, touch or arrow keys (Shift ×10, Alt ×0.1; Home and End go to
 * the ends of the axis). Drawn 13 px wide, hit within 44 px. It is HTML, because browsers ignore touch-action on SVG.
 */
export function Handle(props: HandleProps): ReactNode {
  const frame = usePlot();
  const [held, setHeld] = useState(false);
  const { axis = 'both', tone = 'neutral', shape = 'dot', point } = props;
  const grab = useRef({ xPx: 0, yPx: 0, transaction: '' });
  const drag = useDrag({
    onStart() {
      if (props.disabledReason !== undefined) return false;
      grab.current = { xPx: frame.x(point[0]), yPx: frame.y(point[1]), transaction: newTransaction() };
      setHeld(true);
      return undefined;
    },
    onMove({ dxPx, dyPx }) {
      const to = [frame.x.invert(grab.current.xPx + dxPx), frame.y.invert(grab.current.yPx + dyPx)] as const;
      props.onMove(keepFree(axis, point, to), grab.current.transaction);
    },
    onEnd() {
      setHeld(false);
    },
    onCancel() {
      setHeld(false);
      props.onCancel?.(grab.current.transaction);
    },
  });
  const keyTransaction = useRef('');
  const [wished, wish] = usePending(point);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = keyTarget(event, { ...props, point: wished }, frame.x.domain, frame.y.domain);
    if (!to || props.disabledReason !== undefined) return;
    event.preventDefault();
    if (!event.repeat) keyTransaction.current = newTransaction();
    const intent = moveIntentOf(event);
    if (props.onKeyMove && intent?.kind === 'by') {
      props.onKeyMove([intent.x, intent.y], keyTransaction.current);
      return;
    }
    const target = keepFree(axis, point, to);
    wish(target);
    props.onMove(target, keyTransaction.current);
  };
  return (
    <HandleMark
      xPx={frame.x(point[0])}
      yPx={frame.y(point[1])}
      tone={tone}
      shape={shape}
      held={held}
      highlighted={props.highlighted ?? false}
      label={props.label}
      value={plainNumber(axis === 'y' ? point[1] : point[0])}
      valueText={props.valueText}
      disabledReason={props.disabledReason}
      onPointerDown={drag.onPointerDown}
      onKeyDown={useSteady(onKeyDown)}
      onReset={useSteady(() => props.onReset?.())}
      onHighlight={useSteady((on: boolean) => props.onHighlight?.(on))}
    />
  );
}

interface HandleMarkProps extends Pick<HandleProps, 'label' | 'valueText' | 'disabledReason'> {
  readonly xPx: number;
  readonly yPx: number;
  readonly tone: string;
  readonly shape: string;
  readonly held: boolean;
  readonly highlighted: boolean;
  readonly value: number;
  onPointerDown(event: ReactPointerEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  onReset(): void;
  onHighlight(on: boolean): void;
}

/** Its element, drawn again only when what it shows changes: in a drag most handles stay. */
const HandleMark = memo(function HandleMark(props: HandleMarkProps): ReactNode {
  const { disabledReason, onHighlight } = props;
  return (
    <div
      className="handle"
      data-tone={props.tone}
      data-shape={props.shape}
      data-held={props.held ? '' : undefined}
      data-highlighted={props.highlighted ? '' : undefined}
      style={{ transform: `translate(${props.xPx}px, ${props.yPx}px)` }}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuenow={props.value}
      aria-valuetext={props.valueText}
      aria-disabled={disabledReason === undefined ? undefined : true}
      title={disabledReason}
      onPointerDown={props.onPointerDown}
      onKeyDown={props.onKeyDown}
      onDoubleClick={props.onReset}
      onPointerEnter={() => onHighlight(true)}
      onPointerLeave={() => onHighlight(false)}
      onFocus={() => onHighlight(true)}
      onBlur={() => onHighlight(false)}
    >
      <span className="handle-dot" />
    </div>
  );
});

function keepFree(axis: 'x' | 'y' | 'both', from: Point, to: Point): Point {
  return [axis === 'y' ? from[0] : to[0], axis === 'x' ? from[1] : to[1]];
}

function keyTarget(
  event: KeyboardEvent,
  { point, step, axis }: HandleProps,
  xDomain: readonly [number, number],
  yDomain: readonly [number, number],
): Point | null {
  const intent = moveIntentOf(event);
  if (!intent) return null;
  if (intent.kind === 'by') return [snap(point[0] + intent.x * step[0]), snap(point[1] + intent.y * step[1])];
  const end = intent.kind === 'to-start' ? 0 : 1;
  return axis === 'y' ? [point[0], yDomain[end]] : [xDomain[end], point[1]];
}

/** As ARIA takes it: a decimal without an exponent, and no "−0". */
function plainNumber(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

/** Adding steps of 0.05 leaves 0.15000000000000002; the reader means 0.15. */
function snap(value: number): number {
  return Number(value.toPrecision(12));
}
