import { createControl, summaryOf } from './control/createControl.ts';
import { useBoundField } from './control/useBoundField.ts';
import type { FigureControl } from './control/figureControl.ts';
import type { ChallengeStanding, Figure, FigureDefinition, FigureProps } from './figure.ts';
import { FigureFrame } from './frame/FigureFrame.tsx';
import type { Schema } from './model/schema.ts';

/** A definition as pages see it: a component in the book's frame, its types closed over. */
export function defineFigure<S extends Schema, A extends { readonly type: string }, D>(
  definition: FigureDefinition<S, A, D>,
): Figure {
  const controls = new Map<string, FigureControl>();
  const controlFor = (instance = ''): FigureControl => {
    let control = controls.get(instance);
    if (!control) {
      control = createControl(definition, instance);
      controls.set(instance, control);
    }
    return control;
  };
  return {
    id: definition.id,
    title: definition.title,
    group: definition.model.group,
    caption: summaryOf(definition),
    steps: definition.steps.map(({ id, sentence }) => ({ id, sentence })),
    Component: function FigureInFrame({ instance, number }: FigureProps) {
      return (
        <FigureFrame
          control={controlFor(instance)}
          number={number}
          View={definition.View}
          Controls={definition.Controls}
          caption={definition.caption}
        />
      );
    },
    useReadouts: (instance) => controlFor(instance).useReadouts(),
    useField: (name, index, instance) => useBoundField(controlFor(instance), name, index),
    useChallenge: (id, instance) => useChallenge(controlFor(instance), id),
  };
}

function useChallenge(control: FigureControl, id: string): ChallengeStanding {
  const challenge = control.challenges.find((candidate) => candidate.id === id);
  if (!challenge) throw new Error(`figure "${control.figureId}" has no challenge "${id}"`);
  return {
    goal: challenge.goal,
    hints: challenge.hints,
    ...challenge.useStanding(),
    start: challenge.start,
    solve: challenge.solve,
  };
}
