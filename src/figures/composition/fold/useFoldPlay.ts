import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { newTransaction } from '../../../ui/plot/transaction.ts';
import { createFoldPlayer, showFold, showNextStill } from './foldPlayer.ts';
import type { CompositionGroup } from './useScene.ts';

export interface FoldPlay {
  readonly playing: boolean;
  /** True where the reader asked for less motion: `toggle` then shows the next still frame. */
  readonly stills: boolean;
  /** Plays or pauses. */
  toggle(): void;
  glideTo(t: number): void;
  stop(): void;
}

export function useFoldPlay(group: CompositionGroup): FoldPlay {
  const [playing, setPlaying] = useState(false);
  const player = useMemo(() => createFoldPlayer(group, setPlaying), [group]);
  const stills = useReducedMotion();
  useEffect(() => player.stop, [player]);
  return {
    playing,
    stills,
    stop: player.stop,
    glideTo(t) {
      if (stills) showFold(group, t, newTransaction());
      else player.glideTo(t);
    },
    toggle() {
      if (player.isPlaying()) player.stop();
      else if (stills) showNextStill(group);
      else player.play();
    },
  };
}

const QUERY = '(prefers-reduced-motion: reduce)';

function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(QUERY);
      media.addEventListener('change', onChange);
      return () => {
        media.removeEventListener('change', onChange);
      };
    },
    () => matchMedia(QUERY).matches,
    () => false,
  );
}
