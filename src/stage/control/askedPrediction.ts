import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { DrawnCurve, Prediction } from '../figure.ts';
import type { AskedPrediction } from './figureControl.ts';
import type { Guess } from './session.ts';

/** A figure's prediction with the painted state filled in. */
export function askedPrediction<State, D>(
  prediction: Prediction<State, D>,
  state: () => State,
  derived: () => D,
  prepare: () => void,
): AskedPrediction {
  const { id, question, covers, explanation } = prediction;
  const base = { id, question, covers, explanation, prepare };
  switch (prediction.kind) {
    case 'choice': {
      const answer = (): number => prediction.answer(state(), derived());
      const { options } = prediction;
      return {
        ...base,
        kind: 'choice',
        options,
        answer,
        verdict: (guess) => choiceVerdict(options, numberOf(guess), answer()),
      };
    }
    case 'number': {
      const answer = (): number => prediction.answer(state(), derived());
      return {
        ...base,
        kind: 'number',
        answer,
        verdict: (guess) =>
          prediction.compare
            ? prediction.compare(numberOf(guess), answer())
            : numberVerdict(numberOf(guess), answer()),
      };
    }
    case 'curve': {
      const answer = (): DrawnCurve => prediction.answer(state(), derived());
      return {
        ...base,
        kind: 'curve',
        on: prediction.on,
        answer,
        verdict: (guess) => prediction.compare(curveOf(guess), answer()),
      };
    }
  }
}

function numberOf(guess: Guess): number {
  return typeof guess === 'number' ? guess : Number.NaN;
}

function curveOf(guess: Guess): DrawnCurve {
  return typeof guess === 'number' ? [] : guess;
}

function choiceVerdict(options: readonly string[], guess: number, answer: number): string {
  const right = options[answer] ?? '';
  if (guess === answer) return `You said “${right}”, and so it is.`;
  return `You said “${options[guess] ?? ''}”. It is “${right}”.`;
}

function numberVerdict(guess: number, answer: number): string {
  if (guess === answer) return `You said ${formatNumber(guess)}, and so it is.`;
  const gap = formatNumber(Math.abs(Number((guess - answer).toPrecision(12))));
  const side = guess < answer ? 'more' : 'fewer';
  return `You said ${formatNumber(guess)}. It is ${formatNumber(answer)}: ${gap} ${side}.`;
}
