import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useModel } from '../../stage/react/useModel.ts';
import { moveIntentOf } from '../../ui/plot/arrowKeys.ts';
import { countEqualWidths, hyperparametersModel } from './model.ts';
import { MOST_LAYERS, MOST_UNITS } from './schema.ts';

const DEPTHS = Array.from({ length: MOST_LAYERS }, (_, k) => k + 1);
const WIDTHS = Array.from({ length: MOST_UNITS }, (_, d) => d + 1);
/** Counts within this part of the current one are marked: shapes that cost about the same. */
const ABOUT_THE_SAME = 0.15;

/** Every cell is a whole network: K layers of D units. Cells that cost about as much as the current one are marked. */
export function ShapeMap(): ReactNode {
  const { state, derived, dispatch } = useModel(hyperparametersModel);
  const box = useRef<HTMLDivElement>(null);
  const width = state.widths[0] ?? 1;
  const isEqual = derived.widths.every((other) => other === width);
  const choose = (depth: number, to: number): void => {
    dispatch({ type: 'choose-shape', depth, width: to });
    box.current?.querySelector<HTMLElement>(`[data-cell="${depth}.${to}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const intent = moveIntentOf(event);
    if (intent?.kind !== 'by' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const depth = Math.min(MOST_LAYERS, Math.max(1, state.depth - intent.y));
    choose(depth, Math.min(MOST_UNITS, Math.max(1, width + intent.x)));
  };
  return (
    <div className="shape-map">
      <p className="shape-map-title" id="shape-map-title">
        Each cell is a network: <i>K</i> layers down, <i>D</i> units a layer across; the number is its
        parameters
      </p>
      <div ref={box} role="group" aria-labelledby="shape-map-title" className="shape-map-cells">
        {DEPTHS.map((depth) => (
          <div key={depth} className="shape-map-row">
            <span className="shape-map-depth" aria-hidden="true">
              {depth}
            </span>
            {WIDTHS.map((units) => (
              <Cell
                key={units}
                depth={depth}
                units={units}
                isHere={isEqual && depth === state.depth && units === width}
                isStop={depth === state.depth && units === width}
                budget={derived.parameterCount}
                onChoose={choose}
                onKeyDown={onKeyDown}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly depth: number;
  readonly units: number;
  readonly isHere: boolean;
  readonly isStop: boolean;
  readonly budget: number;
  onChoose(depth: number, units: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

function Cell({ depth, units, isHere, isStop, budget, onChoose, onKeyDown }: CellProps): ReactNode {
  const count = countEqualWidths(depth, units);
  const isAlike = !isHere && Math.abs(count - budget) <= ABOUT_THE_SAME * budget;
  return (
    <button
      type="button"
      className="shape-cell"
      data-cell={`${depth}.${units}`}
      data-here={isHere ? '' : undefined}
      data-alike={isAlike ? '' : undefined}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isHere}
      aria-label={`${depth} layers of ${units} units, ${count} parameters${isAlike ? ', about as many as now' : ''}`}
      onClick={() => {
        onChoose(depth, units);
      }}
      onKeyDown={onKeyDown}
    >
      {count}
    </button>
  );
}
