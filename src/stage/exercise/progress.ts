import { useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { localStore } from '../share/storage.ts';

/** How far a reader is with one exercise. Kept between visits where the browser allows it. */
export interface ExerciseProgress {
  /** The last answer, as text. */
  readonly given: string;
  readonly judged: boolean;
  readonly solved: boolean;
  readonly hints: number;
  readonly answerShown: boolean;
}

const EMPTY: ExerciseProgress = { given: '', judged: false, solved: false, hints: 0, answerShown: false };
const stores = new Map<string, StoreApi<ExerciseProgress>>();

function storeFor(id: string): StoreApi<ExerciseProgress> {
  let store = stores.get(id);
  if (!store) {
    const made = createStore<ExerciseProgress>(() => EMPTY);
    if (typeof window !== 'undefined') {
      made.setState(readProgress(localStore.get(`exercise:${id}`)));
      made.subscribe((progress) => {
        localStore.set(`exercise:${id}`, JSON.stringify(progress));
      });
    }
    stores.set(id, made);
    store = made;
  }
  return store;
}

/** Reads what was kept; anything else is as at the start. */
export function readProgress(text: string | null): ExerciseProgress {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return EMPTY;
    const kept: Readonly<Record<string, unknown>> = { ...value };
    const { given, hints } = kept;
    return {
      given: typeof given === 'string' ? given.slice(0, 100) : '',
      judged: kept['judged'] === true,
      solved: kept['solved'] === true,
      hints: typeof hints === 'number' && Number.isInteger(hints) && hints > 0 ? Math.min(hints, 9) : 0,
      answerShown: kept['answerShown'] === true,
    };
  } catch {
    return EMPTY;
  }
}

/** An exercise's progress and the way to change it; as at the start in the prerendered page. */
export function useProgress(
  id: string,
): readonly [ExerciseProgress, (change: Partial<ExerciseProgress>) => void] {
  const store = storeFor(id);
  const progress = useSyncExternalStore(store.subscribe, store.getState, store.getInitialState);
  return [progress, store.setState];
}
