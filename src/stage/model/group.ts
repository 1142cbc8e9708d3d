import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Notice, connectGroup } from '../share/sync.ts';
import { animateState, type StateAnimation } from './animate.ts';
import { followCalmly } from './calm.ts';
import { onNextFrame } from './frames.ts';
import { emptyHistory, type History, record, redo, undo } from './history.ts';
import type { AnyState, Schema } from './schema.ts';
import { sameValue } from './sameValue.ts';

/** What a group needs of its model. Methods, not properties: a group of one figure is a group of any figure. */
export interface GroupModel<State, Action, Derived> {
  readonly group: string;
  readonly version: number;
  readonly schema: Schema;
  readonly initialState: State;
  reduce(state: State, action: Action): State;
  derive(state: State): Derived;
}

export interface GroupSnapshot<State> {
  readonly state: State;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notices: readonly Notice[];
}

/** What is lit: `id` by hover, focus or a pin; where there is none, `base`, by the step on show. */
export interface Highlight {
  readonly id: string | null;
  readonly pinned: boolean;
  readonly base: string | null;
}

/** One state shared by all figures, scrubs and readouts of a key, with one undo history. Lives outside React. */
export interface Group<State, Action, Derived> {
  readonly key: string;
  readonly model: GroupModel<State, Action, Derived>;
  readonly store: StoreApi<GroupSnapshot<State>>;
  /** The same, some frames later while the reader drags: for what need not move with the hand. */
  readonly calm: StoreApi<GroupSnapshot<State>>;
  readonly highlight: StoreApi<Highlight>;
  /** The newest state, which a pending frame may not have painted yet. */
  current(): State;
  derived(state?: State): Derived;
  /** All changes under one transaction are one step of undo. */
  dispatch(action: Action, transaction?: string): void;
  /** Puts back what was there before the transaction. */
  cancel(transaction: string): void;
  /** To a named state, as one step of undo; animated unless the reader asked for less motion. */
  goTo(state: State, options?: { readonly animate?: boolean }): void;
  undo(): void;
  redo(): void;
  reset(): void;
  setHighlight(id: string | null, pinned?: boolean): void;
  setBaseHighlight(id: string | null): void;
  setNotices(notices: readonly Notice[]): void;
}

export function createGroup<State extends AnyState, Action, Derived>(
  key: string,
  model: GroupModel<State, Action, Derived>,
): Group<State, Action, Derived> {
  let history: History<State> = emptyHistory(model.initialState);
  let notices: readonly Notice[] = [];
  let animation: StateAnimation<State> | null = null;
  const memo = new WeakMap<State, { readonly derived: Derived }>();
  const snapshot = (state: State): GroupSnapshot<State> => ({
    state,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    notices,
  });
  const store = createStore<GroupSnapshot<State>>(() => snapshot(model.initialState));
  const highlight = createStore<Highlight>(() => ({ id: null, pinned: false, base: null }));
  const paint = onNextFrame(() => {
    // asked once: the time that painting takes must not turn the last frame but one into the last
    if (animation?.done()) animation = null;
    store.setState(snapshot(animation ? animation.now() : history.present));
    if (animation) paint();
  });
  const move = (next: History<State>): void => {
    animation = null;
    if (next === history) return;
    history = next;
    paint();
  };
  const group: Group<State, Action, Derived> = {
    key,
    model,
    store,
    calm: followCalmly(store),
    highlight,
    current: () => history.present,
    derived(state = store.getState().state) {
      let known = memo.get(state);
      if (!known) {
        known = { derived: model.derive(state) };
        memo.set(state, known);
      }
      return known.derived;
    },
    dispatch(action, transaction) {
      move(record(history, model.reduce(history.present, action), transaction));
    },
    cancel(transaction) {
      if (history.transaction !== transaction) return;
      move({ ...undo(history), future: [] });
    },
    goTo(state, { animate = true } = {}) {
      const from = store.getState().state;
      if (!sameState(state, history.present)) move(record(history, state, undefined));
      if (animate) animation = animateState(from, history.present, model.schema);
      paint();
    },
    undo: () => {
      move(undo(history));
    },
    redo: () => {
      move(redo(history));
    },
    reset: () => {
      group.goTo(model.initialState);
    },
    setHighlight(id, pinned = false) {
      const now = highlight.getState();
      if (now.pinned && !pinned) return;
      if (now.id === id && now.pinned && pinned) highlight.setState({ id: null, pinned: false });
      else if (now.id !== id || now.pinned !== pinned) highlight.setState({ id, pinned });
    },
    setBaseHighlight(base) {
      highlight.setState({ id: null, pinned: false, base });
    },
    setNotices(next) {
      notices = next;
      paint();
    },
  };
  connectGroup(group, (state) => {
    if (sameState(state, history.present)) return;
    history = emptyHistory(state);
    paint();
  });
  return group;
}

export function sameState(a: AnyState, b: AnyState): boolean {
  return Object.keys(a).every((name) => sameValue(a[name], b[name]));
}
