import { afterEach, describe, expect, it } from 'vitest';
import type { TrainingJob, TrainingProgress } from '../../src/compute/trainingJob.ts';
import { createTrainingPool, sharedTrainingPool, type TrainingPool } from '../../src/compute/trainingPool.ts';
import { createTrainer } from '../../src/core/train/createTrainer.ts';
import { makeConfig } from '../core/train/examples.ts';
import { createFakeWorkers } from './fakeWorker.ts';

const job = (steps: number, more: Partial<TrainingJob> = {}): TrainingJob => ({
  trainer: makeConfig([3, 12, 12, 4], 'softmax-cross-entropy', 60, { stop: { steps } }),
  reportEveryMs: 0,
  ...more,
});

async function uninterrupted({ trainer }: TrainingJob): Promise<Float32Array> {
  const direct = await createTrainer(trainer);
  direct.step(1e6);
  return direct.parameters();
}

const pools: TrainingPool[] = [];
const poolOf = (...args: Parameters<typeof createTrainingPool>): TrainingPool => {
  const pool = createTrainingPool(...args);
  pools.push(pool);
  return pool;
};
afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
});

describe.each([
  ['in workers', true],
  ['on this thread', false],
])('a training pool %s', (_, withWorkers) => {
  const create = (): TrainingPool => {
    const fake = createFakeWorkers();
    return poolOf(withWorkers ? { openWorker: fake.open } : {});
  };

  it('runs a job to its end, with progress on the way', async () => {
    const pool = create();
    const seen: TrainingProgress[] = [];
    const task = job(500);
    const { outcome, reason, progress } = await pool.start(task, {
      onProgress: (now) => seen.push(now),
    }).done;
    expect(pool.place).toBe(withWorkers ? 'workers' : 'this thread');
    expect(outcome).toBe('stopped');
    expect(reason).toBe('500 steps are done');
    expect(progress?.parameters).toEqual(await uninterrupted(task));
    expect(progress?.gflop).toBeGreaterThan(0);
    expect(progress?.curve.steps.at(0)).toBe(0);
    expect(progress?.curve.steps.at(-1)).toBe(500);
    expect(seen.at(-1)?.stepsDone).toBe(500);
    expect(seen.every((now, k) => k === 0 || now.stepsDone >= (seen[k - 1]?.stepsDone ?? 0))).toBe(true);
  });

  it('comes to the same result when it is paused, stepped and resumed', async () => {
    const task = job(4000);
    let pauses = 1;
    // paused from the start, so that it is paused at least once however fast the machine is
    const handle = create().start(
      { ...task, paused: true },
      {
        onProgress({ stepsDone }) {
          if (stepsDone === 0) {
            handle.step(2);
          } else if (stepsDone === 2) {
            handle.resume();
          } else if (pauses < 4 && !handle.paused) {
            pauses++;
            handle.pause();
            setTimeout(() => {
              handle.resume();
            }, 5);
          }
        },
      },
    );
    const { progress } = await handle.done;
    expect(progress?.stepsDone).toBe(4000);
    expect(progress?.parameters).toEqual(await uninterrupted(task));
  });

  it('starts paused if asked to, and makes as many steps as it is told', async () => {
    let latest: TrainingProgress | undefined;
    const handle = create().start(job(1000, { paused: true }), {
      onProgress(progress) {
        latest = progress;
      },
    });
    await expect.poll(() => latest?.stepsDone).toBe(0);
    expect(latest?.parameters).toBeDefined();
    handle.step();
    await expect.poll(() => latest?.stepsDone).toBe(1);
    handle.step(5);
    await expect.poll(() => latest?.stepsDone).toBe(6);
    expect(handle.paused).toBe(true);
    handle.cancel();
    expect((await handle.done).progress?.stepsDone).toBe(6);
  });

  it('cancels at once and tells nothing more', async () => {
    const pool = create();
    let told = 0;
    const handle = pool.start(job(1e9), {
      onProgress() {
        told++;
      },
    });
    await expect.poll(() => told).toBeGreaterThan(2);
    handle.cancel();
    const before = told;
    expect((await handle.done).outcome).toBe('cancelled');
    await new Promise((settle) => setTimeout(settle, 30));
    expect(told).toBe(before);
  });

  it('shares its time between runs side by side', async () => {
    const pool = create();
    const steps = [0, 0, 0];
    const handles = steps.map((_, k) =>
      pool.start(job(1e9), {
        onProgress(progress) {
          steps[k] = progress.stepsDone;
        },
      }),
    );
    await expect.poll(() => Math.min(...steps)).toBeGreaterThan(100);
    for (const handle of handles) handle.cancel();
  });

  it('ends with words when the job cannot be trained or diverges', async () => {
    const pool = create();
    const bad = job(10);
    const refused = await pool.start({
      ...bad,
      trainer: { ...bad.trainer, shape: { inputs: 3, widths: [0], outputs: 4 } },
    }).done;
    expect(refused).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('widths[0]') });
    const wild = await pool.start({
      trainer: makeConfig([2, 20, 20, 1], 'squared', 40, {
        optimizer: { kind: 'gradient-descent', learningRate: 50 },
      }),
    }).done;
    expect(wild).toMatchObject({ outcome: 'diverged', reason: expect.stringContaining('learning rate') });
    expect(wild.progress?.curve.loss.every(Number.isFinite)).toBe(true);
  });

  it('measures the validation set along the curve', async () => {
    const { data } = makeConfig([3, 12, 12, 4], 'softmax-cross-entropy', 33);
    const { progress } = await create().start(job(100, { validation: data, curvePoints: 20 })).done;
    expect(progress?.validation?.loss).toBe(progress?.curve.validationLoss.at(-1));
    expect(progress?.curve.validationErrors).toHaveLength(progress?.curve.steps.length ?? -1);
    expect(progress?.curve.steps.length).toBeLessThanOrEqual(21);
  });
});

