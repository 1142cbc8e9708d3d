import { useStore } from 'zustand';
import type { FigureControl } from './figureControl.ts';
import { NO_SESSION } from './session.ts';

/** Whether the reader has answered this prediction of the figure. */
export function useHasGuess(control: FigureControl | undefined, prediction: string): boolean {
  return useStore(control?.session ?? NO_SESSION, ({ guesses }) => prediction in guesses);
}
