import { newTransaction } from '../../../ui/plot/transaction.ts';
import type { CompositionGroup } from './useScene.ts';

const FOLD_MS = 2400;
/** How long the drawing takes, before the strip unfolds: as long as the style sheet's animation. */
const DRAW_MS = 1100;
const PAUSE_MS = 300;

/** Moves the fold in time. */
export interface FoldPlayer {
  isPlaying(): boolean;
  /** The whole story from where it stands: fold, draw if nothing is drawn, unfold. */
  play(): void;
  /** Folds or unfolds to t. */
  glideTo(t: number): void;
  stop(): void;
}

interface Motion {
  /** One play is one step of undo. */
  readonly transaction: string;
  target: number;
  /** Unfold again when the target is reached. */
  returns: boolean;
  frame: number;
  lastMs: number;
  waitMs: number;
}

/** A player for one group; a hidden tab paints no frames, so it waits there. */
export function createFoldPlayer(group: CompositionGroup, onPlaying: (playing: boolean) => void): FoldPlayer {
  let motion: Motion | null = null;
  const stop = (): void => {
    if (motion) cancelAnimationFrame(motion.frame);
    motion = null;
    onPlaying(false);
  };
  const step = (timeMs: number): void => {
    if (!motion) return;
    // a tab that was hidden must not jump
    const passedMs = Math.min(64, Math.max(0, timeMs - motion.lastMs));
    motion.lastMs = timeMs;
    if (motion.waitMs > 0) motion.waitMs -= passedMs;
    else if (advance(group, motion, passedMs)) {
      if (!motion.returns) return stop();
      const drawn = drawIfBlank(group, motion.transaction);
      Object.assign(motion, { returns: false, target: 0, waitMs: drawn ? DRAW_MS : PAUSE_MS });
    }
    motion.frame = requestAnimationFrame(step);
  };
  const start = (target: number, returns: boolean): void => {
    stop();
    const lastMs = performance.now();
    motion = { transaction: newTransaction(), target, returns, frame: 0, lastMs, waitMs: 0 };
    motion.frame = requestAnimationFrame(step);
    onPlaying(true);
  };
  return {
    isPlaying: () => motion !== null,
    stop,
    play() {
      const { foldProgress, ink } = group.current();
      if (foldProgress === 1 && ink !== 'none') start(0, false);
      else start(1, true);
    },
    glideTo(t) {
      start(t, false);
    },
  };
}

/** Moves on by the time that has passed; true when the target is reached. */
function advance(group: CompositionGroup, { target, transaction }: Motion, passedMs: number): boolean {
  const { foldProgress } = group.current();
  const gap = target - foldProgress;
  const reached = Math.abs(gap) <= passedMs / FOLD_MS;
  showFold(group, reached ? target : foldProgress + Math.sign(gap) * (passedMs / FOLD_MS), transaction);
  return reached;
}

/** Network 2's curve, if the strip is blank; whether it was. */
function drawIfBlank(group: CompositionGroup, transaction: string): boolean {
  if (group.current().ink !== 'none') return false;
  group.dispatch({ type: 'set', field: 'ink', value: 'network' }, transaction);
  return true;
}

/** Where motion is not wanted: flat, half, folded. */
const STILLS = [0, 0.5, 1] as const;

/** The next still picture of the story: flat, half, folded; drawn on; half, flat; and from the start. */
export function showNextStill(group: CompositionGroup): void {
  const { foldProgress, ink } = group.current();
  const transaction = newTransaction();
  if (ink === 'none') {
    const next = STILLS.find((t) => t > foldProgress);
    if (next === undefined) drawIfBlank(group, transaction);
    else showFold(group, next, transaction);
    return;
  }
  const back = STILLS.findLast((t) => t < foldProgress);
  if (back === undefined) group.dispatch({ type: 'set', field: 'ink', value: 'none' }, transaction);
  else showFold(group, back, transaction);
}

export function showFold(group: CompositionGroup, t: number, transaction: string): void {
  group.dispatch({ type: 'set', field: 'foldProgress', value: Math.round(t * 1000) / 1000 }, transaction);
}
