import { useFigurePlace } from '../react/FigureContext.ts';
import { useLecture } from './lectureStore.ts';

/** Whether the figure that this part stands in is on the screen of a lecture: for what CSS cannot reach. */
export function useInLecture(): boolean {
  const { control } = useFigurePlace();
  return useLecture(control?.key ?? '') !== null;
}
