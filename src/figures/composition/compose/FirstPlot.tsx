import type { ReactNode } from 'react';
import { useModel } from '../../../stage/react/useModel.ts';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { compositionModel } from '../model.ts';
import { facetPoints } from '../facetPoints.ts';
import { clampTo } from '../view.ts';
import { decimal } from '../words.ts';
import { HINGE_MARGIN } from './hinge.ts';
import { JointHandles } from './JointHandles.tsx';
import { LevelGuides, TracerDown, TracerUp } from './Tracer.tsx';

/** Network 1: y(x), its joints, the traced input, and the level of y on the rail at its right. `below`: lines go on down. */
export function FirstPlot({ below = true }: { readonly below?: boolean }): ReactNode {
  const { state, derived, group } = useModel(compositionModel);
  const { xView, yView, trace } = derived;
  const joints = derived.borders.filter(({ ownUnits }) => ownUnits.length > 0).map(({ x }) => x);
  return (
    <Plot
      className="compose-first"
      label={`Network 1: y against x, ${derived.facets.length} pieces`}
      title={
        <>
          y <span className="plot-title-words">· network 1</span>
        </>
      }
      x={{ domain: xView, symbol: 'x', tickCount: 3 }}
      y={{ domain: yView, symbol: '', tickCount: 4 }}
      marginPx={HINGE_MARGIN}
      handles={
        <>
          <JointHandles which="first" />
          {Number.isFinite(trace.x) ? (
            <Handle
              label="input x, traced through both networks"
              valueText={`x ${decimal(trace.x)}, y ${decimal(trace.y)}, y prime ${decimal(trace.yPrime)}`}
              point={[trace.x, trace.y]}
              axis="x"
              step={[0.01, 0]}
              tone="tracer"
              onMove={([x], transaction) => {
                group.dispatch({ type: 'set', field: 'x', value: clampTo(x, xView) }, transaction);
              }}
              onCancel={group.cancel}
            />
          ) : null}
          <Handle
            label="level of y: every input that reaches it"
            valueText={`y ${decimal(trace.y)}, reached by ${trace.preimages.length} inputs`}
            point={[xView[1], trace.y]}
            axis="y"
            shape="bar-y"
            step={[0, 0.02]}
            tone="neutral"
            onMove={([, y], transaction) => {
              group.dispatch({ type: 'set', field: 'level', value: clampTo(y, yView) }, transaction);
            }}
            onCancel={group.cancel}
          />
        </>
      }
    >
      <TracerDown xs={joints} from={yView[1]} below={below} />
      <LevelGuides trace={trace} from={yView[0]} below={below} />
      <TracerUp x={trace.x} y={trace.y} below={below} />
      <Curve className="curve-net1" points={facetPoints(derived.facets)} id="first" />
      <title>{state.trace === 'level' ? 'A level of y is traced back' : 'One input is traced'}</title>
    </Plot>
  );
}
