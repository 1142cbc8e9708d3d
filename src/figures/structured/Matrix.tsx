import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { newTransaction } from '../../ui/plot/transaction.ts';
import { useDrag } from '../../ui/plot/useDrag.ts';
import { isPresent, weightAt } from './matrix.ts';
import { structuredModel } from './model.ts';
import { SIZE, type StructuredState, WEIGHT_LIMIT, WEIGHT_STEP } from './schema.ts';

/** Pixels of a drag for one step of a weight. */
const PX_PER_STEP = 4;

/** The weight matrix: input above its columns, output beside its rows. Drag a weight sideways, or press + and −. */
export function Matrix(): ReactNode {
  const input = useSelected(structuredModel, (_state, derived) => derived.input);
  const output = useSelected(structuredModel, (_state, derived) => derived.output);
  return (
    <div className="strd-product">
      <p className="strd-name strd-name-input">
        input <i>x</i>
      </p>
      <Bars values={input} across />
      <Cells />
      <Bars values={output} />
      <p className="strd-name strd-name-output">
        <b>Ω</b> <i>x</i>
      </p>
    </div>
  );
}

function Cells(): ReactNode {
  const { state, dispatch, group } = useModel(structuredModel);
  const grab = useRef({ row: 0, column: 0, value: 0, transaction: '' });
  const box = useRef<HTMLDivElement>(null);
  const drag = useDrag({
    onStart({ xPx, yPx }) {
      const cellPx = (box.current?.offsetWidth ?? 1) / SIZE;
      const [row, column] = [clampIndex(yPx / cellPx), clampIndex(xPx / cellPx)];
      grab.current = { row, column, value: weightAt(state, row, column), transaction: newTransaction() };
      dispatch({ type: 'turn-to', row, column });
      return isPresent(state, row, column);
    },
    onMove({ dxPx }) {
      const { row, column, value, transaction } = grab.current;
      dispatch(
        { type: 'set-weight', row, column, value: value + Math.round(dxPx / PX_PER_STEP) * WEIGHT_STEP },
        transaction,
      );
    },
    onCancel() {
      group.cancel(grab.current.transaction);
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const change = changeOf(event);
    const move = MOVES[event.key];
    if ((change === 0 && !move) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // not the painted state: two keys may come within a frame
    const now = group.current();
    const [row, column] = [now.row - 1, now.column - 1];
    if (change !== 0) {
      dispatch({ type: 'set-weight', row, column, value: weightAt(now, row, column) + change });
      return;
    }
    const [down, right] = move ?? [0, 0];
    const to = { row: clampIndex(row + down), column: clampIndex(column + right) };
    dispatch({ type: 'turn-to', ...to });
    box.current?.querySelectorAll<HTMLButtonElement>('button')[to.row * SIZE + to.column]?.focus();
  };
  return (
    <div
      className="strd-cells"
      ref={box}
      role="toolbar"
      tabIndex={-1}
      aria-label="Weight matrix, one row for each output. Arrow keys go from weight to weight, plus and minus change one."
      onPointerDown={drag.onPointerDown}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: SIZE * SIZE }, (_, i) => (
        <Cell key={i} {...cellOf(state, Math.floor(i / SIZE), i % SIZE)} />
      ))}
    </div>
  );
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function changeOf({ key, shiftKey }: KeyboardEvent): number {
  if (key === '+' || key === '=') return WEIGHT_STEP;
  if (key === '-' || key === '−') return -WEIGHT_STEP;
  if (key === 'PageUp' || key === 'PageDown') return (key === 'PageUp' ? 10 : -10) * WEIGHT_STEP;
  return key === '_' && shiftKey ? -10 * WEIGHT_STEP : 0;
}

function clampIndex(index: number): number {
  return Math.max(0, Math.min(SIZE - 1, Math.floor(index)));
}

interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
  readonly present: boolean;
  readonly chosen: boolean;
  /** One weight with the chosen one. */
  readonly tied: boolean;
}

function cellOf(state: StructuredState, row: number, column: number): CellProps {
  const present = isPresent(state, row, column);
  return {
    row,
    column,
    weight: weightAt(state, row, column),
    present,
    chosen: state.row - 1 === row && state.column - 1 === column,
    tied: present && state.shared && column - row === state.column - state.row,
  };
}

/** Drawn again only when it shows something else: in a drag at most a diagonal does. */
const Cell = memo(function Cell({ row, column, weight, present, chosen, tied }: CellProps): ReactNode {
  const share = Math.round((100 * Math.abs(weight)) / WEIGHT_LIMIT);
  return (
    <button
      type="button"
      className="strd-cell"
      tabIndex={chosen ? 0 : -1}
      data-weight={weight}
      data-present={present ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-tied={tied ? '' : undefined}
      style={{
        background: `color-mix(in oklab, var(${weight < 0 ? '--net2' : '--net1'}) ${share * 0.6}%, var(--paper))`,
      }}
      aria-label={`output ${row + 1}, input ${column + 1}: ${present ? formatNumber(weight) : 'no weight'}${tied ? ', tied to its diagonal' : ''}`}
      aria-pressed={chosen}
    >
      {present ? <span aria-hidden="true">{cellText(weight)}</span> : null}
    </button>
  );
});

/** Short, so that ten fit on a phone: "−.35", "1.2". The slider has all digits. */
function cellText(weight: number): string {
  const decimals = Math.abs(weight) < 1 ? 2 : 1;
  return formatNumber(Number(weight.toFixed(decimals))).replace(/^(−?)0\./, '$1.');
}

/** Values as bars: in a row above the columns, or in a column beside the rows. */
const Bars = memo(function Bars({
  values,
  across = false,
}: {
  readonly values: Float64Array;
  readonly across?: boolean;
}): ReactNode {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return (
    <ol
      className={across ? 'strd-bars strd-bars-across' : 'strd-bars'}
      aria-label={across ? 'input values' : 'output values'}
      data-vector={across ? 'input' : 'output'}
    >
      {Array.from(values, (value, i) => (
        // entries of a vector have no identity beyond their place
        // oxlint-disable-next-line react/no-array-index-key
        <Bar key={i} value={value} share={Math.abs(value) / largest} across={across} />
      ))}
    </ol>
  );
});

const Bar = memo(function Bar({
  value,
  share,
  across,
}: {
  readonly value: number;
  readonly share: number;
  readonly across: boolean;
}): ReactNode {
  return (
    <li data-value={value}>
      <span
        className="strd-bar"
        data-sign={value < 0 ? 'negative' : 'positive'}
        style={{ [across ? 'blockSize' : 'inlineSize']: `${100 * share}%` }}
      />
      <span className="strd-bar-value">{formatNumber(value, { decimals: 2 })}</span>
    </li>
  );
});
