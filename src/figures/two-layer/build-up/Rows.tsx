import type { ReactNode } from 'react';
import { useGroup, useHighlight } from '../../../stage/react/useModel.ts';
import { hundredths } from '../../../ui/curve/dragCurve.ts';
import { CurveHandles } from '../../../ui/curve/CurveHandles.tsx';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import type { Point } from '../../../plot/path.ts';
import type { Border } from '../borders.ts';
import { INTERVAL } from '../derive.ts';
import { twoLayerModel } from '../model.ts';
import { borderAt, isUnitLit } from './lit.ts';
import { Dots, JointGuides, Panel } from './Panel.tsx';
import { usePanels } from './usePanels.ts';

/** Pre-activation j: a shallow network of its own, whose joints are the first layer's. */
export function PreActivation({ j }: { readonly j: number }): ReactNode {
  const panels = usePanels();
  const group = useGroup(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const { borders, preActivations, preActivationView, rows } = panels;
  const weights = rows[j];
  const pointed = borderAt(borders, highlight);
  const crossings = borders.filter((border) => border.crossings.includes(j + 1));
  return (
    <Panel
      label={`Pre-activation ${j + 1} of the second layer, crossing zero ${crossings.length} times`}
      title={`ψ_${j + 1}0 + ψ_${j + 1}1 h_1 + ψ_${j + 1}2 h_2 + ψ_${j + 1}3 h_3`}
      shortTitle={`pre-activation ${j + 1}`}
      view={preActivationView}
      isLit={isUnitLit(j, highlight, pointed)}
      handles={
        weights && (
          <CurveHandles
            weights={weights}
            domain={INTERVAL}
            heights={preActivationView}
            curve={`pre-activation ${j + 1}`}
            axes={['x', 'height']}
            tone="neutral"
            highlight={highlight}
            unitId={(d) => `u:0.${d}`}
            onHighlight={setHighlight}
            onMove={(handle, to, transaction) => {
              group.dispatch({ type: 'move-curve', row: j, handle, to }, transaction);
            }}
            onCancel={group.cancel}
          />
        )
      }
    >
      <JointGuides xs={jointsOf(borders)} />
      <Curve className={`panel-row-${j + 1}`} points={preActivations[j] ?? []} id={`u:1.${j}`} />
      <Dots
        className="panel-crossing"
        points={crossings.map(({ x }) => [x, 0])}
        strong={crossings.map((border) => border === pointed)}
      />
    </Panel>
  );
}

/** The same with what is negative brought to zero. */
export function Clipped({ j }: { readonly j: number }): ReactNode {
  const panels = usePanels();
  const { highlight } = useHighlight(twoLayerModel);
  const { borders, preActivations, clipping, preActivationView } = panels;
  return (
    <Panel
      label={`Hidden unit ${j + 1} of the second layer: pre-activation ${j + 1}, clipped at zero`}
      title={`h'_${j + 1}`}
      view={preActivationView}
      isLit={isUnitLit(j, highlight, borderAt(borders, highlight))}
    >
      <JointGuides xs={jointsOf(borders)} />
      <Curve className="panel-ghost" points={preActivations[j] ?? []} />
      <Curve className={`panel-row-${j + 1}`} points={clipping[j] ?? []} id={`au:1.${j}`} />
    </Panel>
  );
}

/** The clipped unit times φ'_j; its highest point can be taken hold of. */
export function Weighted({ j }: { readonly j: number }): ReactNode {
  const panels = usePanels();
  const group = useGroup(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const { borders, clipped, weighted, weightedView, outputWeights } = panels;
  const top = highest(clipped[j] ?? []);
  const weight = outputWeights[j + 1] ?? 0;
  const id = `w:2.0.${j}`;
  return (
    <Panel
      label={`Hidden unit ${j + 1} of the second layer times its output weight ${formatNumber(weight)}`}
      title={`φ'_${j + 1} h'_${j + 1}`}
      view={weightedView}
      isLit={highlight === id || isUnitLit(j, highlight, borderAt(borders, highlight))}
      handles={
        top === null ? null : (
          <Handle
            label={`output weight of hidden unit ${j + 1}`}
            valueText={`phi prime ${j + 1} is ${formatNumber(weight)}`}
            point={[top[0], top[1] * weight]}
            axis="y"
            step={[0, 0.05]}
            tone="net2"
            highlighted={highlight === id}
            onHighlight={(on) => setHighlight(on ? id : null)}
            onMove={([, y], transaction) => {
              group.dispatch(
                { type: 'set', field: 'phip', index: j + 1, value: hundredths(y / top[1]) },
                transaction,
              );
            }}
            onCancel={group.cancel}
          />
        )
      }
    >
      <JointGuides xs={jointsOf(borders)} />
      <Curve className={`panel-row-${j + 1}`} points={weighted[j] ?? []} id={`p:2.0.${j}`} />
    </Panel>
  );
}

/** Where a clipped unit is largest; null where it is zero everywhere. */
function highest(points: readonly Point[]): Point | null {
  const top = points.reduce<Point>((best, point) => (point[1] > best[1] ? point : best), [0, 0]);
  return top[1] > 0 ? top : null;
}

export function jointsOf(borders: readonly Border[]): number[] {
  return borders.filter(({ joints }) => joints.length > 0).map(({ x }) => x);
}
