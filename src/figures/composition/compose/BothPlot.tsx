import { memo, type ReactNode } from 'react';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { Plot } from '../../../ui/plot/Plot.tsx';
import type { Border } from '../borders.ts';
import { isBorderLit } from '../ids.ts';
import type { Piece } from '../derive.ts';
import { compositionModel } from '../model.ts';
import { pieceClass } from '../pieceClass.ts';
import { HINGE_MARGIN } from './hinge.ts';
import { TracerInto } from './Tracer.tsx';

/** Both networks: y'(x), each region in the colour of the piece of network 2 that made it, each border marked. */
export function BothPlot(): ReactNode {
  const { derived } = useModel(compositionModel);
  const { highlight } = useHighlight(compositionModel);
  const { xView, yPrimeView, pieces, borders, trace } = derived;
  return (
    <Plot
      className="compose-both"
      label={`Both networks: y prime against x, ${derived.regionCount} regions`}
      title={
        <>
          y′ <span className="plot-title-words">· both together</span>
        </>
      }
      x={{ domain: xView, symbol: 'x', tickCount: 3 }}
      y={{ domain: yPrimeView, symbol: '', tickCount: 4 }}
      marginPx={HINGE_MARGIN}
    >
      <OwnJoints borders={borders} />
      <TracerInto trace={trace} />
      {pieces.map((piece, i) => (
        // regions have no identity beyond their order from the left
        // oxlint-disable-next-line react/no-array-index-key
        <Curve
          key={i}
          className={pieceClass(piece.pieceOfSecond)}
          points={[piece.from, piece.to]}
          id={`piece-${i}`}
        />
      ))}
      <BorderMarks borders={borders} highlight={highlight} />
      <PieceNumbers pieces={pieces} />
    </Plot>
  );
}

/** Dotted lines where a border is a joint of network 1 itself. */
function OwnJoints({ borders }: { readonly borders: readonly Border[] }): ReactNode {
  const frame = usePlot();
  return borders
    .filter(({ ownUnits }) => ownUnits.length > 0)
    .map(({ x }, i) => <path key={i} className="guide" d={`M${frame.x(x)} 0V${frame.y.range[0]}`} />);
}

const BorderMarks = memo(function BorderMarks({
  borders,
  highlight,
}: {
  readonly borders: readonly Border[];
  readonly highlight: string | null;
}): ReactNode {
  const frame = usePlot();
  const bottom = frame.y.range[0];
  return borders.map((border, i) => {
    const lit = isBorderLit(highlight, border, i);
    return (
      <g key={i} className="border-mark" data-highlighted={lit ? '' : undefined}>
        <path d={`M${frame.x(border.x)} ${bottom}v-9`} />
        {lit ? <circle cx={frame.x(border.x)} cy={frame.y(border.yPrime)} r={8} /> : null}
      </g>
    );
  });
});

const NARROWEST_NUMBER_PX = 12;

/** 1, 2, 3 … under the regions that are wide enough. */
function PieceNumbers({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  const frame = usePlot();
  return pieces.map(({ from, to }, i) => {
    const [left, right] = [frame.x(from[0]), frame.x(to[0])];
    if (right - left < NARROWEST_NUMBER_PX) return null;
    return (
      <text
        key={i}
        className="piece-number"
        x={(left + right) / 2}
        y={frame.y.range[0] - 12}
        textAnchor="middle"
      >
        {i + 1}
      </text>
    );
  });
}
