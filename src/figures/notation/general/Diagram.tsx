import { type ReactNode, useMemo } from 'react';
import { useInLecture } from '../../../stage/lecture/useInLecture.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../../ui/diagram/NetworkDiagram.tsx';
import { diagramHighlight, networkBiases, networkGraph } from '../../../ui/tex/networkGraph.ts';
import { generalModel } from './model.ts';

const MANY_UNITS = 24;

/** The network as units and weights, as wide and high as it needs. */
export function Diagram(): ReactNode {
  const { state, derived } = useModel(generalModel);
  const { highlight, setHighlight } = useHighlight(generalModel);
  const { network } = derived;
  const graph = useMemo(() => networkGraph(network, 'general'), [network]);
  const biases = useMemo(() => networkBiases(network), [network]);
  // a hall cannot read a name at every one of a hundred units
  const layerNames = useInLecture() && derived.unitCount > MANY_UNITS ? derived.vectors : undefined;
  return (
    <NetworkDiagram
      {...graph}
      label={`A network with ${state.depth} hidden ${state.depth === 1 ? 'layer' : 'layers'}`}
      highlight={diagramHighlight(network, highlight)}
      biases={biases}
      nominalWidthPx={780}
      layerNames={layerNames}
      heightPx={layerNames && 300}
      onHighlight={setHighlight}
    />
  );
}
