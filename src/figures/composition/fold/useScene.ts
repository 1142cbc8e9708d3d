import { useMemo } from 'react';
import type { Group } from '../../../stage/model/group.ts';
import { useModel } from '../../../stage/react/useModel.ts';
import type { Point } from '../../../plot/path.ts';
import type { CompositionDerived } from '../derive.ts';
import { compositionModel } from '../model.ts';
import type { CompositionState } from '../schema.ts';
import { type Lens, lensFor, type Orbit } from './camera.ts';
import { inkOf } from './ink.ts';
import { type StripFacet, type StripScales, stripAt } from './strip.ts';

/** The strip as it now stands in space, and how it is seen. */
export interface Scene {
  readonly facets: readonly StripFacet[];
  readonly orbit: Orbit;
  readonly lens: Lens;
  readonly ink: readonly Point[];
  readonly scales: StripScales;
}

export type CompositionGroup = Group<
  CompositionState,
  Parameters<typeof compositionModel.reduce>[1],
  CompositionDerived
>;

export function useScene(widthPx: number, heightPx: number): Scene {
  const { state, derived } = useModel(compositionModel);
  return useMemo(() => sceneOf(state, derived, widthPx, heightPx), [state, derived, widthPx, heightPx]);
}

export function sceneOf(
  state: CompositionState,
  derived: CompositionDerived,
  widthPx: number,
  heightPx: number,
): Scene {
  const ink = inkOf(state, derived);
  const scales = {
    x: derived.xView[1],
    y: derived.yView[1],
    yPrime: derived.yPrimeView[1],
  };
  const orbit = orbitOf(state);
  const facets = stripAt(derived.facets, state.foldProgress, ink, scales);
  return { facets, orbit, ink, scales, lens: lensFor(orbit, facets, widthPx, heightPx) };
}

export function orbitOf({ orbit: [turn = 0, tilt = 0] }: Pick<CompositionState, 'orbit'>): Orbit {
  return { turn, tilt };
}
