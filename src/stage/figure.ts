import type { ComponentType, ReactNode } from 'react';
import type { Network } from '../core/network/network.ts';
import type { Model, Readout } from './model/model.ts';
import type { NumberField, NumbersField, Schema, StateOf } from './model/schema.ts';

/** A named state with one sentence: the figure's story, and what the lecture view plays. */
export interface Step<State> {
  /** Stable: links name it. */
  readonly id: string;
  readonly sentence: string;
  /** What differs from the initial state. */
  readonly state: Partial<State>;
  /** Schema fields whose controls stay in the lecture view; all when absent. */
  readonly controls?: readonly string[];
  /** Names of the `Cover`ed panels that stay in the lecture view; all when absent. */
  readonly panels?: readonly string[];
  /** A highlight id that lights up. */
  readonly highlight?: string;
  /** A prediction to ask before this step is shown. */
  readonly predict?: string;
}

/** A curve drawn by the reader: points in data coordinates, x increasing. */
export type DrawnCurve = readonly (readonly [number, number])[];

interface PredictionBase<State> {
  readonly id: string;
  readonly question: string;
  /** Names of the `Cover`ed panels, and of readouts, that stay hidden until revealed. */
  readonly covers: readonly string[];
  /** Why it is so; behind "Why?". */
  readonly explanation: string;
  /** The state in which the question is asked; the current one when absent. */
  readonly state?: Partial<State>;
}

export interface ChoicePrediction<State, Derived> extends PredictionBase<State> {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** Index of the right option. */
  answer(state: State, derived: Derived): number;
}

export interface NumberPrediction<State, Derived> extends PredictionBase<State> {
  readonly kind: 'number';
  answer(state: State, derived: Derived): number;
  /** What the difference means, in words. */
  compare?(guess: number, answer: number): string;
}

export interface CurvePrediction<State, Derived> extends PredictionBase<State> {
  readonly kind: 'curve';
  /** The plot that is drawn on: the name of a `Cover` around one `Plot`. */
  readonly on: string;
  /** Exact vertices of the true curve. */
  answer(state: State, derived: Derived): DrawnCurve;
  compare(guess: DrawnCurve, answer: DrawnCurve): string;
}

export type Prediction<State, Derived> =
  ChoicePrediction<State, Derived> | NumberPrediction<State, Derived> | CurvePrediction<State, Derived>;

/** A goal that the figure's exact state can reach. */
export interface Challenge<State, Derived> {
  readonly id: string;
  readonly goal: string;
  /** 0 at the start, 1 when it is done; judged on the function, so every right solution passes. */
  progress(state: State, derived: Derived): number;
  /** What stands now, in words: "7 of 9 regions". */
  status(state: State, derived: Derived): string;
  /** From what to look at, to one move. */
  readonly hints: readonly [string, string, string];
  /** A state that solves it. */
  readonly solution: Partial<State>;
  /** The state in which it starts; the current one when absent. */
  readonly start?: Partial<State>;
}

/** Rows for "list them" and the CSV export. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface FigureDefinition<S extends Schema, A extends { readonly type: string }, D> {
  readonly id: string;
  readonly title: string;
  /** A sentence or two below the figure. */
  readonly caption: ReactNode;
  /** The caption as plain text, where `caption` is more than a string; for page descriptions and exports. */
  readonly summary?: string;
  readonly model: Model<S, A, D>;
  /** The plots. Places `Readouts` itself where they belong to the picture. */
  readonly View: ComponentType;
  /** Everything that sets a parameter by slider or number. */
  readonly Controls: ComponentType;
  readonly steps: readonly Step<StateOf<S>>[];
  readonly predictions?: readonly Prediction<StateOf<S>, D>[];
  readonly challenges?: readonly Challenge<StateOf<S>, D>[];
  /** What the numbers are computed by and how exactly: domain, tolerance, sample sizes. */
  readonly computed: string;
  table?(state: StateOf<S>, derived: D): Table;
  network?(state: StateOf<S>): Network;
  /** A network that the reader brings; a state that shows it, or words why it cannot be. */
  importNetwork?(network: Network): StateOf<S> | string;
  /** Says what this figure shows, where its group's `describe` is about something else. */
  describe?(state: StateOf<S>, derived: D): string;
  /** Shows only these of the model's readouts, in this order. */
  readonly readouts?: readonly string[];
  /** Presets offered by this figure (ids); all of the model's when absent. */
  readonly presets?: readonly string[];
}

export interface FigureProps {
  /** An independent second copy; without it all figures of a group share one state. */
  readonly instance?: string;
  /** "1.1", as the chapter counts. */
  readonly number?: string;
}

/** One entry of a figure's state, for a number in the prose. */
export interface BoundField {
  readonly field: NumberField | NumbersField;
  readonly label: string;
  readonly symbol?: string;
  readonly value: number;
  set(value: number, transaction?: string): void;
  cancel(transaction: string): void;
  reset(): void;
}

/** How far a challenge has got. */
export interface ChallengeStanding {
  readonly goal: string;
  readonly progress: number;
  readonly status: string;
  readonly hints: readonly string[];
  start(): void;
  solve(): void;
}

/** A figure as pages see it: the types of its state stay inside. Its hooks belong to React components. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly caption: string;
  readonly steps: readonly { readonly id: string; readonly sentence: string }[];
  readonly Component: ComponentType<FigureProps>;
  useReadouts(instance?: string): readonly Readout[];
  /** @throws when the schema has no such number */
  useField(name: string, index?: number, instance?: string): BoundField;
  /** @throws when the figure has no such challenge */
  useChallenge(id: string, instance?: string): ChallengeStanding;
}
