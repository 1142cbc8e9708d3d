import { type ReactNode, useMemo } from 'react';
import { layerOutputId } from '../../../core/notation/termId.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { NetworkDiagram } from '../../../ui/diagram/NetworkDiagram.tsx';
import { diagramHighlight, networkBiases, networkGraph, subtreeIds } from '../../../ui/tex/networkGraph.ts';
import { twoLayerModel } from '../model.ts';

/** The network; a lit bracket is a unit with all that feeds it. Units show what is worked out already. */
export function Diagram(): ReactNode {
  const { state, derived } = useModel(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const { network, sums } = derived;
  const graph = useMemo(() => networkGraph(network), [network]);
  const biases = useMemo(() => networkBiases(network), [network]);
  const values = useMemo(() => knownValues(sums, state.x, state.at), [sums, state.x, state.at]);
  const lit = diagramHighlight(network, highlight);
  return (
    <NetworkDiagram
      label="The network of this line: x, three units, three units, y prime"
      {...graph}
      highlight={lit}
      litWith={subtreeIds(network, lit)}
      activeValues={values}
      biases={biases}
      heightPx={230}
      onHighlight={setHighlight}
    />
  );
}

/** Values by node, as far as the line is worked out: the input from step 1, layer k's units from step 3 + 2k. */
function knownValues(sums: readonly Float64Array[], x: number, at: number): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  if (at >= 1) known.set('x:0', x);
  sums.forEach((layer, k) => {
    const isOutput = k === sums.length - 1;
    if (at < (isOutput ? 2 * k + 2 : 2 * k + 3)) return;
    layer.forEach((sum, i) => {
      known.set(layerOutputId(sums.length, k, i), isOutput ? sum : sum <= 0 ? 0 : sum);
    });
  });
  return known;
}
