import { useSelected } from '../../../stage/react/useSelected.ts';
import type { TwoLayerPanels } from '../derive.ts';
import { twoLayerModel } from '../model.ts';

/** What the panels show. Renders when a weight has changed, not when only x has. */
export function usePanels(): TwoLayerPanels {
  return useSelected(twoLayerModel, (_state, derived) => derived.panels);
}
