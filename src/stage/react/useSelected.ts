import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Model, SetAction } from '../model/model.ts';
import type { Schema, StateOf } from '../model/schema.ts';
import { useGroup } from './useModel.ts';

/** One part of what the surrounding figure's state leads to; renders only when that part is another. */
export function useSelected<S extends Schema, A extends { readonly type: string }, D, Part>(
  model: Model<S, A, D>,
  select: (state: StateOf<S>, derived: D) => Part,
): Part {
  const group = useGroup<S, A | SetAction, D>(model);
  return useStore(group.store, ({ state }) => select(state, group.derived(state)));
}

/** The same for a list of records: renders only when one of them says something else. */
export function useSelectedList<
  S extends Schema,
  A extends { readonly type: string },
  D,
  Item extends object,
>(model: Model<S, A, D>, select: (state: StateOf<S>, derived: D) => readonly Item[]): readonly Item[] {
  const last = useRef<readonly Item[]>([]);
  return useSelected(model, (state, derived) => {
    const next = select(state, derived);
    if (!sameList(last.current, next)) last.current = next;
    return last.current;
  });
}

function sameList(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((item, i) => sameRecord(item, b[i] ?? {}));
}

function sameRecord(a: object, b: object): boolean {
  const [first, second] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    first.size === second.size && [...first].every(([name, value]) => Object.is(value, second.get(name)))
  );
}
