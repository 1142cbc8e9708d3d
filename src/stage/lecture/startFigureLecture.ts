import type { FigureControl } from '../control/figureControl.ts';
import type { Slide } from './lectureStore.ts';

/** A figure's steps as slides. */
export function figureSlides(
  figureKey: string,
  {
    title,
    steps,
  }: {
    readonly title: string;
    readonly steps: readonly { readonly id: string; readonly sentence: string }[];
  },
): readonly Slide[] {
  return steps.map(({ id, sentence }, step) => ({
    kind: 'step',
    id: `${figureKey}.${id}`,
    figureKey,
    title,
    step,
    sentence,
  }));
}

/** Shows one figure's steps as a lecture, from the step that is on show. */
export async function startFigureLecture(control: FigureControl): Promise<void> {
  const { startLecture } = await import('./controller.ts');
  const { stepId } = control.session.getState();
  const at = control.steps.findIndex(({ id }) => id === stepId);
  startLecture(control.key, figureSlides(control.key, control), Math.max(0, at));
}
