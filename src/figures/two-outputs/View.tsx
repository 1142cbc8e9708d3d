import { type ReactNode, useMemo } from 'react';
import { useInLecture } from '../../stage/lecture/useInLecture.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { CurveHandles } from '../../ui/curve/CurveHandles.tsx';
import { NetworkDiagram } from '../../ui/diagram/NetworkDiagram.tsx';
import { Sym } from '../../ui/math/Sym.tsx';
import { Curve } from '../../ui/plot/Curve.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { WidePlot } from '../../stage/lecture/WidePlot.tsx';
import { diagramHighlight, networkBiases, networkGraph } from '../../ui/tex/networkGraph.ts';
import { INTERVAL, outputWeights, twoOutputsModel } from './model.ts';

/** The two outputs over one x, and the network that makes both. */
export function View(): ReactNode {
  return (
    <div className="two-outputs">
      <div className="two-outputs-plots">
        <Cover name="first">
          <OutputPlot output={0} />
        </Cover>
        <Cover name="second">
          <OutputPlot output={1} />
        </Cover>
      </div>
      <div className="two-outputs-side">
        <Cover name="diagram">
          <Diagram />
        </Cover>
        <Cover name="readouts">
          <Readouts model={twoOutputsModel} />
        </Cover>
      </div>
    </div>
  );
}

const MARGIN = { top: 28, right: 14, bottom: 42, left: 38 } as const;

function OutputPlot({ output }: { readonly output: 0 | 1 }): ReactNode {
  const { state, derived, group } = useModel(twoOutputsModel);
  const { highlight, setHighlight } = useHighlight(twoOutputsModel);
  const { curves, view, regionCounts } = derived;
  const inLecture = useInLecture();
  return (
    <WidePlot
      label={`Output ${output + 1} against x: ${regionCounts[output] ?? 1} regions`}
      title={<Sym text={`y_${output + 1}`} />}
      x={{ domain: INTERVAL, symbol: 'x', ticks: [0, 0.5, 1, 1.5, 2] }}
      y={{ domain: view, symbol: '', ticks: [view[0], 0, view[1]] }}
      aspect={inLecture ? 0.38 : 0.46}
      nominalWidthPx={520}
      marginPx={MARGIN}
      handles={
        <CurveHandles
          weights={outputWeights(state, output)}
          domain={INTERVAL}
          heights={view}
          curve={`output ${output + 1}`}
          axes={['x', `y ${output + 1}`]}
          tone={output === 0 ? 'net1' : 'net2'}
          highlight={highlight}
          unitId={(d) => `u:0.${d}`}
          onHighlight={setHighlight}
          onMove={(handle, to, transaction) => {
            group.dispatch({ type: 'move-curve', output, handle, to }, transaction);
          }}
          onCancel={group.cancel}
        />
      }
    >
      <JointLines />
      <Curve
        className={output === 0 ? 'curve-net1' : 'curve-net2'}
        points={curves[output] ?? []}
        id={`y:${output}`}
      />
    </WidePlot>
  );
}

/** The same lines in both plots: the joints belong to the hidden units. */
function JointLines(): ReactNode {
  const { derived } = useModel(twoOutputsModel);
  const { highlight } = useHighlight(twoOutputsModel);
  const frame = usePlot();
  return derived.joints.map(({ x, units }) => {
    const isLit = units.some((unit) => highlight === `u:0.${unit - 1}`);
    return (
      <g key={units.join()} className="two-outputs-joint" data-lit={isLit ? '' : undefined}>
        <path d={`M${frame.x(x)} ${frame.y.range[1]}V${frame.y.range[0]}`} />
        {/* above the frame: within it, handles and lines would lie on the number */}
        <text x={frame.x(x)} y={frame.y.range[1] - 5} textAnchor="middle">
          {units.join(', ')}
        </text>
      </g>
    );
  });
}

function Diagram(): ReactNode {
  const { derived } = useModel(twoOutputsModel);
  const { highlight, setHighlight } = useHighlight(twoOutputsModel);
  const { network } = derived;
  const graph = useMemo(() => withTones(network), [network]);
  const biases = useMemo(() => networkBiases(network), [network]);
  return (
    <NetworkDiagram
      label="One input, four hidden units, two outputs"
      {...graph}
      biases={biases}
      highlight={diagramHighlight(network, highlight)}
      onHighlight={setHighlight}
      heightPx={270}
    />
  );
}

/** The outputs keep the colours of their curves; the hidden units belong to both. */
function withTones(network: Parameters<typeof networkGraph>[0]): ReturnType<typeof networkGraph> {
  const { layers, edges } = networkGraph(network);
  const toneOf = (id: string) => (id.startsWith('y:0') ? 'net1' : id.startsWith('y:1') ? 'net2' : 'neutral');
  return {
    layers: layers.map(({ nodes }) => ({ nodes: nodes.map((node) => ({ ...node, tone: toneOf(node.id) })) })),
    edges: edges.map((edge) => ({ ...edge, tone: toneOf(edge.to) })),
  };
}
