import type { ReactNode } from 'react';
import { creasesOf } from '../../../core/fold/facets.ts';
import { polylinePath, roundPx } from '../../../plot/path.ts';
import { LivePath } from '../../../stage/react/LivePath.tsx';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { compositionModel } from '../model.ts';
import { PIECES, pieceClass } from '../pieceClass.ts';
import { HINGE_MARGIN } from './hinge.ts';
import { JointHandles } from './JointHandles.tsx';
import { TracerAcross } from './Tracer.tsx';

/** Network 2, turned: its input y runs up the rail that it shares with network 1; y' runs to the right. */
export function SecondPlot(): ReactNode {
  const yView = useSelected(compositionModel, (_state, derived) => derived.yView);
  const yPrimeView = useSelected(compositionModel, (_state, derived) => derived.yPrimeView);
  const pieces = useSelected(compositionModel, (_state, derived) => derived.secondFacets.length);
  return (
    <Plot
      className="compose-second"
      label={`Network 2, turned: y prime to the right against y upwards, ${pieces} pieces`}
      title={
        <>
          y{' '}
          <span className="plot-title-words">
            · network 2, turned<span className="plot-title-more">: its input axis is the rail</span>
          </span>
        </>
      }
      x={{ domain: yPrimeView, symbol: "y'", tickCount: 3 }}
      y={{ domain: yView, symbol: '', tickCount: 4 }}
      marginPx={HINGE_MARGIN}
      handles={<JointHandles which="second" />}
    >
      {/* joints of network 2 seen from the rail: the levels of y at which a new piece takes over */}
      <LivePath
        model={compositionModel}
        className="guide"
        d={({ secondFacets }, { x, y }) =>
          creasesOf(secondFacets)
            .map((level) => `M${x.range[0]} ${roundPx(y(level))}H${x.range[1]}`)
            .join('')
        }
      />
      <TracerAcross />
      {PIECES.map((piece) => (
        <LivePath
          key={piece}
          model={compositionModel}
          className={`curve ${pieceClass(piece)}`}
          id={`second-${piece}`}
          d={({ secondFacets }, { x, y }) => {
            const facet = secondFacets[piece];
            if (!facet) return '';
            const { from, to, yFrom, yTo } = facet;
            return polylinePath(
              [
                [yFrom, from],
                [yTo, to],
              ],
              x,
              y,
            );
          }}
        />
      ))}
    </Plot>
  );
}
