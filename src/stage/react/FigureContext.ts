import { createContext, useContext } from 'react';

/** Which figure on which page: what parts inside a figure need to find their group. */
export interface FigurePlace {
  readonly figureId: string;
  readonly instance: string;
}

const FigureContext = createContext<FigurePlace>({ figureId: '', instance: '' });
export const FigureProvider = FigureContext.Provider;

export function useFigurePlace(): FigurePlace {
  return useContext(FigureContext);
}
