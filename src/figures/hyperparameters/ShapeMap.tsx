import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { moveIntentOf } from '../../ui/plot/arrowKeys.ts';
import { useSteady } from '../../ui/plot/useSteady.ts';
import { countEqualWidths, hyperparametersModel } from './model.ts';
import { MOST_LAYERS, MOST_UNITS } from './schema.ts';

const DEPTHS = Array.from({ length: MOST_LAYERS }, (_, k) => k + 1);
const WIDTHS = Array.from({ length: MOST_UNITS }, (_, d) => d + 1);
/** Counts within this part of the current one are marked: shapes that cost about the same. */
const ABOUT_THE_SAME = 0.15;

/** Every cell is a whole network: K layers of D units. Cells that cost about as much as the current one are marked. */
export function ShapeMap(): ReactNode {
  const group = useGroup(hyperparametersModel);
  const box = useRef<HTMLDivElement>(null);
  const depthNow = useSelected(hyperparametersModel, (state) => state.depth);
  const width = useSelected(hyperparametersModel, ({ widths }) => widths[0] ?? 1);
  const isEqual = useSelected(hyperparametersModel, (_state, { widths }) =>
    widths.every((other) => other === width),
  );
  const budget = useSelected(hyperparametersModel, (_state, { parameterCount }) => parameterCount);
  const choose = useSteady((depth: number, to: number): void => {
    group.dispatch({ type: 'choose-shape', depth, width: to });
    box.current?.querySelector<HTMLElement>(`[data-cell="${depth}.${to}"]`)?.focus();
  });
  // from the cell that has the focus: two keys may come before the state of the first is painted
  const onKeyDown = useSteady((event: KeyboardEvent, from: { depth: number; units: number }): void => {
    const intent = moveIntentOf(event);
    if (intent?.kind !== 'by' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const depth = Math.min(MOST_LAYERS, Math.max(1, from.depth - intent.y));
    choose(depth, Math.min(MOST_UNITS, Math.max(1, from.units + intent.x)));
  });
  return (
    <div className="shape-map">
      <p className="shape-map-title" id="shape-map-title">
        Each cell is a network: <Sym text="K" /> layers down, <Sym text="D" /> units a layer across; the
        number is how many parameters it has
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
                isHere={isEqual && depth === depthNow && units === width}
                isStop={depth === depthNow && units === width}
                isAlike={isAbout(countEqualWidths(depth, units), budget)}
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
  /** Costs about as much as the network on show. */
  readonly isAlike: boolean;
  onChoose(depth: number, units: number): void;
  onKeyDown(event: KeyboardEvent, from: { depth: number; units: number }): void;
}

function isAbout(count: number, budget: number): boolean {
  return Math.abs(count - budget) <= ABOUT_THE_SAME * budget;
}

const Cell = memo(function Cell(props: CellProps): ReactNode {
  const { depth, units, isHere, isStop, onChoose, onKeyDown } = props;
  const count = countEqualWidths(depth, units);
  const isAlike = !isHere && props.isAlike;
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
      onKeyDown={(event) => {
        onKeyDown(event, { depth, units });
      }}
    >
      {count}
    </button>
  );
});
