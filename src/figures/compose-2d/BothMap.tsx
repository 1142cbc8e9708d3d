import type { ReactNode } from 'react';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { RegionMap } from '../../ui/regionMap/RegionMap.tsx';
import type { LinkedMapProps } from './FirstMap.tsx';
import { compose2dModel } from './model.ts';
import { BOTH_NAMES, litUnitOf } from './names.ts';
import { TracedLevel, TracerHandle } from './Tracer.tsx';
import { useMapState } from './useMapState.ts';

/** The map of y': what both networks make of the square. */
export function BothMap({ linkedPlace, onPlace }: LinkedMapProps): ReactNode {
  const { state, derived } = useModel(compose2dModel);
  const { highlight } = useHighlight(compose2dModel);
  const camera = useMapState();
  return (
    <RegionMap
      className="c2d-map"
      network={derived.both}
      regions={derived.bothRegions}
      label={`Map of y prime, ${derived.regionCount} regions`}
      title={
        <>
          y′ <span className="plot-title-words">· both together</span>
        </>
      }
      names={BOTH_NAMES}
      colourBy={camera.colourBy}
      limit={derived.yPrimeLimit}
      litUnit={litUnitOf(highlight)}
      linkedPlace={linkedPlace}
      onPlace={onPlace}
      start={[state.x[0] ?? 0, state.x[1] ?? 0]}
      view={camera.view}
      onView={camera.onView}
      handles={<TracerHandle on="y prime" />}
    >
      <TracedLevel />
    </RegionMap>
  );
}
