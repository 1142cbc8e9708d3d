import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DrawnCurve } from '../figure.ts';
import { sessionStore } from '../share/storage.ts';

/** What a reader answered: an option's index or a number, or a curve. */
export type Guess = number | DrawnCurve;

/** Where the reader is in one figure: everything but the figure's own state. Survives a reload, not the visit. */
export interface FigureSession {
  readonly stepId: string | null;
  readonly prediction: { readonly id: string; readonly phase: 'asked' | 'revealed' } | null;
  readonly guesses: Readonly<Record<string, Guess>>;
  /** Hands that a hall showed for each option of a choice, by prediction. */
  readonly hands: Readonly<Record<string, readonly number[]>>;
  readonly challenge: { readonly id: string; readonly hints: number; readonly solved: boolean } | null;
}

export type SessionStore = StoreApi<FigureSession>;

const EMPTY: FigureSession = { stepId: null, prediction: null, guesses: {}, hands: {}, challenge: null };

/** Stands in where there is no figure around. */
export const NO_SESSION: SessionStore = createStore<FigureSession>(() => EMPTY);

/** The session of a figure, read back from what a reload left. Hydration sees it empty, as the prerender did. */
export function createSession(key: string): SessionStore {
  const store = createStore<FigureSession>(() => EMPTY);
  if (typeof window === 'undefined') return store;
  const storageKey = `figure:${location.pathname}:${key}`;
  const kept = sessionStore.get(storageKey);
  if (kept !== null) store.setState(readSession(kept));
  store.subscribe((session) => {
    sessionStore.set(storageKey, JSON.stringify(session));
  });
  return store;
}

/** What can be understood of a stored session; the rest is as at the start. Never throws. */
export function readSession(text: string): FigureSession {
  const given = parse(text);
  const prediction = given['prediction'];
  const challenge = given['challenge'];
  return {
    stepId: typeof given['stepId'] === 'string' ? given['stepId'] : null,
    prediction:
      isRecord(prediction) && typeof prediction['id'] === 'string'
        ? { id: prediction['id'], phase: prediction['phase'] === 'revealed' ? 'revealed' : 'asked' }
        : null,
    guesses: readGuesses(given['guesses']),
    hands: readHands(given['hands']),
    challenge:
      isRecord(challenge) && typeof challenge['id'] === 'string'
        ? {
            id: challenge['id'],
            hints: typeof challenge['hints'] === 'number' ? challenge['hints'] : 0,
            solved: challenge['solved'] === true,
          }
        : null,
  };
}

function readGuesses(value: unknown): Readonly<Record<string, Guess>> {
  if (!isRecord(value)) return {};
  const guesses: Record<string, Guess> = {};
  for (const [id, guess] of Object.entries(value)) {
    if (typeof guess === 'number' && Number.isFinite(guess)) guesses[id] = guess;
    else if (Array.isArray(guess) && guess.every(isPoint)) guesses[id] = guess;
  }
  return guesses;
}

function readHands(value: unknown): Readonly<Record<string, readonly number[]>> {
  if (!isRecord(value)) return {};
  const hands: Record<string, readonly number[]> = {};
  for (const [id, counts] of Object.entries(value)) {
    if (Array.isArray(counts) && counts.every((count) => Number.isSafeInteger(count) && count >= 0))
      hands[id] = counts;
  }
  return hands;
}

function isPoint(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((entry) => Number.isFinite(entry));
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
