import { createContext, useContext } from 'react';
import type { FigureControl } from '../control/figureControl.ts';

/** Which figure on which page: what parts inside a figure need to find their group. */
export interface FigurePlace {
  readonly figureId: string;
  readonly instance: string;
  /** Absent where a part stands in the prose, outside any figure. */
  readonly control?: FigureControl;
  /** Whether the reader can see it now. Absent where a part is always drawn at once. */
  readonly sight?: Sight;
}

/** Changes without a new drawing: what is out of sight follows calmly, and is there when it comes into view. */
export interface Sight {
  isAway: boolean;
}

const FigureContext = createContext<FigurePlace>({ figureId: '', instance: '' });
export const FigureProvider = FigureContext.Provider;

export function useFigurePlace(): FigurePlace {
  return useContext(FigureContext);
}
