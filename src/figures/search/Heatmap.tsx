import { memo, type ReactNode, useCallback } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { searchModel } from './model.ts';
import { type CellResult, extremesOf } from './results.ts';
import { type Cell, DEPTHS, WIDTHS } from './setting.ts';

/** Validation loss of every cell, as number and shade; the best is marked. Choosing a cell shows its fit. */
export const Heatmap = memo(function Heatmap({
  results,
}: {
  readonly results: readonly CellResult[];
}): ReactNode {
  const group = useGroup(searchModel);
  const pickedDepth = useSelected(searchModel, (state) => state.pickedDepth);
  const pickedWidth = useSelected(searchModel, (state) => state.pickedWidth);
  const pick = useCallback(
    (depth: number, width: number) => {
      group.dispatch({ type: 'pick', depth, width });
    },
    [group],
  );
  const extremes = extremesOf(results);
  const scale = shadeScale(extremes);
  return (
    <div className="heatmap">
      <table>
        <caption>
          Validation loss: <Sym text="K" /> layers down, <Sym text="D" /> units a layer across
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Sym text="K" /> \ <Sym text="D" />
            </th>
            {WIDTHS.map((width) => (
              <th key={width} scope="col">
                {width}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DEPTHS.map((depth) => (
            <tr key={depth}>
              <th scope="row">{depth}</th>
              {WIDTHS.map((width) => {
                const result = results.find(({ cell }) => isCell(cell, depth, width));
                return (
                  <td key={width}>
                    <HeatCell
                      loss={result?.validation ?? null}
                      hasDiverged={(result?.diverged ?? 0) > 0}
                      depth={depth}
                      width={width}
                      shade={typeof result?.validation === 'number' ? scale(result.validation) : 0}
                      isBest={extremes !== null && isCell(extremes.best.cell, depth, width)}
                      isPicked={pickedDepth === depth && pickedWidth === width}
                      onPick={pick}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

interface HeatCellProps {
  readonly depth: number;
  readonly width: number;
  /** Null where no run has come to a result. */
  readonly loss: number | null;
  readonly hasDiverged: boolean;
  readonly shade: number;
  readonly isBest: boolean;
  readonly isPicked: boolean;
  onPick(depth: number, width: number): void;
}

const HeatCell = memo(function HeatCell(props: HeatCellProps): ReactNode {
  const { depth, width, loss, shade, isBest, onPick } = props;
  const words = loss === null ? (props.hasDiverged ? 'diverged' : '·') : formatLoss(loss);
  return (
    <button
      type="button"
      className="heat-cell"
      style={{ background: `color-mix(in oklab, var(--net1) ${Math.round(shade * 45)}%, var(--grid))` }}
      data-best={isBest ? '' : undefined}
      aria-pressed={props.isPicked}
      aria-label={`${depth} layers of ${width}: ${loss === null ? 'not known yet' : `validation loss ${words}`}${isBest ? ', the best' : ''}`}
      onClick={() => {
        onPick(depth, width);
      }}
    >
      {words}
    </button>
  );
});

function isCell(cell: Cell, depth: number, width: number): boolean {
  return cell.depth === depth && cell.width === width;
}

/** 0 at the worst, 1 at the best, by the logarithm. */
function shadeScale(extremes: ReturnType<typeof extremesOf>): (loss: number) => number {
  const low = Math.log(extremes?.best.validation ?? 1);
  const high = Math.log(extremes?.worst.validation ?? 1);
  return (loss) => (high > low ? (high - Math.log(loss)) / (high - low) : 1);
}

export function formatLoss(loss: number): string {
  // two decimals in the whole map, where they are enough
  return loss >= 0.1 && loss < 100 ? loss.toFixed(2) : formatNumber(loss, { significant: 2 });
}
