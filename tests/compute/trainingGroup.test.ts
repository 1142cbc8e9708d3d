import { afterAll, describe, expect, it } from 'vitest';
import { pauseWhileHidden } from '../../src/compute/pauseWhileHidden.ts';
import { startTrainingGroup } from '../../src/compute/trainingGroup.ts';
import type { TrainingJob } from '../../src/compute/trainingJob.ts';
import { createTrainingPool } from '../../src/compute/trainingPool.ts';
import { type SeriesProgress, startTrainingSeries } from '../../src/compute/trainingSeries.ts';
import { makeConfig } from '../core/train/examples.ts';
import { createFakeWorkers } from './fakeWorker.ts';

const pool = createTrainingPool({ openWorker: createFakeWorkers().open });
afterAll(() => {
  pool.dispose();
});

const jobs = (count: number, steps: number): TrainingJob[] =>
  Array.from({ length: count }, (_, k) => ({
    trainer: makeConfig([2, 8, 1], 'logistic', 30, { seed: k, stop: { steps: steps + k } }),
  }));

describe('startTrainingGroup', () => {
  it('runs all side by side and gives the results in order', async () => {
    const ended: number[] = [];
    const results = await startTrainingGroup(pool, jobs(4, 50), {
      onEnd: (index) => ended.push(index),
    }).done;
    expect(results.map((result) => result.progress?.stepsDone)).toEqual([50, 51, 52, 53]);
    expect(ended.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  });

  it('cancels all', async () => {
    const group = startTrainingGroup(pool, jobs(3, 1e9));
    group.cancel();
    expect((await group.done).map(({ outcome }) => outcome)).toEqual(Array(3).fill('cancelled'));
  });
});

describe('startTrainingSeries', () => {
  it('works through all, telling how far it is', async () => {
    const seen: SeriesProgress[] = [];
    const results = await startTrainingSeries(pool, jobs(7, 20), {
      onProgress: (progress) => seen.push(progress),
    }).done;
    expect(results.map((result) => result.progress?.stepsDone)).toEqual([20, 21, 22, 23, 24, 25, 26]);
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(seen.at(-1)).toMatchObject({ total: 7, secondsLeft: 0 });
  });

  it('says when a worker dies under it, and comes to the same results', async () => {
    const fake = createFakeWorkers();
    const mortal = createTrainingPool({ size: 1, openWorker: fake.open });
    const restarts: string[] = [];
    let killed = false;
    const results = await startTrainingSeries(mortal, jobs(4, 20), {
      onResult() {
        if (killed) return;
        killed = true;
        setTimeout(() => {
          fake.kill('out of memory');
        }, 0);
      },
      onRestart: (_index, reason) => restarts.push(reason),
    }).done;
    expect(results.map(({ progress }) => progress?.stepsDone)).toEqual([20, 21, 22, 23]);
    expect(restarts.every((reason) => reason === 'out of memory')).toBe(true);
    expect(restarts.length).toBeGreaterThan(0);
    mortal.dispose();
  });

  it('pauses between results and goes on', async () => {
    let done = 0;
    const series = startTrainingSeries(pool, jobs(6, 20), {
      onResult() {
        done++;
        if (done === 2) series.pause();
      },
    });
    await expect.poll(() => series.paused).toBe(true);
    await new Promise((settle) => setTimeout(settle, 60));
    expect(done).toBeGreaterThanOrEqual(2);
    // what was under way in another worker may still have ended
    expect(done).toBeLessThan(6);
    series.resume();
    await series.done;
    expect(done).toBe(6);
  });

  it('cancels what runs and what waits', async () => {
    const series = startTrainingSeries(pool, jobs(5, 1e9));
    series.cancel();
    const results = await series.done;
    expect(results).toHaveLength(5);
    expect(results.every(({ outcome }) => outcome === 'cancelled')).toBe(true);
  });

  it('is over at once when there is nothing to do', async () => {
    expect(await startTrainingSeries(pool, []).done).toEqual([]);
  });
});

describe('pauseWhileHidden', () => {
  function createPage(): { hidden: boolean } & Pick<Document, 'addEventListener' | 'removeEventListener'> & {
      show(visible: boolean): void;
      listeners(): number;
    } {
    const target = new EventTarget();
    let listeners = 0;
    const page = {
      hidden: false,
      addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
        listeners++;
        target.addEventListener(...args);
      },
      removeEventListener(...args: Parameters<EventTarget['removeEventListener']>) {
        listeners--;
        target.removeEventListener(...args);
      },
      show(visible: boolean) {
        page.hidden = !visible;
        target.dispatchEvent(new Event('visibilitychange'));
      },
      listeners: () => listeners,
    };
    return page;
  }
  function createControl(): { paused: boolean; pause(): void; resume(): void } {
    const control = {
      paused: false,
      pause() {
        control.paused = true;
      },
      resume() {
        control.paused = false;
      },
    };
    return control;
  }

  it('pauses a run in a hidden tab and resumes it after', () => {
    const [page, control] = [createPage(), createControl()];
    const end = pauseWhileHidden(control, page);
    page.show(false);
    expect(control.paused).toBe(true);
    page.show(true);
    expect(control.paused).toBe(false);
    end();
    expect(page.listeners()).toBe(0);
  });

  it('leaves a run paused that the reader has paused', () => {
    const [page, control] = [createPage(), createControl()];
    pauseWhileHidden(control, page);
    control.pause();
    page.show(false);
    page.show(true);
    expect(control.paused).toBe(true);
  });
});
