import { useStore } from 'zustand';
import type { Model, SetAction } from '../model/model.ts';
import type { Schema, StateOf } from '../model/schema.ts';
import { useGroup } from './useModel.ts';

/** One part of what the surrounding figure's state leads to; renders only when that part is another. */
export function useSelected<S extends Schema, A extends { readonly type: string }, D, Part>(
  model: Model<S, A, D>,
  select: (state: StateOf<S>, derived: (state: StateOf<S>) => D) => Part,
): Part {
  const group = useGroup<S, A | SetAction, D>(model);
  return useStore(group.store, ({ state }) => select(state, group.derived));
}
