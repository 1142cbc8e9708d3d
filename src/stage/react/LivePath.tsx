import type { ReactNode } from 'react';
import type { Model } from '../model/model.ts';
import type { Schema, StateOf } from '../model/schema.ts';
import { type PlotFrame, usePlot } from '../../ui/plot/PlotContext.ts';
import { useLive } from './useLive.ts';

export interface LivePathProps<S extends Schema, A extends { readonly type: string }, D> {
  readonly model: Model<S, A, D>;
  readonly className: string;
  /** A name for linked highlighting and for tests. */
  readonly id?: string;
  /** The `d` of the path in px of the surrounding plot; empty for nothing. */
  d(this: void, derived: D, frame: PlotFrame, state: StateOf<S>): string;
}

/** A line of a plot that follows the state with every frame. */
export function LivePath<S extends Schema, A extends { readonly type: string }, D>({
  model,
  className,
  id,
  d,
}: LivePathProps<S, A, D>): ReactNode {
  const frame = usePlot();
  const [ref, live] = useLive(model, (state, derived) => ({ d: d(derived, frame, state) }));
  return <path className={className} data-id={id} ref={ref} {...live} />;
}
