import { useCallback, useMemo, useRef } from 'react';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import type { ColourBy } from '../../plot/regionMap/cellFills.ts';
import type { MapView } from '../../plot/regionMap/mapView.ts';
import { newTransaction } from '../../ui/plot/transaction.ts';
import { compose2dModel } from './model.ts';

/** Looking around for this long is one step of undo. */
const LOOK_MS = 1000;

/** What both maps show of the square and what their colours mean. */
export function useMapState(): {
  readonly view: MapView;
  readonly colourBy: ColourBy;
  onView(view: MapView): void;
} {
  const group = useGroup(compose2dModel);
  const [x = 0, y = 0, zoom = 1] = useSelected(compose2dModel, ({ view }) => view);
  const colour = useSelected(compose2dModel, (state) => state.colour);
  const view = useMemo(() => ({ x, y, zoom }), [x, y, zoom]);
  const look = useRef({ transaction: '', until: 0 });
  const onView = useCallback(
    (next: MapView) => {
      const now = performance.now();
      const transaction = now < look.current.until ? look.current.transaction : newTransaction();
      look.current = { transaction, until: now + LOOK_MS };
      group.dispatch({ type: 'look', view: next }, transaction);
    },
    [group],
  );
  return { view, colourBy: colour === 'pattern' || colour === 'layer' ? colour : 'value', onView };
}
