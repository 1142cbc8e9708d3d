import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type PointerEventHandler,
  type ReactNode,
  type Ref,
  useId,
} from 'react';
import type { Point } from '../../plot/path.ts';
import { mapKeyOf } from './mapKeys.ts';
import type { MapCursor } from './useMapCursor.ts';

export interface MapPadProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly className: string;
  readonly style: CSSProperties;
  readonly isZoomed?: boolean;
  /** What kind of thing it is, and what it is called. */
  readonly kind: string;
  readonly label: string;
  /** The numbers that it goes through, and where it is, also in words. */
  readonly range: readonly [number, number];
  readonly value: number;
  readonly valueText: string;
  readonly help: string;
  readonly cursor: MapCursor;
  /** The place under a pointer, from px of the pad's own box to the inputs. */
  pointAt(px: Point): Point | null;
  onPlace?(point: Point | null): void;
  readonly onPointerDown: PointerEventHandler;
  onKey(intent: NonNullable<ReturnType<typeof mapKeyOf>>, event: KeyboardEvent): void;
}

/** What takes the pointer and the focus on a map or a surface: one stop, read out as a slider. */
export function MapPad({ ref, ...props }: MapPadProps): ReactNode {
  const { cursor, onPlace, range, pointAt } = props;
  const helpId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const intent = mapKeyOf(event);
    if (!intent || (intent.kind === 'leave' && !cursor.pinned)) return;
    event.preventDefault();
    event.stopPropagation();
    props.onKey(intent, event);
  };
  const onHover = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.width / event.currentTarget.offsetWidth;
    const point = pointAt([(event.clientX - box.left) / scale, (event.clientY - box.top) / scale]);
    cursor.hover(point);
    onPlace?.(point);
  };
  return (
    <>
      <div
        ref={ref}
        className={props.className}
        data-zoomed={props.isZoomed ? '' : undefined}
        style={props.style}
        role="slider"
        aria-roledescription={props.kind}
        tabIndex={0}
        aria-label={props.label}
        aria-valuemin={range[0]}
        aria-valuemax={range[1]}
        aria-valuenow={props.value}
        aria-valuetext={props.valueText}
        aria-describedby={helpId}
        onPointerDown={props.onPointerDown}
        onPointerMove={onHover}
        onPointerLeave={() => {
          cursor.hover(null);
          onPlace?.(null);
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          cursor.focus(event.currentTarget.matches(':focus-visible'));
        }}
        onBlur={() => {
          cursor.focus(false);
          onPlace?.(null);
        }}
      />
      <span hidden id={helpId}>
        {props.help}
      </span>
    </>
  );
}
