import { useCallback, useEffect, useRef, useState } from 'react';
import { type ChangeView, inBatches } from './inBatches.ts';

export type { ChangeView };

export interface RunView<View> {
  readonly view: View;
  /**
   * Ends what is under way, shows `first` and begins: `go` returns what ends it. What it changes after its end is
   * not taken.
   * @param everyMs changes that come in faster are shown together, so often at most
   */
  begin(first: View, go: (change: ChangeView<View>) => () => void, everyMs?: number): void;
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
    begin(first, go, everyMs = 0) {
      stop();
      setKnown({ key, view: first });
      let isOver = false;
      const batches = inBatches(change, everyMs);
      const end = go((update) => {
        if (!isOver) batches.change(update);
      });
      underWay.current = () => {
        batches.flush();
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
