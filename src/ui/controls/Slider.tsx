import { type CSSProperties, memo, type ReactNode, useId } from 'react';
import { Sym } from '../math/Sym.tsx';
import { spokenDecimal } from './formatDecimal.ts';
import { NumberField } from './NumberField.tsx';
import { usePending } from '../plot/usePending.ts';
import { useSteady } from '../plot/useSteady.ts';
import { useRangeGesture } from './useRangeGesture.ts';

export interface SliderProps {
  /** In words: "bias of hidden unit 2, network 1". The accessible name, and printed where there is no symbol. */
  readonly label: string;
  /** The variable, as `Sym` writes it. */
  readonly symbol?: string;
  readonly value: number;
  /** What may be typed. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The slider's ends where they are tighter. A value beyond them leaves the thumb at the end, and is printed truly. */
  readonly sliderMin?: number;
  readonly sliderMax?: number;
  readonly whole?: boolean;
  readonly tone?: 'net1' | 'net2' | 'neutral';
  readonly valueText?: string;
  readonly highlighted?: boolean;
  readonly disabled?: boolean;
  /** Why it is disabled, or what else should be known; printed below. */
  readonly reason?: string;
  /** `transaction` is one per drag, held key or typed number: one step of undo. */
  onChange(value: number, transaction: string): void;
  /** Esc during a drag; without it the value at the start of the drag is sent again. */
  onCancel?(transaction: string): void;
  /** Double-click on the label or the slider. */
  onReset?(): void;
  onHighlight?(on: boolean): void;
}

type SliderRowProps = Omit<SliderProps, 'onCancel'> & {
  readonly onCancel: ((transaction: string) => void) | undefined;
};

/** A row: variable, native range input, and the number, which can be typed. */
export function Slider(props: SliderProps): ReactNode {
  const { onChange, onCancel, onReset, onHighlight, ...shown } = props;
  const steady = {
    onChange: useSteady(onChange),
    onCancel: useSteady((transaction: string) => onCancel?.(transaction)),
    onReset: useSteady(() => onReset?.()),
    onHighlight: useSteady((on: boolean) => onHighlight?.(on)),
  };
  return <SliderRow {...shown} {...steady} onCancel={onCancel ? steady.onCancel : undefined} />;
}

/** Drawn again when what it shows changes, not when its owner is. */
const SliderRow = memo(function SliderRow(props: SliderRowProps): ReactNode {
  const { label, symbol, min, max, step, tone = 'neutral', disabled, reason, onReset, onHighlight } = props;
  const id = useId();
  const [value, setPending] = usePending(props.value);
  const send = (next: number, transaction: string): void => {
    setPending(next);
    props.onChange(next, transaction);
  };
  return (
    <div
      className="slider"
      data-tone={tone}
      data-highlighted={props.highlighted ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
      onPointerEnter={() => onHighlight?.(true)}
      onPointerLeave={() => onHighlight?.(false)}
      onFocus={() => onHighlight?.(true)}
      onBlur={() => onHighlight?.(false)}
      onDoubleClick={(event) => {
        // in the number field a double click selects
        if (!(event.target instanceof HTMLInputElement && event.target.type === 'text')) onReset?.();
      }}
    >
      <label
        className={symbol === undefined ? 'slider-label slider-words' : 'slider-label'}
        htmlFor={id}
        title={symbol === undefined ? undefined : label}
      >
        {symbol === undefined ? label : <Sym text={symbol} hidden />}
      </label>
      <SliderRange {...props} id={id} aheadValue={value} onChange={send} />
      <NumberField
        label={`${label}, as a number`}
        value={props.value}
        min={min}
        max={max}
        step={step}
        whole={props.whole}
        disabled={disabled}
        onChange={send}
      />
      {reason === undefined ? null : (
        <span className="control-reason" id={`${id}-reason`}>
          {reason}
        </span>
      )}
    </div>
  );
});

interface SliderRangeProps extends SliderRowProps {
  readonly id: string;
  /** The value, or what has just been asked for. */
  readonly aheadValue: number;
}

function SliderRange(props: SliderRangeProps): ReactNode {
  const { id, aheadValue, step, reason } = props;
  const low = props.sliderMin ?? props.min;
  const high = props.sliderMax ?? props.max;
  const { take, ...gesture } = useRangeGesture({
    value: aheadValue,
    limits: props,
    onChange: props.onChange,
    onCancel: props.onCancel,
  });
  return (
    <input
      {...gesture}
      id={id}
      className="slider-range"
      type="range"
      dir="ltr"
      min={low}
      max={high}
      step={step}
      value={aheadValue}
      disabled={props.disabled}
      aria-label={props.label}
      aria-valuetext={props.valueText ?? spokenDecimal(props.value, step)}
      aria-describedby={reason === undefined ? undefined : `${id}-reason`}
      style={fillStyle(aheadValue, low, high)}
      onPointerCancel={gesture.onPointerUp}
      onChange={(event) => {
        take(event.currentTarget.valueAsNumber);
      }}
    />
  );
}

/** How far the track is filled, 0 to 1, as a custom property of the range input. */
function fillStyle(value: number, low: number, high: number): CSSProperties {
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
  return { ['--fill' as string]: String(Number(share.toFixed(4))) };
}
