import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { hundredths } from '../../../ui/curve/dragCurve.ts';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { twoLayerModel } from '../model.ts';
import { borderAt } from './lit.ts';
import { Dots, Panel, PanelCurve } from './Panel.tsx';
import { usePanels } from './usePanels.ts';

/** The tenth panel: the three weighted units and φ'_0, added up. Filled dots are first-layer joints, rings are zero crossings. */
export function Sum(): ReactNode {
  const panels = usePanels();
  const { highlight } = useHighlight(twoLayerModel);
  const { borders, sumView, regionCount } = panels;
  const pointed = borderAt(borders, highlight);
  const joints = borders.filter((border) => border.joints.length > 0);
  const crossings = borders.filter((border) => border.joints.length === 0);
  return (
    <Panel
      label={`y prime against x: ${regionCount} regions`}
      title="y' = φ'_0 + φ'_1 h'_1 + φ'_2 h'_2 + φ'_3 h'_3"
      shortTitle="y′, the sum"
      view={sumView}
      isWide
      handles={<SumHandles />}
    >
      <PanelCurve className="panel-sum" of={({ sum }) => sum} id="y:0" />
      <Dots
        className="panel-border"
        points={crossings.map(({ x, height }) => [x, height])}
        strong={crossings.map((border) => border === pointed)}
      />
      <Dots
        className="panel-border panel-border-joint"
        points={joints.map(({ x, height }) => [x, height])}
        strong={joints.map((border) => border === pointed)}
      />
    </Panel>
  );
}

function SumHandles(): ReactNode {
  const { state, derived, group } = useModel(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const [bias = 0] = state.phip;
  const start = derived.sum[0]?.[1] ?? 0;
  return (
    <>
      <Handle
        label="output bias"
        valueText={`phi prime 0 is ${formatNumber(bias)}`}
        point={[0, start]}
        axis="y"
        shape="bar-y"
        step={[0, 0.05]}
        tone="net2"
        highlighted={highlight === 'b:2.0'}
        onHighlight={(on) => setHighlight(on ? 'b:2.0' : null)}
        onMove={([, y], transaction) => {
          const value = hundredths(bias + y - start);
          group.dispatch({ type: 'set', field: 'phip', index: 0, value }, transaction);
        }}
        onCancel={group.cancel}
      />
      <Handle
        label="input x"
        valueText={`x ${formatNumber(state.x)}, y prime ${formatNumber(derived.output)}`}
        point={[Math.min(2, Math.max(0, state.x)), derived.output]}
        axis="x"
        step={[0.01, 0]}
        tone="tracer"
        onMove={([x], transaction) => {
          const value = Math.min(2, Math.max(0, x));
          group.dispatch({ type: 'set', field: 'x', value: hundredths(value) }, transaction);
        }}
        onCancel={group.cancel}
      />
    </>
  );
}
