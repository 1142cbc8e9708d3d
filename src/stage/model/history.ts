/** Linear undo. A transaction in progress has its start on `past` already; its later changes replace `present`. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  readonly transaction: string | undefined;
}

const DEEPEST = 200;

export function emptyHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], transaction: undefined };
}

/** The history after a change; the same object when nothing changed. */
export function record<State>(
  history: History<State>,
  next: State,
  transaction: string | undefined,
): History<State> {
  if (Object.is(next, history.present)) return history;
  const continues = transaction !== undefined && transaction === history.transaction;
  const past = continues ? history.past : [...history.past, history.present].slice(-DEEPEST);
  return { past, present: next, future: [], transaction };
}

export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    transaction: undefined,
  };
}

export function redo<State>(history: History<State>): History<State> {
  const next = history.future[0];
  if (next === undefined) return history;
  return {
    past: [...history.past, history.present],
    present: next,
    future: history.future.slice(1),
    transaction: undefined,
  };
}
