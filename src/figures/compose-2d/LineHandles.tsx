import type { ReactNode } from 'react';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import type { Point } from '../../plot/path.ts';
import { Handle } from '../../ui/plot/Handle.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { lineOf } from './moves.ts';
import { compose2dModel } from './model.ts';
import type { UnitGrips } from './useGrips.ts';
import { decimal } from './words.ts';

const SHIFT_STEP = 0.02;
const TURN_STEP_DEGREES = 2;

/** For each line of network 1 a round handle that shifts it and a bar that turns it. */
export function LineHandles({ grips }: { readonly grips: readonly UnitGrips[] }): ReactNode {
  const { x, y } = usePlot();
  const { state, group } = useModel(compose2dModel);
  const { highlight, setHighlight } = useHighlight(compose2dModel);
  const inside = ([px, py]: Point): Point => [clamp(px, x.domain), clamp(py, y.domain)];
  return grips.map((grip) => {
    const { unit, shift, turn } = grip;
    const { a, b, c } = lineOf(state, unit);
    const id = `u:1.${unit + 1}`;
    const common = {
      axis: 'both' as const,
      tone: 'net1' as const,
      highlighted: highlight === id,
      onHighlight: (on: boolean) => {
        setHighlight(on ? id : null);
      },
      onCancel: group.cancel,
    };
    const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI);
    return (
      <div key={unit} className="line-handles">
        <Handle
          {...common}
          label={`shift the line of hidden unit ${unit + 1}`}
          valueText={`through x 1 ${decimal(shift[0])}, x 2 ${decimal(shift[1])}; bias ${decimal(c)}`}
          point={shift}
          step={[SHIFT_STEP, SHIFT_STEP]}
          onMove={(to, transaction) => {
            grip.shiftTo(inside(to), transaction);
          }}
          onKeyMove={([dx, dy], transaction) => {
            grip.shiftBy([dx * SHIFT_STEP, dy * SHIFT_STEP], transaction);
          }}
        />
        <Handle
          {...common}
          shape="square"
          label={`turn the line of hidden unit ${unit + 1}`}
          valueText={`active towards ${degrees} degrees`}
          point={turn}
          step={[SHIFT_STEP, SHIFT_STEP]}
          onMove={(to, transaction) => {
            grip.turnTo(inside(to), transaction);
          }}
          onKeyMove={([dx, dy], transaction) => {
            grip.turnBy((dy - dx) * TURN_STEP_DEGREES, transaction);
          }}
        />
      </div>
    );
  });
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}
