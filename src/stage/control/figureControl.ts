import type { StoreApi } from 'zustand';
import type { Network } from '../../core/network/network.ts';
import type { DrawnCurve, Table } from '../figure.ts';
import type { GroupSnapshot } from '../model/group.ts';
import type { Readout } from '../model/model.ts';
import type { AnyState, FieldValue, Schema } from '../model/schema.ts';
import type { Notice } from '../share/sync.ts';
import type { Guess, SessionStore } from './session.ts';

export type ReadableStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

export interface StepControl {
  readonly id: string;
  readonly sentence: string;
  readonly controls?: readonly string[];
  readonly panels?: readonly string[];
  readonly predict?: string;
  /** Shows the step's state and lights its highlight. */
  show(animate: boolean): void;
}

interface AskedBase {
  readonly id: string;
  readonly question: string;
  readonly covers: readonly string[];
  readonly explanation: string;
  /** Goes to the state in which the question is asked. */
  prepare(): void;
  /** How the guess compares with the truth, in words. */
  verdict(guess: Guess): string;
}

export interface AskedChoice extends AskedBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  answer(): number;
}

export interface AskedNumber extends AskedBase {
  readonly kind: 'number';
  answer(): number;
}

export interface AskedCurve extends AskedBase {
  readonly kind: 'curve';
  readonly on: string;
  answer(): DrawnCurve;
}

export type AskedPrediction = AskedChoice | AskedNumber | AskedCurve;

export interface ChallengeControl {
  readonly id: string;
  readonly goal: string;
  readonly hints: readonly [string, string, string];
  readonly hasStart: boolean;
  start(): void;
  solve(): void;
  /** A hook: how far the painted state is from the goal, 0 to 1, and what stands now in words. */
  useStanding(): { readonly progress: number; readonly status: string };
}

/** One mounted figure as the stage works with it, the types of its state closed over. Its answers are about what is painted. */
export interface FigureControl {
  readonly figureId: string;
  readonly instance: string;
  /** Names this figure in the page: its id, and the instance where there is one. */
  readonly key: string;
  /** Key of the group whose state it shows. */
  readonly group: string;
  readonly title: string;
  readonly summary: string;
  readonly computed: string;
  readonly schema: Schema;
  readonly store: ReadableStore<GroupSnapshot<AnyState>>;
  readonly calm: ReadableStore<GroupSnapshot<AnyState>>;
  readonly session: SessionStore;
  readonly steps: readonly StepControl[];
  readonly presets: readonly { readonly id: string; readonly label: string; show(): void }[];
  readonly predictions: readonly AskedPrediction[];
  readonly challenges: readonly ChallengeControl[];
  undo(): void;
  redo(): void;
  reset(): void;
  set(field: string, index: number | undefined, value: FieldValue, transaction?: string): void;
  cancel(transaction: string): void;
  setNotices(notices: readonly Notice[]): void;
  /** Keeps the highlight that is there, or lets it go. */
  pinHighlight(): void;
  clearHighlight(): void;
  /** A hook: the painted state in words. */
  useDescription(): string;
  /** A hook: the numbers on show. */
  useReadouts(): readonly Readout[];
  /** What the state now is, in words. */
  describe(): string;
  readonly table: (() => Table) | null;
  readonly network: (() => Network) | null;
  /** Words why the network cannot be shown, or null when it is. */
  readonly importNetwork: ((network: Network) => string | null) | null;
}
