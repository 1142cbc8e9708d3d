import { type ReactNode, useMemo } from 'react';
import { viewDomain } from './viewDomain.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../ui/diagram/NetworkDiagram.tsx';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { networkGraph } from '../../ui/tex/networkGraph.ts';
import { DOMAIN } from './derive.ts';
import { JointMarks } from './JointMarks.tsx';
import { hyperparametersModel } from './model.ts';
import { ParameterTable } from './ParameterTable.tsx';
import { ShapeMap } from './ShapeMap.tsx';

/** The network, its parameters by layer, and what a random one of its shape computes. */
export function View(): ReactNode {
  const { derived } = useModel(hyperparametersModel);
  const { highlight, setHighlight } = useHighlight(hyperparametersModel);
  const graph = useMemo(() => networkGraph(derived.network, 'general'), [derived.network]);
  return (
    <div className="hyper">
      <div className="hyper-diagram">
        <Cover name="diagram">
          <NetworkDiagram
            {...graph}
            label={`A network with hidden layers of ${derived.widths.join(', ')} units`}
            highlight={highlight}
            onHighlight={setHighlight}
            heightPx={300}
          />
        </Cover>
        <Cover name="table">
          <ParameterTable />
        </Cover>
      </div>
      <div className="hyper-curve">
        <Cover name="curve">
          <Plot
            label={`The random network’s output: ${derived.regionCount} regions`}
            title={
              <>
                y <span className="plot-title-words">· random weights</span>
              </>
            }
            x={{ domain: DOMAIN, symbol: 'x', tickCount: 5 }}
            y={{ domain: viewDomain(derived.curve), symbol: '', tickCount: 4 }}
            aspect={0.62}
          >
            <Curve className="curve-net1" points={derived.curve} />
            <JointMarks points={derived.curve.slice(1, -1)} />
          </Plot>
        </Cover>
        <Cover name="readouts">
          <Readouts model={hyperparametersModel} />
        </Cover>
      </div>
      <div className="hyper-map">
        <Cover name="map">
          <ShapeMap />
        </Cover>
      </div>
    </div>
  );
}
