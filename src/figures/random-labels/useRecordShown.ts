import { useCallback, useMemo } from 'react';
import { usePredictionDone } from '../../stage/control/usePredictionDone.ts';
import { askPrediction } from '../../stage/prediction/answers.ts';
import { useFigurePlace } from '../../stage/react/FigureContext.ts';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { randomLabelsModel } from './model.ts';
import { WHICH_FIRST } from './setting.ts';
import type { RaceStatus } from './useRace.ts';

export interface RecordShown {
  readonly isShown: boolean;
  /** Opens the prediction; null where there is none around. */
  readonly predict: (() => void) | null;
  show(): void;
}

/** The recorded order is kept back until the reader has guessed it, has skipped the guess, has raced, or asks for it. */
export function useRecordShown(race: RaceStatus): RecordShown {
  const { control } = useFigurePlace();
  const group = useGroup(randomLabelsModel);
  const wasAsked = useSelected(randomLabelsModel, ({ recordShown }) => recordShown);
  const isDone = usePredictionDone(control, WHICH_FIRST);
  return {
    isShown: wasAsked || isDone || race === 'done',
    predict: useMemo(
      () =>
        control
          ? () => {
              askPrediction(control, WHICH_FIRST, 'stay');
            }
          : null,
      [control],
    ),
    show: useCallback(() => {
      group.dispatch({ type: 'set', field: 'recordShown', value: true });
    }, [group]),
  };
}
