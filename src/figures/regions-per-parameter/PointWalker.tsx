import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { moveIntentOf } from '../../ui/plot/arrowKeys.ts';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { Scale } from '../../plot/scale.ts';
import { boundWords, counted, shapeWords } from './describe.ts';
import type { DepthCurve } from './derive.ts';
import { regionsModel } from './model.ts';
import { pointId } from './pointId.ts';
import { regionsSchema } from './schema.ts';
import { factsOf, type ShapeFacts, widestWithin } from './shapes.ts';

const PAGE = 10;

/**
 * The whole plot as one thing to point at: the pointer lights the nearest network, a click takes it, and from the
 * keyboard left and right change the width, up and down the depth.
 */
export function PointWalker(): ReactNode {
  const { state, derived, dispatch } = useModel(regionsModel);
  const { highlight, setHighlight } = useHighlight(regionsModel);
  const frame = usePlot();
  const { selected } = derived;
  const nearest = (event: PointerEvent): ShapeFacts | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.width > 0 ? frame.widthPx / box.width : 1;
    return nearestNetwork(
      { xPx: (event.clientX - box.left) * scale, yPx: (event.clientY - box.top) * scale },
      { x: frame.x, y: frame.y, curves: derived.curves, inputs: state.inputs },
    );
  };
  const keyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    setHighlight(null);
    dispatch({ type: 'walk', ...step }, event.repeat ? 'walk' : undefined);
  };
  return (
    <div
      className="rpp-walker"
      role="slider"
      tabIndex={0}
      aria-label="network on the plot: left and right change the units of a layer, up and down the layers"
      aria-valuemin={regionsSchema.width.min}
      aria-valuemax={regionsSchema.width.max}
      aria-valuenow={selected.width}
      aria-valuetext={`${shapeWords(selected)}, ${counted(selected.parameters, 'parameter')}, ${boundWords(selected)}`}
      onKeyDown={keyDown}
      onPointerMove={(event) => {
        const facts = nearest(event);
        const id = facts ? pointId(facts.depth, facts.width) : null;
        if (id !== highlight) setHighlight(id);
      }}
      onPointerLeave={() => {
        setHighlight(null);
      }}
      onPointerDown={(event) => {
        const facts = nearest(event);
        if (facts && event.button === 0) dispatch({ type: 'select', depth: facts.depth, width: facts.width });
      }}
    />
  );
}

function stepOf(event: KeyboardEvent): { readonly depthBy: number; readonly widthBy: number } | null {
  if (event.key === 'PageUp') return { depthBy: 0, widthBy: PAGE };
  if (event.key === 'PageDown') return { depthBy: 0, widthBy: -PAGE };
  const intent = moveIntentOf(event);
  if (!intent) return null;
  if (intent.kind !== 'by') return { depthBy: 0, widthBy: intent.kind === 'to-start' ? -Infinity : Infinity };
  // with Alt a tenth of a step is asked for, but half a unit is no network
  const whole = (by: number): number => (Math.abs(by) < 1 ? Math.sign(by) : by);
  return { depthBy: Math.sign(intent.y), widthBy: whole(intent.x) };
}

interface Place {
  readonly x: Scale;
  readonly y: Scale;
  readonly curves: readonly DepthCurve[];
  readonly inputs: number;
}

/** On each curve the network at the pointer's parameters; of these the one nearest in height. */
function nearestNetwork(
  at: { readonly xPx: number; readonly yPx: number },
  { x, y, curves, inputs }: Place,
): ShapeFacts | null {
  const parameters = Math.min(x.domain[1], Math.max(1, x.invert(at.xPx)));
  let best: ShapeFacts | null = null;
  let leastPx = Infinity;
  for (const { depth } of curves) {
    const width = Math.min(regionsSchema.width.max, widestWithin(inputs, depth, parameters));
    if (width < 1) continue;
    const facts = factsOf({ inputs, depth, width });
    const awayPx = Math.hypot(y(facts.heights.lower) - at.yPx, x(facts.parameters) - at.xPx);
    if (awayPx < leastPx) {
      leastPx = awayPx;
      best = facts;
    }
  }
  return best;
}
