import { type ComponentType, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { FigureControl } from '../control/figureControl.ts';
import { figureKeyOf } from '../frame/figureKeys.ts';
import { answerOption, closePrediction, isGiven, reveal } from '../prediction/answers.ts';
import { usePrediction } from '../prediction/Cover.tsx';
import { PredictionSheet } from '../prediction/PredictionSheet.tsx';
import { ErrorBoundary } from '../react/ErrorBoundary.tsx';
import { shareAddress } from '../share/sync.ts';
import { goToStep } from '../steps/goToStep.ts';
import { leaveLecture, moveBy, onNext, toggleFullScreen } from './controller.ts';
import { LectureControls } from './LectureControls.tsx';
import { openNotes } from './notes/notesWindow.ts';
import { useLectureFit } from './useLectureFit.ts';

export interface LectureFrameProps {
  readonly control: FigureControl;
  /** Which of the figure's steps, and where that is in the whole lecture. */
  readonly place: { readonly step: number; readonly at: number; readonly count: number };
  readonly View: ComponentType;
  readonly Controls: ComponentType;
}

/** A figure at lecture size: it fills the window, enlarged as a whole, with the step's sentence and its controls. */
export function LectureFrame({ control, place, View, Controls }: LectureFrameProps): ReactNode {
  const root = useRef<HTMLElement>(null);
  const step = control.steps[place.step];
  const { prediction, phase } = usePrediction(control);
  const asked = phase === 'asked';
  const { scale, fit } = useLectureFit(root, `${place.at} ${prediction?.id ?? ''} ${phase ?? ''}`);
  useLectureStep(control, place.step);
  useEffect(() => {
    if (!asked) return;
    return onNext(() => {
      answerForTheHall(control);
    });
  }, [asked, control]);
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
  }, []);
  return (
    // a listener around the figure's own controls, not a control itself
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={root}
      className="lecture"
      data-figure={control.figureId}
      data-ready=""
      data-lecture-step={step?.id}
      aria-label={control.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (onKey(event, control)) event.preventDefault();
      }}
    >
      <div
        className="lecture-sheet"
        style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      >
        <header className="lecture-head" data-asking={asked ? '' : undefined}>
          <p className="lecture-sentence" role="status">
            {asked ? '' : step?.sentence}
          </p>
          <p className="lecture-place">
            {place.at + 1} of {place.count}
          </p>
        </header>
        {prediction ? <PredictionSheet control={control} prediction={prediction} /> : null}
        <ErrorBoundary onReset={control.reset} report={() => `${control.key} ${shareAddress()}`}>
          <div className="lecture-body">
            <div className="lecture-space" data-scrolls={fit?.scrolls === true ? '' : undefined}>
              <div className="lecture-view" style={fit === null ? {} : { width: fit.widthPx }}>
                <View />
              </div>
            </div>
            {asked ? null : <LectureControls control={control} fields={step?.controls} Controls={Controls} />}
          </div>
        </ErrorBoundary>
        <LectureTools isNew={place.at < 2} />
      </div>
    </section>
  );
}

/** Shown for a moment at the lecture's start, then when they are pointed at or focused. */
function LectureTools({ isNew }: { readonly isNew: boolean }): ReactNode {
  return (
    <div className="lecture-tools" role="group" aria-label="Lecture" data-new={isNew ? '' : undefined}>
      <button type="button" className="button" onClick={() => moveBy(-1)}>
        Back
      </button>
      <button type="button" className="button" onClick={() => moveBy(1)}>
        Next
      </button>
      <button type="button" className="button" onClick={toggleFullScreen}>
        Full screen
      </button>
      <button type="button" className="button" onClick={() => void openNotes()}>
        Notes
      </button>
      <button type="button" className="button" onClick={leaveLecture}>
        Leave
      </button>
    </div>
  );
}

/** The presenter goes on: what the hall has given is compared; where nothing was given, the cover comes off. */
function answerForTheHall(control: FigureControl): void {
  const { prediction, guesses, hands } = control.session.getState();
  if (prediction && (isGiven(guesses[prediction.id]) || hands[prediction.id]?.some((count) => count > 0)))
    reveal(control);
  else closePrediction(control);
}

/** Keys that a lecture leaves to its figure. */
function onKey(event: KeyboardEvent, control: FigureControl): boolean {
  if (event.defaultPrevented) return false;
  const { key, ctrlKey, metaKey, altKey, shiftKey, target, nativeEvent } = event;
  const { isComposing } = nativeEvent;
  const wish = figureKeyOf({ key, ctrlKey, metaKey, altKey, shiftKey, target, isComposing });
  if (wish?.kind === 'option') return answerOption(control, wish.index);
  if (wish?.kind === 'undo') control.undo();
  else if (wish?.kind === 'redo') control.redo();
  else return false;
  return true;
}

/** Shows the step when its turn comes; not again after a reload, which keeps what had been moved within the step. */
function useLectureStep(control: FigureControl, index: number): void {
  useEffect(() => {
    const step = control.steps[index];
    if (!step) return;
    if (control.session.getState().stepId !== step.id) goToStep(control, index);
  }, [control, index]);
}
