/** The page of trainingRace.mjs: the live race of the four networks, watched from the main thread. */
import { createTrainingPool } from '../../src/compute/trainingPool.ts';
import { startTrainingGroup } from '../../src/compute/trainingGroup.ts';
import { firstExamples, generateMnist1d, randomizeLabels } from '../../src/core/index.ts';

const NETWORKS = [[298], [100, 100], [75, 75, 75], [63, 63, 63, 63]];

interface RaceReport {
  readonly place: string;
  readonly raceMs: number;
  readonly longestTaskMs: number;
  readonly framesPerSecond: number;
  readonly epochs: (number | undefined)[];
}

/** @param withWorkers false: on the main thread, in slices */
async function race(withWorkers: boolean): Promise<RaceReport> {
  const examples = firstExamples(generateMnist1d({ seed: 1, count: 500 }).train, 400);
  const data = randomizeLabels(examples, { classes: 10, share: 1, seed: 101 });
  const pool = createTrainingPool(
    withWorkers ? {} : { openWorker: () => Promise.reject(new Error('not wanted')) },
  );
  const watch = watchMainThread();
  const results = await startTrainingGroup(
    pool,
    NETWORKS.map((widths) => ({
      trainer: {
        shape: { inputs: 40, widths, outputs: 10 },
        loss: 'softmax-cross-entropy',
        optimizer: { kind: 'gradient-descent', learningRate: 0.1 },
        initialization: 'he-uniform',
        seed: 1,
        data,
        stop: { errors: 0, steps: 3000 },
      },
    })),
  ).done;
  const report = watch();
  const epochs = results.map(({ progress }) => progress?.stepsDone);
  const { place } = pool;
  pool.dispose();
  return { place, ...report, epochs };
}

/** Counts frames and long tasks from now until the function it returns is called. */
function watchMainThread(): () => { raceMs: number; longestTaskMs: number; framesPerSecond: number } {
  let longestTaskMs = 0;
  let frames = 0;
  let over = false;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const frame = (): void => {
    frames++;
    if (!over) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const startMs = performance.now();
  return () => {
    over = true;
    observer.disconnect();
    const raceMs = performance.now() - startMs;
    return { raceMs, longestTaskMs, framesPerSecond: (frames / raceMs) * 1000 };
  };
}

Object.assign(globalThis, { race });
