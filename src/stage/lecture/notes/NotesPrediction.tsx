import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import type { AskedPrediction, FigureControl } from '../../control/figureControl.ts';
import type { DrawnCurve } from '../../figure.ts';
import { HandsInputs } from '../../prediction/Hands.tsx';

/** The question that the hall is asked, with its answer, which only the speaker sees. */
export function NotesPrediction({
  control,
  prediction,
  revealed,
}: {
  readonly control: FigureControl;
  readonly prediction: AskedPrediction;
  readonly revealed: boolean;
}): ReactNode {
  return (
    <section className="notes-prediction" aria-label="Question to the hall">
      <p className="notes-about">{revealed ? 'Revealed' : 'Asked now'}</p>
      <p className="notes-question">{prediction.question}</p>
      {prediction.kind === 'choice' ? <HandsInputs control={control} prediction={prediction} /> : null}
      <p>
        <b>Answer:</b> {answerWords(prediction)} {prediction.explanation}
      </p>
      {revealed ? null : (
        <p className="notes-keys">Next compares what was given; without any, it uncovers.</p>
      )}
    </section>
  );
}

/** The truth in words. */
export function answerWords(prediction: AskedPrediction): string {
  switch (prediction.kind) {
    case 'choice':
      return `${prediction.options[prediction.answer()] ?? ''}.`;
    case 'number':
      return `${formatNumber(prediction.answer())}.`;
    case 'curve':
      return curveWords(prediction.answer());
  }
}

function curveWords(curve: DrawnCurve): string {
  const joints = curve.slice(1, -1).map(([x]) => formatNumber(x));
  const count = curve.length - 1;
  if (joints.length === 0) return 'one straight piece.';
  return `${count} pieces, with joints at x = ${joints.join(', ')}.`;
}
