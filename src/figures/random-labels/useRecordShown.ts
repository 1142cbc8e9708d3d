import { usePredictionDone } from '../../stage/control/usePredictionDone.ts';
import { askPrediction } from '../../stage/prediction/answers.ts';
import { useFigurePlace } from '../../stage/react/FigureContext.ts';
import { useModel } from '../../stage/react/useModel.ts';
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
  const { state, dispatch } = useModel(randomLabelsModel);
  const isDone = usePredictionDone(control, WHICH_FIRST);
  return {
    isShown: state.recordShown || isDone || race === 'done',
    predict: control
      ? () => {
          askPrediction(control, WHICH_FIRST, 'stay');
        }
      : null,
    show() {
      dispatch({ type: 'set', field: 'recordShown', value: true });
    },
  };
}
