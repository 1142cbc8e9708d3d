import type { TrainingJob, TrainingProgress } from './trainingJob.ts';

/** What is posted to a training worker; `run` names one of the runs that share it. */
export type ToTrainingWorker =
  | { readonly kind: 'start'; readonly run: number; readonly job: TrainingJob; readonly untilStep: number }
  | { readonly kind: 'pause' | 'resume' | 'cancel'; readonly run: number }
  | { readonly kind: 'step'; readonly run: number; readonly count: number };

/** What a training worker posts back. */
export type FromTrainingWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress' | 'end'; readonly run: number; readonly progress: TrainingProgress }
  | { readonly kind: 'failed'; readonly run: number; readonly reason: string }
  | { readonly kind: 'cancelled'; readonly run: number };

/** Words for whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
