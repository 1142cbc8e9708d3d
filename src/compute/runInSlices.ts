import { deferToPage } from './trainingDefer.ts';

const SLICE_MS = 8;

/**
 * Runs stepwise work to its end in slices, between which the page draws and answers.
 * @returns what the work returns; rejects with what it throws
 */
export function runInSlices<Result>(work: Iterator<unknown, Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const slice = (): void => {
      try {
        const startMs = performance.now();
        do {
          const step = work.next();
          if (step.done) {
            resolve(step.value);
            return;
          }
        } while (performance.now() - startMs < SLICE_MS);
        deferToPage(slice);
      } catch (error) {
        reject(error);
      }
    };
    slice();
  });
}
