import type { ReactNode } from 'react';
import { LivePath } from '../../../stage/react/LivePath.tsx';
import { useGroup } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { polylinePath } from '../../../plot/path.ts';
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
  const xView = useSelected(compositionModel, (_state, derived) => derived.xView);
  const yView = useSelected(compositionModel, (_state, derived) => derived.yView);
  const pieces = useSelected(compositionModel, (_state, derived) => derived.facets.length);
  const tracesLevel = useSelected(compositionModel, ({ trace }) => trace === 'level');
  return (
    <Plot
      className="compose-first"
      label={`Network 1: y against x, ${pieces} pieces`}
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
          <InputHandle />
          <LevelHandle />
        </>
      }
    >
      <TracerDown below={below} />
      <LevelGuides below={below} />
      <TracerUp below={below} />
      <LivePath
        model={compositionModel}
        className="curve curve-net1"
        id="first"
        d={({ facets }, { x, y }) => polylinePath(facetPoints(facets), x, y)}
      />
      <title>{tracesLevel ? 'A level of y is traced back' : 'One input is traced'}</title>
    </Plot>
  );
}

/** The traced input on the curve; none where no input reaches the traced level. */
function InputHandle(): ReactNode {
  const group = useGroup(compositionModel);
  const x = useSelected(compositionModel, (_state, derived) => derived.trace.x);
  const y = useSelected(compositionModel, (_state, derived) => derived.trace.y);
  const yPrime = useSelected(compositionModel, (_state, derived) => derived.trace.yPrime);
  if (!Number.isFinite(x)) return null;
  return (
    <Handle
      label="input x, traced through both networks"
      valueText={`x ${decimal(x)}, y ${decimal(y)}, y prime ${decimal(yPrime)}`}
      point={[x, y]}
      axis="x"
      step={[0.01, 0]}
      tone="tracer"
      onMove={([to], transaction) => {
        group.dispatch({ type: 'set', field: 'x', value: clampTo(to, group.derived().xView) }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}

/** The traced level of y, at the rail. */
function LevelHandle(): ReactNode {
  const group = useGroup(compositionModel);
  const right = useSelected(compositionModel, (_state, derived) => derived.xView[1]);
  const y = useSelected(compositionModel, (_state, derived) => derived.trace.y);
  const reaching = useSelected(compositionModel, (_state, derived) => derived.trace.preimages.length);
  return (
    <Handle
      label="level of y: every input that reaches it"
      valueText={`y ${decimal(y)}, reached by ${reaching} inputs`}
      point={[right, y]}
      axis="y"
      shape="bar-y"
      step={[0, 0.02]}
      tone="neutral"
      onMove={([, to], transaction) => {
        group.dispatch(
          { type: 'set', field: 'level', value: clampTo(to, group.derived().yView) },
          transaction,
        );
      }}
      onCancel={group.cancel}
    />
  );
}
