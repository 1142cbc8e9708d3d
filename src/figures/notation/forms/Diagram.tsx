import { type ReactNode, useMemo } from 'react';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../../ui/diagram/NetworkDiagram.tsx';
import { diagramHighlight, networkBiases, networkGraph } from '../../../ui/tex/networkGraph.ts';
import { formsModel } from './model.ts';

/** The network as units and weights; a click on a weight chooses it. */
export function Diagram(): ReactNode {
  const { derived, dispatch } = useModel(formsModel);
  const { highlight, setHighlight } = useHighlight(formsModel);
  const { network, scheme, values } = derived;
  const graph = useMemo(() => networkGraph(network, scheme), [network, scheme]);
  const biases = useMemo(() => networkBiases(network), [network]);
  return (
    <NetworkDiagram
      {...graph}
      label="The network: inputs at the left, then two layers of hidden units, then the outputs"
      highlight={diagramHighlight(network, highlight)}
      activeValues={values}
      biases={biases}
      captionHidden
      onHighlight={setHighlight}
      onEdgeActivate={(id) => {
        dispatch({ type: 'choose', id });
      }}
    />
  );
}
