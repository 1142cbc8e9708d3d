import type { FigureControl } from '../control/figureControl.ts';
import { askPrediction } from '../prediction/answers.ts';
import { setHashEntry } from '../share/sync.ts';

/** Shows a figure's step by its place; asks its prediction first if the reader has not answered that yet. */
export function goToStep(control: FigureControl, index: number, animate = true): void {
  const step = control.steps[index];
  if (!step) return;
  step.show(animate);
  control.session.setState({ stepId: step.id, prediction: null });
  setHashEntry('step', `${control.key}.${step.id}`);
  if (step.predict !== undefined && !(step.predict in control.session.getState().guesses)) {
    askPrediction(control, step.predict, 'stay');
  }
}
