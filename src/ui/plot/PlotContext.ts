import { createContext, type ReactNode, useContext } from 'react';
import type { Scale } from '../../plot/scale.ts';

/** The one coordinate system of a plot: data to CSS pixels of its own box. */
export interface PlotFrame {
  readonly x: Scale;
  readonly y: Scale;
  readonly widthPx: number;
  readonly heightPx: number;
}

const PlotContext = createContext<PlotFrame | null>(null);
export const PlotProvider = PlotContext.Provider;

/** The scales of the surrounding plot. @throws outside a Plot */
export function usePlot(): PlotFrame {
  const frame = useContext(PlotContext);
  if (!frame) throw new Error('usePlot was called outside a Plot');
  return frame;
}

/** What a surrounding part lays over the plots inside it, in their coordinates: a pen, a guess. */
export const PlotOverlayContext = createContext<ReactNode>(null);
