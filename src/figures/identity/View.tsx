import { type ReactNode, useMemo } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useGroup, useHighlight } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { NetworkDiagram } from '../../ui/diagram/NetworkDiagram.tsx';
import { Curves, DifferencePlot, TracedValues } from './Plots.tsx';
import { graphOf, unitOfEdge } from './graph.ts';
import { identityModel } from './model.ts';

/** Both functions over each other, their difference, and the network whose layers pass everything on. */
export function View(): ReactNode {
  return (
    <div className="idn">
      <div className="idn-network">
        <Cover name="network">
          <Diagram />
        </Cover>
      </div>
      <Cover name="curves">
        <Curves />
        <TracedValues />
      </Cover>
      <div className="idn-second">
        <Cover name="difference">
          <DifferencePlot />
        </Cover>
        <Cover name="readouts">
          <Readouts model={identityModel} />
        </Cover>
      </div>
    </div>
  );
}

function Diagram(): ReactNode {
  const { dispatch } = useGroup(identityModel);
  const layers = useSelected(identityModel, (state) => state.layers);
  const deep = useSelected(identityModel, (_state, derived) => derived.deep);
  const changed = useSelected(identityModel, (_state, derived) =>
    derived.changed && derived.isBroken ? `u:${derived.changed.layer + 1}.${derived.changed.unit}` : null,
  );
  const { highlight, setHighlight } = useHighlight(identityModel);
  const graph = useMemo(() => graphOf(deep), [deep]);
  return (
    <NetworkDiagram
      label={`The shallow network and ${layers} layers that pass its values on`}
      {...graph}
      highlight={highlight ?? changed}
      heightPx={240}
      nominalWidthPx={720}
      captionHidden
      onHighlight={setHighlight}
      onEdgeActivate={(id) => {
        const unit = unitOfEdge(id);
        if (unit) dispatch({ type: 'turn-to', ...unit });
      }}
    />
  );
}
