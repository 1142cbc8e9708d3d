import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FigureControl } from './figureControl.ts';
import { NO_SESSION } from './session.ts';
import { useHasGuess } from './useHasGuess.ts';

/** Whether the reader has answered this prediction of the figure, or was asked and skipped it. */
export function usePredictionDone(control: FigureControl | undefined, prediction: string): boolean {
  const hasGuess = useHasGuess(control, prediction);
  const isAsked = useStore(
    control?.session ?? NO_SESSION,
    ({ prediction: asked }) => asked?.id === prediction,
  );
  const wasAsked = useRef(false);
  const [isSkipped, setSkipped] = useState(false);
  useEffect(() => {
    if (wasAsked.current && !isAsked) setSkipped(true);
    wasAsked.current = isAsked;
  }, [isAsked]);
  return hasGuess || isSkipped;
}
