import { createGroup, type Group } from './group.ts';
import { sameValue } from './sameValue.ts';
import type { FieldValue, Schema, StateOf } from './schema.ts';
import { checkField } from './validate.ts';

/** Sets one field (or one entry of it). Every model understands it: sliders, number fields and scrubs send it. */
export interface SetAction {
  readonly type: 'set';
  readonly field: string;
  readonly index?: number;
  readonly value: FieldValue;
}

/** A count or value on show. `value: null` comes with the reason why it cannot be computed. */
export interface Readout {
  readonly name: string;
  readonly label: string;
  readonly value: number | bigint | string | null;
  /** How it is printed, where the plain value is not what a reader wants. */
  readonly text?: string;
  readonly reason?: string;
}

/** A named state; what it does not name is as in the initial state. */
export interface Preset<State> {
  readonly id: string;
  readonly label: string;
  readonly state: Partial<State>;
}

export interface ModelDefinition<S extends Schema, A extends { readonly type: string }, D> {
  /** Key of the shared store and of the share link's entry. */
  readonly group: string;
  /** Version of the share link's entry; raise it when old links need translating, and add a migration. */
  readonly version: number;
  readonly schema: S;
  /** Pure. Refuses the impossible by returning the state it was given. `set` is dealt with before. */
  reduce(state: StateOf<S>, action: A): StateOf<S>;
  /** Repairs or refuses the result of a `set` (fields that depend on each other). */
  afterSet?(next: StateOf<S>, previous: StateOf<S>, action: SetAction): StateOf<S>;
  /** Pure; memoised by state. */
  derive(state: StateOf<S>): D;
  /** What the state means, in words. */
  describe(state: StateOf<S>, derived: D): string;
  readouts(state: StateOf<S>, derived: D): readonly Readout[];
  readonly presets: readonly Preset<StateOf<S>>[];
  /** From a version's fields to the next version's, by the version they come from. */
  readonly migrations?: Readonly<
    Record<number, (fields: Record<string, unknown>) => Record<string, unknown>>
  >;
}

/** A definition with its initial state, complete `reduce` and its stores. */
export interface Model<S extends Schema, A extends { readonly type: string }, D> extends Omit<
  ModelDefinition<S, A, D>,
  'reduce'
> {
  readonly initialState: StateOf<S>;
  reduce(state: StateOf<S>, action: A | SetAction): StateOf<S>;
  /** The store of this group; `instance` names an independent second one. */
  groupFor(instance?: string): Group<StateOf<S>, A | SetAction, D>;
}

export function defineModel<S extends Schema, A extends { readonly type: string }, D>(
  definition: ModelDefinition<S, A, D>,
): Model<S, A, D> {
  const groups = new Map<string, Group<StateOf<S>, A | SetAction, D>>();
  const model: Model<S, A, D> = {
    ...definition,
    initialState: initialStateOf(definition.schema),
    reduce: (state, action) =>
      isSet(action) ? reduceSet(definition, state, action) : definition.reduce(state, action),
    groupFor(instance = '') {
      const key = instance === '' ? definition.group : `${definition.group}.${instance}`;
      let group = groups.get(key);
      if (!group) {
        group = createGroup(key, model);
        groups.set(key, group);
      }
      return group;
    },
  };
  return model;
}

export function initialStateOf<S extends Schema>(schema: S): StateOf<S> {
  const entries = Object.entries(schema).map(([name, field]) => [name, field.initial]);
  // Object.fromEntries cannot know that the keys are those of S and each value that of its field
  return Object.fromEntries(entries) as StateOf<S>;
}

function isSet(action: { readonly type: string }): action is SetAction {
  return action.type === 'set';
}

function reduceSet<S extends Schema, A extends { readonly type: string }, D>(
  definition: ModelDefinition<S, A, D>,
  state: StateOf<S>,
  action: SetAction,
): StateOf<S> {
  const field = definition.schema[action.field];
  if (!field) return state;
  const current: FieldValue | undefined = state[action.field];
  let value: FieldValue = action.value;
  if (action.index !== undefined) {
    if (!Array.isArray(current) || action.index < 0 || action.index >= current.length) return state;
    value = current.map((entry: number, i) => (i === action.index ? Number(action.value) : entry));
  }
  const checked = checkField(field, value);
  const used = checked.ok ? checked.value : checked.nearest;
  if (used === undefined || sameValue(used, current)) return state;
  const next = { ...state, [action.field]: used };
  return definition.afterSet ? definition.afterSet(next, state, action) : next;
}
