import { useCallback, useEffect, useRef, useState } from 'react';

/** Takes what is on show further. */
export type ChangeView<View> = (update: (before: View) => View) => void;

export interface RunView<View> {
  readonly view: View;
  /**
   * Ends what is under way, shows `first` and begins: `go` returns what ends it. What it changes after its end is
   * not taken.
   */
  begin(first: View, go: (change: ChangeView<View>) => () => void): void;
  /** Ends what is under way, if anything is, and shows what becomes of it. */
  end(update: (before: View) => View): void;
  readonly change: ChangeView<View>;
}

/**
 * What a long run has come to, about the setting that `key` names: with another key it is set aside, what was under
 * way ends, and `idle` is on show. Nothing starts by itself.
 */
export function useRunView<View>(key: string, idle: View): RunView<View> {
  const [known, setKnown] = useState({ key, view: idle });
  const underWay = useRef<(() => void) | null>(null);
  const stop = useCallback(() => {
    underWay.current?.();
    underWay.current = null;
  }, []);
  useEffect(() => stop, [stop, key]);
  const change: ChangeView<View> = (update) => {
    setKnown((now) => (now.key === key ? { key, view: update(now.view) } : now));
  };
  return {
    view: known.key === key ? known.view : idle,
    begin(first, go) {
      stop();
      setKnown({ key, view: first });
      let isOver = false;
      const end = go((update) => {
        if (!isOver) change(update);
      });
      underWay.current = () => {
        isOver = true;
        end();
      };
    },
    end(update) {
      stop();
      // a run about another setting was set aside already, and this one has not begun
      if (known.key === key) change(update);
    },
    change,
  };
}
