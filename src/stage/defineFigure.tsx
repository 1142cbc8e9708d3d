import type { Figure, FigureDefinition, FigureProps } from './figure.ts';
import { FigureFrame } from './frame/FigureFrame.tsx';
import type { Schema } from './model/schema.ts';

/** A definition as pages see it: a component in the book's frame, its types closed over. */
export function defineFigure<S extends Schema, A extends { readonly type: string }, D>(
  definition: FigureDefinition<S, A, D>,
): Figure {
  return {
    id: definition.id,
    title: definition.title,
    group: definition.model.group,
    steps: definition.steps,
    Component: function FigureInFrame(props: FigureProps) {
      return <FigureFrame figure={definition} {...props} />;
    },
  };
}
