import { useCallback, useEffect, useRef, useState } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import type { TrainingHandle, TrainingJob, TrainingProgress } from '../../compute/trainingJob.ts';

/** A training run as a figure shows it. */
export interface TrainingView {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: TrainingProgress | undefined;
  /** Why it ended, in words. */
  readonly reason: string;
}

export interface TrainingRunControl {
  readonly view: TrainingView;
  start(job: TrainingJob): void;
  cancel(): void;
}

const IDLE: TrainingView = { status: 'idle', progress: undefined, reason: '' };

interface Running {
  readonly handle: TrainingHandle;
  /** Ends the run, its worker and the watch over the tab. */
  close(): void;
}

/**
 * One training run at a time, about the state that `key` names: with another key it starts afresh and what was under
 * way ends. Pauses while the tab is hidden. The trainer's code is loaded with the first run.
 */
export function useTrainingRun(key: string): TrainingRunControl {
  const [known, setKnown] = useState({ key, view: IDLE });
  const running = useRef<Running | null>(null);
  /** Which start is the newest; an older one that is still loading does not begin. */
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    running.current?.close();
    running.current = null;
  }, []);
  useEffect(() => stop, [key, stop]);
  const show = useCallback(
    (view: TrainingView) => {
      setKnown({ key, view });
    },
    [key],
  );
  const start = useCallback(
    (job: TrainingJob) => {
      stop();
      const mine = turn.current;
      show({ ...IDLE, status: 'running' });
      void runJob(job, {
        isWanted: () => turn.current === mine,
        onStart(started) {
          running.current = started;
        },
        onView: show,
      });
    },
    [stop, show],
  );
  const cancel = useCallback(() => {
    stop();
    setKnown((now) =>
      now.key === key && now.view.status === 'running'
        ? { key, view: { ...now.view, status: 'cancelled' } }
        : now,
    );
  }, [key, stop]);
  return { view: known.key === key ? known.view : IDLE, start, cancel };
}

interface RunEvents {
  isWanted(): boolean;
  onStart(running: Running): void;
  onView(view: TrainingView): void;
}

async function runJob(job: TrainingJob, { isWanted, onStart, onView }: RunEvents): Promise<void> {
  const { createTrainingPool } = await import('../../compute/trainingPool.ts');
  if (!isWanted()) return;
  const pool = createTrainingPool({ size: 1 });
  const handle = pool.start(job, {
    onProgress(progress) {
      if (isWanted()) onView({ status: 'running', progress, reason: '' });
    },
  });
  const endWatch = pauseWhileHidden(handle);
  const close = (): void => {
    endWatch();
    pool.dispose();
  };
  onStart({ handle, close });
  const { outcome, reason, progress } = await handle.done;
  close();
  if (isWanted()) onView({ status: statusOf(outcome), progress, reason });
}

function statusOf(outcome: 'stopped' | 'diverged' | 'cancelled' | 'failed'): TrainingView['status'] {
  if (outcome === 'failed' || outcome === 'cancelled') return outcome;
  return 'done';
}
