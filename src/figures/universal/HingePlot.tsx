import { type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { roundRange } from '../../plot/roundRange.ts';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import type { Hinge } from './derive.ts';
import { universalModel } from './model.ts';

/** The D functions that add up to the network: nothing left of the joint, a straight line to its right. */
export function HingePlot(): ReactNode {
  const { state, derived } = useModel(universalModel);
  const { highlight } = useHighlight(universalModel);
  const { hinges, added } = derived;
  const range = useMemo(() => roundRange(hinges.map(({ joint, weight }) => weight * (1 - joint))), [hinges]);
  const lit = hinges.findIndex((_, d) => highlight === `u:1.${d + 1}`);
  const shown = lit >= 0 ? lit : added - 1;
  return (
    <div className="universal-hinges">
      <Plot
        label={`${state.units} hinge functions, of which ${added} are added up`}
        title={
          <span className="plot-title-words">
            {state.units === 1 ? 'its one hinge' : `the ${state.units} hinges that add up to it`}
          </span>
        }
        x={{ domain: [0, 1], symbol: 'x', tickCount: 5 }}
        y={{ domain: range, symbol: '', tickCount: 3 }}
        aspect={0.5}
        nominalWidthPx={420}
      >
        {hinges.map((hinge, d) => (
          <HingeLine
            key={hinge.joint}
            hinge={hinge}
            number={d + 1}
            isAdded={d < added}
            isShown={d === shown}
          />
        ))}
      </Plot>
      <HingeWords hinge={hinges[shown]} number={shown + 1} offset={derived.offset} />
    </div>
  );
}

interface HingeLineProps {
  readonly hinge: Hinge;
  readonly number: number;
  readonly isAdded: boolean;
  /** The one in words below. */
  readonly isShown: boolean;
}

function HingeLine({ hinge: { joint, weight }, number, isAdded, isShown }: HingeLineProps): ReactNode {
  const { x, y } = usePlot();
  const { setHighlight } = useHighlight(universalModel);
  const d = `M${x(0)} ${y(0)}H${x(joint)}L${x(1)} ${y(weight * (1 - joint))}`;
  return (
    <g
      className="universal-hinge"
      data-added={isAdded ? '' : undefined}
      data-shown={isShown ? '' : undefined}
      onPointerEnter={() => {
        setHighlight(`u:1.${number}`);
      }}
      onPointerLeave={() => {
        setHighlight(null);
      }}
    >
      <path className="universal-hinge-hit" d={`M${x(joint)} ${y(0)}L${x(1)} ${y(weight * (1 - joint))}`} />
      <path className="universal-hinge-line" d={d} />
    </g>
  );
}

/** The lit hinge, or the last one added, as a formula with its numbers. */
function HingeWords({
  hinge,
  number,
  offset,
}: {
  readonly hinge: Hinge | undefined;
  readonly number: number;
  readonly offset: number;
}): ReactNode {
  const text = (value: number): string => formatNumber(value, { significant: 3 });
  return (
    <p className="universal-words">
      {hinge ? (
        <>
          <Sym text={`φ_${number}`} /> a[
          <Sym text="x" /> − {text(hinge.joint)}] with <Sym text={`φ_${number}`} /> = {text(hinge.weight)}
        </>
      ) : (
        <>
          No hinge yet: the constant <Sym text="φ_0" /> = {text(offset)}
        </>
      )}
    </p>
  );
}
