import type { ReactNode } from 'react';

interface ExerciseBase {
  readonly question: ReactNode;
  /** From where to look to all but the answer. */
  readonly hints: readonly string[];
  /** Why it is so; shown with the answer. */
  readonly explanation: ReactNode;
}

/** One number. A function may compute it from the core. */
export interface NumberExercise extends ExerciseBase {
  readonly kind: 'number';
  readonly answer: number | (() => number);
  /** How far from it is still right; 0 when absent. */
  readonly tolerance?: number;
  /** What wrong numbers mean, by number: { 21: "Did you count the waist as a unit?" }. */
  readonly feedback?: Readonly<Record<number, string>>;
}

/** The shape of a matrix. */
export interface ShapeExercise extends ExerciseBase {
  readonly kind: 'shape';
  /** Rows × columns. */
  readonly answer: readonly [number, number];
}

/** One of a few answers. */
export interface ChoiceExercise extends ExerciseBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** Its place among the options. */
  readonly answer: number;
  /** What a wrong option means, by place. */
  readonly feedback?: Readonly<Record<number, string>>;
}

/** A symbol to place into the blank of a formula; symbols as `Sym` writes them. */
export interface SymbolExercise extends ExerciseBase {
  readonly kind: 'symbol';
  /** The formula around the blank. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly options: readonly string[];
  readonly answer: number;
}

/** A state of a figure to reach; judged by one of its challenges. */
export interface FigureExercise extends ExerciseBase {
  readonly kind: 'figure';
  readonly figure: string;
  readonly challenge: string;
  readonly instance?: string;
}

export type Exercise = NumberExercise | ShapeExercise | ChoiceExercise | SymbolExercise | FigureExercise;
/** Those whose answer is given in the exercise itself. */
export type AnsweredExercise = Exclude<Exercise, FigureExercise>;

/** A chapter's exercises by name: `psi` is written `<Exercise id="one-network.psi" />`. Changes nothing. */
export function defineExercises<const E extends Readonly<Record<string, Exercise>>>(exercises: E): E {
  return exercises;
}
