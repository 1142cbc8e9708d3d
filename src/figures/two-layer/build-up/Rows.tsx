import type { ReactNode } from 'react';
import { useGroup, useHighlight } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { hundredths } from '../../../ui/curve/dragCurve.ts';
import { CurveHandles } from '../../../ui/curve/CurveHandles.tsx';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import type { Point } from '../../../plot/path.ts';
import type { Border } from '../borders.ts';
import { INTERVAL, type Range } from '../derive.ts';
import { twoLayerModel } from '../model.ts';
import { borderAt, isUnitLit } from './lit.ts';
import { Dots, JointGuides, Panel, PanelCurve } from './Panel.tsx';
import { usePanels } from './usePanels.ts';

/** Whether unit j, or what makes the border that is pointed at, is lit; and how high its row of panels is. */
function useRow(
  j: number,
  view: 'preActivationView' | 'weightedView',
): { readonly isLit: boolean; readonly view: Range } {
  const { highlight } = useHighlight(twoLayerModel);
  const isLit = useSelected(twoLayerModel, (_state, { panels }) =>
    isUnitLit(j, highlight, borderAt(panels.borders, highlight)),
  );
  const low = useSelected(twoLayerModel, (_state, { panels }) => panels[view][0]);
  const high = useSelected(twoLayerModel, (_state, { panels }) => panels[view][1]);
  return { isLit, view: [low, high] };
}

/** Pre-activation j: a shallow network of its own, whose joints are the first layer's. */
export function PreActivation({ j }: { readonly j: number }): ReactNode {
  const { isLit, view } = useRow(j, 'preActivationView');
  const count = useSelected(twoLayerModel, (_state, { panels }) => crossingsOf(panels.borders, j).length);
  return (
    <Panel
      label={`Pre-activation ${j + 1} of the second layer, crossing zero ${count} times`}
      title={`ψ_${j + 1}0 + ψ_${j + 1}1 h_1 + ψ_${j + 1}2 h_2 + ψ_${j + 1}3 h_3`}
      shortTitle={`pre-activation ${j + 1}`}
      view={view}
      isLit={isLit}
      handles={<RowHandles j={j} />}
    >
      <JointGuides />
      <PanelCurve
        className={`panel-row-${j + 1}`}
        of={({ preActivations }) => preActivations[j]}
        id={`u:1.${j}`}
      />
      <Crossings j={j} />
    </Panel>
  );
}

function crossingsOf(borders: readonly Border[], j: number): Border[] {
  return borders.filter((border) => border.crossings.includes(j + 1));
}

function RowHandles({ j }: { readonly j: number }): ReactNode {
  const { preActivationView, rows } = usePanels();
  const group = useGroup(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const weights = rows[j];
  if (!weights) return null;
  return (
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
  );
}

/** Where pre-activation j crosses zero. */
function Crossings({ j }: { readonly j: number }): ReactNode {
  const { borders } = usePanels();
  const { highlight } = useHighlight(twoLayerModel);
  const pointed = borderAt(borders, highlight);
  const crossings = crossingsOf(borders, j);
  return (
    <Dots
      className="panel-crossing"
      points={crossings.map(({ x }) => [x, 0])}
      strong={crossings.map((border) => border === pointed)}
    />
  );
}

/** The same with what is negative brought to zero. */
export function Clipped({ j }: { readonly j: number }): ReactNode {
  const { isLit, view } = useRow(j, 'preActivationView');
  return (
    <Panel
      label={`Hidden unit ${j + 1} of the second layer: pre-activation ${j + 1}, clipped at zero`}
      title={`h'_${j + 1}`}
      view={view}
      isLit={isLit}
    >
      <JointGuides />
      <PanelCurve className="panel-ghost" of={({ preActivations }) => preActivations[j]} />
      <PanelCurve className={`panel-row-${j + 1}`} of={({ clipping }) => clipping[j]} id={`au:1.${j}`} />
    </Panel>
  );
}

/** The clipped unit times φ'_j; its highest point can be taken hold of. */
export function Weighted({ j }: { readonly j: number }): ReactNode {
  const { isLit, view } = useRow(j, 'weightedView');
  const { highlight } = useHighlight(twoLayerModel);
  const weight = useSelected(twoLayerModel, (_state, { panels }) => panels.outputWeights[j + 1] ?? 0);
  return (
    <Panel
      label={`Hidden unit ${j + 1} of the second layer times its output weight ${formatNumber(weight)}`}
      title={`φ'_${j + 1} h'_${j + 1}`}
      view={view}
      isLit={isLit || highlight === outputWeightId(j)}
      handles={<WeightHandle j={j} />}
    >
      <JointGuides />
      <PanelCurve className={`panel-row-${j + 1}`} of={({ weighted }) => weighted[j]} id={`p:2.0.${j}`} />
    </Panel>
  );
}

const outputWeightId = (j: number): string => `w:2.0.${j}`;

function WeightHandle({ j }: { readonly j: number }): ReactNode {
  const { clipped, outputWeights } = usePanels();
  const group = useGroup(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const top = highest(clipped[j] ?? []);
  if (top === null) return null;
  const weight = outputWeights[j + 1] ?? 0;
  const id = outputWeightId(j);
  return (
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
        const value = hundredths(y / top[1]);
        group.dispatch({ type: 'set', field: 'phip', index: j + 1, value }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}

/** Where a clipped unit is largest; null where it is zero everywhere. */
function highest(points: readonly Point[]): Point | null {
  const top = points.reduce<Point>((best, point) => (point[1] > best[1] ? point : best), [0, 0]);
  return top[1] > 0 ? top : null;
}
