import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Group } from '../model/group.ts';
import type { Model, SetAction } from '../model/model.ts';
import type { Schema, StateOf } from '../model/schema.ts';
import { useFigurePlace } from './FigureContext.ts';

export interface ModelView<State, Action, Derived> {
  readonly state: State;
  readonly derived: Derived;
  readonly group: Group<State, Action, Derived>;
  dispatch(action: Action, transaction?: string): void;
}

/** The group that this part of a figure shows. */
export function useGroup<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
): Group<StateOf<S>, A | SetAction, D> {
  return model.groupFor(useFigurePlace().instance);
}

/** State, derivation and dispatch of the surrounding figure's group; renders when the painted state changes. */
export function useModel<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
): ModelView<StateOf<S>, A | SetAction, D> {
  const { instance, sight } = useFigurePlace();
  const group = model.groupFor(instance);
  const subscribe = useCallback(
    (draw: () => void) => {
      const stops = [group.store.subscribe(draw), group.calm.subscribe(draw)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [group],
  );
  const painted = (): StateOf<S> => (sight?.isAway ? group.calm : group.store).getState().state;
  const initial = (): StateOf<S> => group.store.getInitialState().state;
  const state = useSyncExternalStore(subscribe, painted, initial);
  return { state, derived: group.derived(state), group, dispatch: group.dispatch };
}

/**
 * The same for a part that need not move with the hand: other weights' sliders, lists of words. It follows at the next
 * rest of a drag, sooner where that is cheap.
 */
export function useCalmModel<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
): ModelView<StateOf<S>, A | SetAction, D> {
  const group = useGroup(model);
  const state = useStore(group.calm, (snapshot) => snapshot.state);
  return { state, derived: group.derived(state), group, dispatch: group.dispatch };
}

/** The id that is lit up in this group, and how to light another. `pin` keeps it until it is pinned again. */
export function useHighlight<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
): { readonly highlight: string | null; setHighlight(id: string | null, pin?: boolean): void } {
  const group = useGroup(model);
  const highlight = useStore(group.highlight, (current) => current.id ?? current.base);
  const setHighlight = useCallback(
    (id: string | null, pin?: boolean) => {
      group.setHighlight(id, pin);
    },
    [group],
  );
  return { highlight, setHighlight };
}
