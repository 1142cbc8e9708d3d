import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FigureControl } from '../../control/figureControl.ts';
import { usePrediction } from '../../prediction/Cover.tsx';
import { FigureProvider } from '../../react/FigureContext.ts';
import { leaveLecture, moveBy, toggleBlank } from '../controller.ts';
import { toggleFreeze } from '../freeze.ts';
import { LectureControls } from '../LectureControls.tsx';
import { type LectureFigure, lectureFigures, slideWords } from '../lectureFigures.ts';
import { lectureStore } from '../lectureStore.ts';
import { Elapsed } from './Elapsed.tsx';
import { NotesPrediction } from './NotesPrediction.tsx';

/** What the speaker sees and the hall does not: the sentence now and the next, the time, the answer, the controls. */
export function Notes(): ReactNode {
  const { slides, at, startedAtMs } = useStore(lectureStore);
  const slide = slides[at];
  const next = slides[at + 1];
  const figures = useStore(lectureFigures);
  const figure = slide?.kind === 'step' ? figures.get(slide.figureKey) : undefined;
  if (!slide) return <p className="notes-gone">The lecture has ended.</p>;
  return (
    <main className="notes">
      <header className="notes-head">
        <p className="notes-place">
          {at + 1} of {slides.length}
        </p>
        <Elapsed key={startedAtMs} startedAtMs={startedAtMs} />
      </header>
      <section className="notes-now" aria-label="Now" role="status">
        <p className="notes-about">{slide.kind === 'step' ? slide.title : 'Heading'}</p>
        <p className="notes-sentence">{slideWords(slide)}</p>
      </section>
      {figure ? (
        <FigureNotes key={figure.control.key} figure={figure} step={slide.kind === 'step' ? slide.step : 0} />
      ) : null}
      <section className="notes-next" aria-label="Next">
        <p className="notes-about">Next{next?.kind === 'title' ? ', a heading' : ''}</p>
        <p>{next ? slideWords(next) : 'This is the last.'}</p>
      </section>
      <NotesTools />
      <p className="notes-keys">
        Page Up and Page Down, the arrows or Space step; <kbd>.</kbd> blanks, <kbd>Z</kbd> freezes what the
        hall sees, <kbd>G</kbd> goes to a slide. In the lecture’s own window <kbd>L</kbd> is a spotlight,{' '}
        <kbd>D</kbd> draws, <kbd>C</kbd> clears.
      </p>
    </main>
  );
}

function FigureNotes({ figure, step }: { readonly figure: LectureFigure; readonly step: number }): ReactNode {
  const { control, Controls } = figure;
  const place = { figureId: control.figureId, instance: control.instance, control };
  return (
    <FigureProvider value={place}>
      <OpenPrediction control={control} />
      <section className="notes-controls" aria-label="Controls of the figure">
        <LectureControls control={control} fields={control.steps[step]?.controls} Controls={Controls} />
      </section>
      <p className="notes-state">{control.useDescription()}</p>
    </FigureProvider>
  );
}

function OpenPrediction({ control }: { readonly control: FigureControl }): ReactNode {
  const { prediction, phase } = usePrediction(control);
  return prediction ? (
    <NotesPrediction control={control} prediction={prediction} revealed={phase === 'revealed'} />
  ) : null;
}

function NotesTools(): ReactNode {
  const { blank, frozen } = useStore(lectureStore);
  return (
    <div className="notes-tools" role="group" aria-label="Lecture">
      <button type="button" className="button" onClick={() => moveBy(-1)}>
        Back
      </button>
      <button type="button" className="button" data-tone="mark" onClick={() => moveBy(1)}>
        Next
      </button>
      <button type="button" className="button" aria-pressed={blank} onClick={toggleBlank}>
        Blank
      </button>
      <button type="button" className="button" aria-pressed={frozen} onClick={toggleFreeze}>
        Freeze the hall’s view
      </button>
      <button type="button" className="button" onClick={leaveLecture}>
        End the lecture
      </button>
    </div>
  );
}
