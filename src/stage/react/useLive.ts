import { useCallback, useRef, type RefCallback } from 'react';
import type { Model } from '../model/model.ts';
import type { Schema, StateOf } from '../model/schema.ts';
import { useBeforePaint } from '../../ui/plot/useSize.ts';
import { useFigurePlace } from './FigureContext.ts';
import { useGroup } from './useModel.ts';

/** Attributes of one element, by their names in the document. */
export type LiveAttributes = Readonly<Record<string, string>>;

/**
 * Attributes of one element that follow the state frame by frame, written past React: in a drag dozens of paths and
 * places change sixty times a second, while nothing about which elements there are does. What React renders, and
 * prerenders, are the attributes of the initial state; the newest are written before each paint.
 * @returns the element's `ref`, and the attributes that React renders
 */
export function useLive<S extends Schema, A extends { readonly type: string }, D>(
  model: Model<S, A, D>,
  attributesOf: (state: StateOf<S>, derived: D) => LiveAttributes,
): readonly [RefCallback<Element>, LiveAttributes] {
  const group = useGroup(model);
  const { sight } = useFigurePlace();
  const element = useRef<Element | null>(null);
  const newest = useRef(attributesOf);
  const written = useRef<LiveAttributes>({});
  const shown = useRef<StateOf<S> | null>(null);
  const write = useCallback(() => {
    const { state } = (sight?.isAway ? group.calm : group.store).getState();
    // two stores tell of each change, and the one that is not shown brings no news
    if (state === shown.current) return;
    shown.current = state;
    const attributes = newest.current(state, group.derived(state));
    for (const name of Object.keys(attributes)) {
      const value = attributes[name] ?? '';
      if (written.current[name] !== value) element.current?.setAttribute(name, value);
    }
    written.current = attributes;
  }, [group, sight]);
  useBeforePaint(() => {
    newest.current = attributesOf;
    // React may just have written those of the initial state
    written.current = {};
    shown.current = null;
    write();
  });
  useBeforePaint(() => {
    const stops = [group.store.subscribe(write), group.calm.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [group, write]);
  const { state } = group.store.getInitialState();
  const ref = useCallback<RefCallback<Element>>((found) => {
    element.current = found;
  }, []);
  return [ref, forReact(attributesOf(state, group.derived(state)))];
}

/** React writes `strokeWidth` for the document's `stroke-width`. */
function forReact(attributes: LiveAttributes): LiveAttributes {
  const camelCase = (name: string): string =>
    name.replaceAll(/-[a-z]/g, (letter) => letter.slice(1).toUpperCase());
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [camelCase(name), value]));
}
