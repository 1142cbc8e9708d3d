import type { FigureControl } from '../control/figureControl.ts';
import type { Guess } from '../control/session.ts';
import { leaveStep } from '../steps/leaveStep.ts';

/** Opens a prediction: its state (or the present one), its panels covered. */
export function askPrediction(
  control: FigureControl,
  id: string,
  where: 'its state' | 'stay' = 'its state',
): void {
  const prediction = control.predictions.find((candidate) => candidate.id === id);
  if (!prediction) return;
  if (where === 'its state') prediction.prepare();
  control.session.setState({ prediction: { id, phase: 'asked' } });
}

/** Opens the first prediction that has not been answered yet; the first of all when every one has. */
export function startPrediction(control: FigureControl): void {
  const { guesses } = control.session.getState();
  const next = control.predictions.find(({ id }) => !(id in guesses)) ?? control.predictions[0];
  if (!next) return;
  leaveStep(control);
  askPrediction(control, next.id);
}

export function giveGuess(control: FigureControl, id: string, guess: Guess | null): void {
  control.session.setState(({ guesses }) => {
    if (guess !== null) return { guesses: { ...guesses, [id]: guess } };
    return { guesses: Object.fromEntries(Object.entries(guesses).filter(([other]) => other !== id)) };
  });
}

/** Whether something was given that can be compared. */
export function isGiven(guess: Guess | undefined): guess is Guess {
  return typeof guess === 'number' || (guess !== undefined && guess.length >= 2);
}

export function reveal(control: FigureControl): void {
  control.session.setState(({ prediction }) =>
    prediction ? { prediction: { id: prediction.id, phase: 'revealed' } } : {},
  );
}

export function closePrediction(control: FigureControl): void {
  control.session.setState({ prediction: null });
}

/** Keys 1 to 9 choose an option of the choice that is asked; false when none is. */
export function answerOption(control: FigureControl, index: number): boolean {
  const { prediction: asked } = control.session.getState();
  const prediction = control.predictions.find(({ id }) => id === asked?.id);
  if (asked?.phase !== 'asked' || prediction?.kind !== 'choice') return false;
  if (index >= prediction.options.length) return false;
  giveGuess(control, prediction.id, index);
  return true;
}
