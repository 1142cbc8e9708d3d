import { lazy, type ReactNode, Suspense, useCallback, useMemo } from 'react';
import { useGroup, useHighlight, useModel } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import type { Orbit } from '../../plot/regionMap/relief/camera.ts';
import { RegionMap } from '../../ui/regionMap/RegionMap.tsx';
import type { LinkedMapProps } from './FirstMap.tsx';
import { compose2dModel } from './model.ts';
import { BOTH_NAMES, litUnitOf } from './names.ts';
import { STANDING } from './presets.ts';
import { TracedLevel, TracerHandle } from './Tracer.tsx';
import { useMapState } from './useMapState.ts';

/** Loaded when it is asked for; until then the map stays. */
const ReliefMap = lazy(async () => ({
  default: (await import('../../ui/regionMap/relief/ReliefMap.tsx')).ReliefMap,
}));

/** The map of y': what both networks make of the square; and the same as a surface. */
export function BothMap(props: LinkedMapProps): ReactNode {
  const group = useGroup(compose2dModel);
  const isMap = useSelected(compose2dModel, ({ turn, tilt }) => turn === 0 && tilt === 0);
  return (
    <div className="c2d-shape">
      {isMap ? (
        <FlatMap {...props} />
      ) : (
        <Suspense fallback={<FlatMap {...props} />}>
          <Surface {...props} />
        </Suspense>
      )}
      <button
        type="button"
        className="region-zoom-button c2d-shape-button"
        data-wide=""
        onClick={() => {
          group.goTo({ ...group.current(), ...(isMap ? STANDING : { turn: 0, tilt: 0 }) });
        }}
      >
        {isMap ? 'Surface' : 'Map'}
      </button>
    </div>
  );
}

const TITLE = (
  <>
    y′ <span className="plot-title-words">· both together</span>
  </>
);

function FlatMap({ linkedPlace, onPlace }: LinkedMapProps): ReactNode {
  const { state, derived } = useModel(compose2dModel);
  const { highlight } = useHighlight(compose2dModel);
  const camera = useMapState();
  return (
    <RegionMap
      className="c2d-map"
      network={derived.both}
      regions={derived.bothRegions}
      label={`Map of y prime, ${derived.regionCount} regions`}
      title={TITLE}
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

function Surface({ linkedPlace, onPlace }: LinkedMapProps): ReactNode {
  const { state, derived, group } = useModel(compose2dModel);
  const { colourBy } = useMapState();
  const { turn, tilt } = state;
  const orbit = useMemo(() => ({ turn, tilt }), [turn, tilt]);
  const onOrbit = useCallback(
    (next: Orbit, transaction: string) => {
      group.dispatch({ type: 'orbit', orbit: next }, transaction);
    },
    [group],
  );
  return (
    <ReliefMap
      network={derived.both}
      regions={derived.bothRegions}
      label={`Surface of y prime, ${derived.regionCount} regions`}
      title={TITLE}
      names={BOTH_NAMES}
      colourBy={colourBy}
      limit={derived.yPrimeLimit}
      orbit={orbit}
      onOrbit={onOrbit}
      onCancel={group.cancel}
      lines={derived.tracedLines}
      dot={[state.x[0] ?? 0, state.x[1] ?? 0]}
      linkedPlace={linkedPlace}
      onPlace={onPlace}
    />
  );
}
