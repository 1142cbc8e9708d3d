import { type ReactNode, useMemo } from 'react';
import { useInLecture } from '../../../stage/lecture/useInLecture.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../../ui/diagram/NetworkDiagram.tsx';
import { diagramHighlight, networkBiases, networkGraph } from '../../../ui/tex/networkGraph.ts';
import { formsModel } from './model.ts';

/** Leaves room for the largest of the forms. */
const LECTURE_HEIGHT_PX = 160;

/** The network as units and weights; a click on a weight chooses it. */
export function Diagram(): ReactNode {
  const { derived, dispatch } = useModel(formsModel);
  const { highlight, setHighlight } = useHighlight(formsModel);
  const { network, scheme, values } = derived;
  const inLecture = useInLecture();
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
      heightPx={inLecture ? LECTURE_HEIGHT_PX : undefined}
      onHighlight={setHighlight}
      onEdgeActivate={(id) => {
        dispatch({ type: 'choose', id });
      }}
    />
  );
}
