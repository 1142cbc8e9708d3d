import type { FigureControl } from '../control/figureControl.ts';
import { setHashEntry } from '../share/sync.ts';

/** The story is left, its state stays. */
export function leaveStep(control: FigureControl): void {
  if (control.session.getState().stepId === null) return;
  control.session.setState({ stepId: null });
  control.clearHighlight();
  setHashEntry('step', '');
}
