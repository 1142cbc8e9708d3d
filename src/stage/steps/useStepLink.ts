import { type RefObject, useEffect } from 'react';
import type { FigureControl } from '../control/figureControl.ts';
import { onHashEntry, parseStepLink } from '../share/stepLink.ts';
import { goToStep } from './goToStep.ts';

/** Follows links to a step of this figure, `#step=<figure>.<step>`: its state, unless the link holds a state too. */
export function useStepLink(control: FigureControl, root: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      onHashEntry('step', (value, hash) => {
        const id = parseStepLink(value, control.key);
        const index = control.steps.findIndex((step) => step.id === id);
        if (index < 0) return;
        // a reload: the reader may have moved things since the step was shown
        if (!hash.isNew && control.session.getState().stepId === id) return;
        if (hash.hasState(control.group))
          control.session.setState({ stepId: control.steps[index]?.id ?? null });
        else goToStep(control, index, false);
        root.current?.scrollIntoView({ block: 'start' });
      }),
    [control, root],
  );
}
