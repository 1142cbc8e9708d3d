import { useStore } from 'zustand';
import { useGroup } from '../../../stage/react/useModel.ts';
import type { TwoLayerPanels } from '../derive.ts';
import { twoLayerModel } from '../model.ts';

/** What the panels show. Renders when a weight has changed, not when only x has. */
export function usePanels(): TwoLayerPanels {
  const group = useGroup(twoLayerModel);
  return useStore(group.store, ({ state }) => group.derived(state).panels);
}
