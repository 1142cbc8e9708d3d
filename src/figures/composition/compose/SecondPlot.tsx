import { memo, type ReactNode } from 'react';
import type { Facet } from '../../../core/fold/facets.ts';
import { useModel } from '../../../stage/react/useModel.ts';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { compositionModel } from '../model.ts';
import { pieceClass } from '../pieceClass.ts';
import { HINGE_MARGIN } from './hinge.ts';
import { JointHandles } from './JointHandles.tsx';
import { px, TracerAcross } from './Tracer.tsx';

/** Network 2, turned: its input y runs up the rail that it shares with network 1; y' runs to the right. */
export function SecondPlot(): ReactNode {
  const { derived } = useModel(compositionModel);
  const { yView, yPrimeView, trace } = derived;
  return (
    <Plot
      className="compose-second"
      label={`Network 2, turned: y prime to the right against y upwards, ${derived.secondFacets.length} pieces`}
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
      <RailLines facets={derived.secondFacets} />
      <TracerAcross y={trace.y} yPrime={trace.yPrime} />
      <Facets facets={derived.secondFacets} />
    </Plot>
  );
}

/** Joints of network 2 seen from the rail: the levels of y at which a new piece takes over. */
const RailLines = memo(function RailLines({ facets }: { readonly facets: readonly Facet[] }): ReactNode {
  const { x, y } = usePlot();
  const lines = facets.slice(1).map(({ from }) => `M${x.range[0]} ${px(y(from))}H${x.range[1]}`);
  return <path className="guide" d={lines.join('')} />;
});

const Facets = memo(function Facets({ facets }: { readonly facets: readonly Facet[] }): ReactNode {
  return facets.map(({ from, to, yFrom, yTo }, piece) => (
    <Curve
      key={piece}
      className={pieceClass(piece)}
      points={[
        [yFrom, from],
        [yTo, to],
      ]}
      id={`second-${piece}`}
    />
  ));
});
