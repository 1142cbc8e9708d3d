import type { TrainingControl } from './trainingJob.ts';

/**
 * Pauses a run while its tab is hidden and resumes it after, unless the reader had paused it.
 * @returns a function that ends the watch
 */
export function pauseWhileHidden(
  control: Pick<TrainingControl, 'paused' | 'pause' | 'resume'>,
  page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'> = document,
): () => void {
  let pausedHere = false;
  const look = (): void => {
    if (page.hidden && !control.paused) {
      pausedHere = true;
      control.pause();
    } else if (!page.hidden && pausedHere) {
      pausedHere = false;
      if (control.paused) control.resume();
    }
  };
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    page.removeEventListener('visibilitychange', look);
  };
}
