import { useStore } from 'zustand';
import type { FigureDefinition } from '../figure.ts';
import type { Schema, StateOf } from '../model/schema.ts';
import { askedPrediction } from './askedPrediction.ts';
import type { ChallengeControl, FigureControl, StepControl } from './figureControl.ts';
import { createSession } from './session.ts';

/** Binds a figure's definition to the group of one instance. */
export function createControl<S extends Schema, A extends { readonly type: string }, D>(
  figure: FigureDefinition<S, A, D>,
  instance: string,
): FigureControl {
  const { model } = figure;
  const group = model.groupFor(instance);
  const key = instance === '' ? figure.id : `${figure.id}.${instance}`;
  const painted = (): StateOf<S> => group.store.getState().state;
  const derived = (): D => group.derived(painted());
  const goTo = (state: Partial<StateOf<S>> | undefined, animate = true): void => {
    if (state) group.goTo({ ...model.initialState, ...state }, { animate });
  };
  const describe = (state: StateOf<S>, known: D): string =>
    figure.describe ? figure.describe(state, known) : model.describe(state, known);
  const presetIds = figure.presets ?? model.presets.map(({ id }) => id);
  const unknown = presetIds.find((id) => !model.presets.some((preset) => preset.id === id));
  if (unknown !== undefined) throw new Error(`figure "${figure.id}" has no preset "${unknown}"`);
  const { table, network, importNetwork } = figure;
  return {
    figureId: figure.id,
    instance,
    key,
    group: group.key,
    title: figure.title,
    summary: summaryOf(figure),
    computed: figure.computed,
    schema: model.schema,
    store: group.store,
    calm: group.calm,
    session: createSession(key),
    steps: figure.steps.map((step): StepControl => ({
      ...step,
      show(animate) {
        goTo(step.state, animate);
        group.setBaseHighlight(step.highlight ?? null);
      },
    })),
    presets: model.presets
      .filter(({ id }) => presetIds.includes(id))
      .map(({ id, label, state }) => ({
        id,
        label,
        show: () => {
          goTo(state);
        },
      })),
    predictions: (figure.predictions ?? []).map((prediction) =>
      askedPrediction(prediction, painted, derived, () => {
        goTo(prediction.state);
      }),
    ),
    challenges: (figure.challenges ?? []).map((challenge): ChallengeControl => ({
      id: challenge.id,
      goal: challenge.goal,
      hints: challenge.hints,
      hasStart: challenge.start !== undefined,
      start: () => {
        goTo(challenge.start);
      },
      solve: () => {
        goTo(challenge.solution);
      },
      useStanding() {
        const state = useStore(group.store, (snapshot) => snapshot.state);
        const progress = Math.min(1, Math.max(0, challenge.progress(state, group.derived(state))));
        return { progress, status: challenge.status(state, group.derived(state)) };
      },
    })),
    undo: group.undo,
    redo: group.redo,
    reset: group.reset,
    set(field, index, value, transaction) {
      const at = index === undefined ? {} : { index };
      group.dispatch({ type: 'set', field, ...at, value }, transaction);
    },
    cancel: group.cancel,
    setNotices: group.setNotices,
    clearHighlight: () => {
      group.setBaseHighlight(null);
    },
    pinHighlight() {
      const { id } = group.highlight.getState();
      if (id !== null) group.setHighlight(id, true);
    },
    useDescription() {
      const state = useStore(group.calm, (snapshot) => snapshot.state);
      return describe(state, group.derived(state));
    },
    useReadouts() {
      const state = useStore(group.calm, (snapshot) => snapshot.state);
      return model.readouts(state, group.derived(state));
    },
    describe: () => describe(painted(), derived()),
    table: table ? () => table(painted(), derived()) : null,
    network: network ? () => network(group.current()) : null,
    importNetwork: importNetwork
      ? (given) => {
          const result = importNetwork(given);
          if (typeof result === 'string') return result;
          goTo(result);
          return null;
        }
      : null,
  };
}

/** The caption as plain text where it is that, else the summary, else the title. */
export function summaryOf(figure: {
  readonly title: string;
  readonly caption: unknown;
  readonly summary?: string;
}): string {
  return figure.summary ?? (typeof figure.caption === 'string' ? figure.caption : figure.title);
}
