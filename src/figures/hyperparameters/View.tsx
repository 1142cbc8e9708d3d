import { type ReactNode, useMemo } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useCalmModel, useHighlight } from '../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../ui/diagram/NetworkDiagram.tsx';
import { networkGraph } from '../../ui/tex/networkGraph.ts';
import { CurvePlot } from './CurvePlot.tsx';
import { hyperparametersModel } from './model.ts';
import { ParameterTable } from './ParameterTable.tsx';
import { ShapeMap } from './ShapeMap.tsx';

/** The network, its parameters by layer, and what a random one of its shape computes. */
export function View(): ReactNode {
  return (
    <div className="hyper">
      <div className="hyper-diagram">
        <Cover name="diagram">
          <Diagram />
        </Cover>
        <Cover name="table">
          <ParameterTable />
        </Cover>
      </div>
      <div className="hyper-curve">
        <Cover name="curve">
          <CurvePlot />
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

/** Follows a drag at its rests: another shape moves every unit and every weight, while numbers and curve run along. */
function Diagram(): ReactNode {
  const { network, widths } = useCalmModel(hyperparametersModel).derived;
  const { highlight, setHighlight } = useHighlight(hyperparametersModel);
  const graph = useMemo(() => networkGraph(network, 'general'), [network]);
  return (
    <NetworkDiagram
      {...graph}
      label={`A network with hidden layers of ${widths.join(', ')} units`}
      highlight={highlight}
      onHighlight={setHighlight}
      heightPx={300}
    />
  );
}
