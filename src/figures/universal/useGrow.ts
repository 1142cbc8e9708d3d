import { useCallback, useEffect, useRef, useState } from 'react';
import { useGroup } from '../../stage/react/useModel.ts';
import { newTransaction } from '../../ui/plot/transaction.ts';
import { universalModel } from './model.ts';
import { MOST_UNITS } from './schema.ts';

/** Time between one more unit and the next. */
const BEAT_MS = 90;

/** Adds a hidden unit at every beat, from 1 to 64. Whatever else moves D ends it; it is one step of undo. */
export function useGrow(): { readonly isGrowing: boolean; toggle(): void } {
  const group = useGroup(universalModel);
  const [isGrowing, setGrowing] = useState(false);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  const stop = useCallback(() => {
    clearInterval(timer.current);
    setGrowing(false);
  }, []);
  useEffect(() => stop, [stop]);
  const start = useCallback(() => {
    const transaction = newTransaction();
    const setUnits = (value: number): void => {
      group.dispatch({ type: 'set', field: 'units', value }, transaction);
    };
    // without motion, the trace is there at once
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setUnits(MOST_UNITS);
      return;
    }
    let units = 1;
    setUnits(units);
    setGrowing(true);
    timer.current = setInterval(() => {
      if (group.current().units !== units || units === MOST_UNITS) {
        stop();
        return;
      }
      units += 1;
      setUnits(units);
    }, BEAT_MS);
  }, [group, stop]);
  return { isGrowing, toggle: isGrowing ? stop : start };
}