describe('a training pool', () => {
  it('begins a run again when its worker dies, says so, and comes to the same result', async () => {
    const fake = createFakeWorkers();
    const task = job(3000);
    const restarts: string[] = [];
    let killed = false;
    const { outcome, progress } = await poolOf({ openWorker: fake.open }).start(task, {
      onProgress() {
        if (killed) return;
        killed = true;
        fake.kill('out of memory');
      },
      onRestart: (reason) => restarts.push(reason),
    }).done;
    expect(restarts).toEqual(['out of memory']);
    expect(fake.opened()).toBe(2);
    expect(outcome).toBe('stopped');
    expect(progress?.parameters).toEqual(await uninterrupted(task));
  });

  it('gives a run up whose worker dies again, and goes on with others', async () => {
    const fake = createFakeWorkers();
    const pool = poolOf({ openWorker: fake.open });
    const { outcome, reason } = await pool.start(job(1e9), {
      onProgress: () => {
        fake.kill('bang');
      },
    }).done;
    expect(outcome).toBe('failed');
    expect(reason).toContain('bang');
    expect((await pool.start(job(20)).done).outcome).toBe('stopped');
  });

  it('restarts a paused run to where it was, and leaves it paused', async () => {
    const fake = createFakeWorkers();
    let latest: TrainingProgress | undefined;
    const restarts: string[] = [];
    const handle = poolOf({ openWorker: fake.open }).start(job(1e9, { paused: true }), {
      onProgress(progress) {
        latest = progress;
      },
      onRestart: (reason) => restarts.push(reason),
    });
    handle.step(7);
    await expect.poll(() => latest?.stepsDone).toBe(7);
    latest = undefined;
    fake.kill('gone');
    await expect.poll(() => latest?.stepsDone).toBe(7);
    expect(handle.paused).toBe(true);
    expect(restarts).toHaveLength(1);
    handle.cancel();
  });

  it('restarts a run on its way to a step, and brings it there', async () => {
    const fake = createFakeWorkers();
    let latest: TrainingProgress | undefined;
    const handle = poolOf({ openWorker: fake.open }).start(job(1e9, { paused: true }), {
      onProgress(progress) {
        latest = progress;
      },
    });
    handle.step(3);
    await expect.poll(() => latest?.stepsDone).toBe(3);
    handle.step(4);
    handle.step(5);
    fake.kill('gone');
    await expect.poll(() => latest?.stepsDone).toBe(12);
    handle.pause();
    handle.step(2);
    await expect.poll(() => latest?.stepsDone).toBe(14);
    handle.cancel();
  });

  it('trains on this thread when workers cannot be opened', async () => {
    const pool = poolOf({ openWorker: () => Promise.reject(new Error('forbidden by policy')) });
    const task = job(100);
    const { outcome, progress } = await pool.start(task).done;
    expect(outcome).toBe('stopped');
    expect(pool.place).toBe('this thread');
    expect(progress?.parameters).toEqual(await uninterrupted(task));
  });

  it('is shared by all figures of a page, and leaves a core to it', () => {
    expect(sharedTrainingPool()).toBe(sharedTrainingPool());
    expect(sharedTrainingPool().size).toBeGreaterThanOrEqual(1);
  });

  it('ends its workers when it is disposed of', async () => {
    const fake = createFakeWorkers();
    const pool = poolOf({ openWorker: fake.open });
    const handle = pool.start(job(1e9));
    pool.dispose();
    expect((await handle.done).outcome).toBe('cancelled');
    await expect.poll(() => fake.terminated()).toBe(1);
  });
});
